import { useEffect, useMemo } from 'react';
import { type Credentials, credentialHeaders } from '../../api/credentials';
import { useStore } from '../../state/store';
import { boardOptions } from '../../station/board-options';
import { connectStream } from '../../station/connect-stream';
import { DataAge } from '../../station/data-age';
import { linkText } from '../../station/link-text';
import { useLinkLost } from '../../station/use-link-lost';
import { classes } from '../../ui/classes';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './board-app.module.css';
import { BoardClock } from './board-clock';
import { BoardTable } from './board-table';
import { BoardTeams } from './board-teams';
import { LapCounters } from './lap-counter';

/** The board of the venue: legible from afar. It has no operator and recovers from everything by itself. */
export function BoardApp({ credentials }: { readonly credentials: Credentials }) {
  const { board: texts, common } = usePublicTexts();
  const options = useMemo(() => boardOptions(window.location.search), []);
  const name = useStore((state) => state.live.race?.name ?? '');

  useEffect(() => {
    document.documentElement.dataset['theme'] = options.theme;
    document.documentElement.dataset['ground'] = options.ground;
    const { category, classification } = options;
    return connectStream({ user: 'public', category, classification }, () => credentialHeaders(credentials));
  }, [options, credentials]);

  useEffect(() => {
    document.title = name === '' ? texts.title : texts.titleOf(name);
  }, [name, texts]);

  const shown = options.teams ? common.teams.title : options.classification || options.category;
  return (
    <main className={classes(styles['board'], options.ground === 'transparent' && styles['overlay'])}>
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1 title={name}>{name}</h1>
          {shown !== '' && <span className={classes(styles['category'], text['cut'])}>{shown}</span>}
        </div>
        <LapCounters category={options.category} place="beside-clock" />
        <BoardClock category={options.category} />
      </header>
      <LapCounters category={options.category} place="own-line" />
      <LinkNotice />
      {options.teams ? <BoardTeams /> : <BoardTable options={options} />}
    </main>
  );
}

function LinkNotice() {
  const { board: texts, common } = usePublicTexts();
  const link = useStore((state) => state.link);
  const heard = useStore((state) => state.lastMessageAt !== null);
  const lost = useLinkLost();
  if (!lost) return null;
  return (
    <div className={styles['lost']} role="alert">
      {linkText(link, heard, { ...texts, crowded: common.crowded })}
      <DataAge />
    </div>
  );
}
