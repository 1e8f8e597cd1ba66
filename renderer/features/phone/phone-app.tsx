import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { createApi } from '../../api/client';
import { type Credentials, credentialHeaders } from '../../api/credentials';
import { request } from '../../api/outcome';
import { useStore } from '../../state/store';
import { connectStream } from '../../station/connect-stream';
import { DataAge } from '../../station/data-age';
import { RaceClock, useRaceState } from '../../station/race-clock';
import { useLinkLost } from '../../station/use-link-lost';
import text from '../../ui/text.module.css';
import { loadFavourites, storeFavourites, toggled } from './favourites';
import { PhonePassings } from './phone-passings';
import { PhoneTable } from './phone-table';
import './phone.css';

/** The page for riders and spectators, on a phone. */
export function PhoneApp({ credentials }: { readonly credentials: Credentials }) {
  const [favourites, setFavourites] = useState(loadFavourites);
  useEffect(() => {
    void request(createApi(credentials).GET('/passings', {})).then((answer) => {
      if (answer.ok) useStore.getState().addPassings(answer.value.passings);
    });
    return connectStream({}, () => credentialHeaders(credentials));
  }, [credentials]);
  useEffect(() => storeFavourites(favourites), [favourites]);
  return (
    <main className="phone">
      <PhoneHead />
      <Tabs.Root defaultValue="results" className="phone-tabs">
        <Tabs.List className="phone-tab-list" aria-label="What to show">
          <Tabs.Trigger value="results">Results</Tabs.Trigger>
          <Tabs.Trigger value="passings">Last passings</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="results" className="phone-tab" tabIndex={-1}>
          <PhoneTable favourites={favourites} onFavourite={(bib) => setFavourites((before) => toggled(before, bib))} />
        </Tabs.Content>
        <Tabs.Content value="passings" className="phone-tab" tabIndex={-1}>
          <PhonePassings favourites={favourites} />
        </Tabs.Content>
      </Tabs.Root>
    </main>
  );
}

function PhoneHead() {
  const name = useStore((state) => state.live.race?.name ?? '');
  const link = useStore((state) => state.link);
  const heard = useStore((state) => state.lastMessageAt !== null);
  const lost = useLinkLost();
  const state = useRaceState();
  useEffect(() => {
    document.title = name === '' ? 'Live results' : name;
  }, [name]);
  return (
    <>
      <header className="phone-head">
        <div className="phone-title">
          <h1 className={text['cut']} title={name}>
            {name || 'Live results'}
          </h1>
          <span>
            {state.text} · <DataAge />
          </span>
        </div>
        <RaceClock tenths={false} className="phone-clock" />
      </header>
      {lost && (
        <p className="phone-lost" role="alert">
          {link.kind === 'refused' && link.status === 401
            ? 'This station wants a key: scan the code at the venue again.'
            : heard
              ? 'No link to the timing. What you see is old; it mends itself.'
              : 'No link to the timing yet. It is tried again and again.'}
        </p>
      )}
    </>
  );
}
