import { useEffect, useMemo } from 'react';
import { type Credentials, credentialHeaders } from '../../api/credentials';
import { useStore } from '../../state/store';
import { boardOptions } from '../../station/board-options';
import { connectStream } from '../../station/connect-stream';
import { DataAge } from '../../station/data-age';
import { RaceClock } from '../../station/race-clock';
import { useLinkLost } from '../../station/use-link-lost';
import text from '../../ui/text.module.css';
import { BoardTable } from './board-table';
import { LapCounter } from './lap-counter';
import './board.css';

/** The venue screen: legible from afar, nobody touches it, it mends itself. */
export function BoardApp({ credentials }: { readonly credentials: Credentials }) {
  const options = useMemo(() => boardOptions(window.location.search), []);
  const name = useStore((state) => state.live.race?.name ?? '');

  useEffect(() => {
    document.documentElement.dataset['theme'] = options.theme;
    return connectStream(options.category === '' ? {} : { category: options.category }, () => credentialHeaders(credentials));
  }, [options, credentials]);

  useEffect(() => {
    document.title = name === '' ? 'Racetag board' : `${name} – board`;
  }, [name]);

  return (
    <main className="board">
      <header className="board-head">
        <div className="board-title">
          <h1 className={text['cut']} title={name}>
            {name}
          </h1>
          {options.category !== '' && <span className="board-category cut">{options.category}</span>}
        </div>
        <LapCounter category={options.category} />
        <RaceClock tenths={false} className="board-clock" {...(options.category === '' ? {} : { category: options.category })} />
      </header>
      <LinkNotice />
      <BoardTable options={options} />
    </main>
  );
}

function LinkNotice() {
  const link = useStore((state) => state.link);
  const heard = useStore((state) => state.lastMessageAt !== null);
  const lost = useLinkLost();
  if (!lost) return null;
  return (
    <div className="board-lost" role="alert">
      {link.kind === 'refused' && link.status === 401
        ? 'This station wants a key. Open this board with the address from the Screens page of the desk.'
        : heard
          ? 'No link to the timing. The table is old.'
          : 'No link to the timing yet. It is tried again and again.'}
      <DataAge />
    </div>
  );
}
