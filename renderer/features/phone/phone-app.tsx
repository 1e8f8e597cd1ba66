import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { type Credentials, credentialHeaders } from '../../api/credentials';
import { useStore } from '../../state/store';
import { connectStream } from '../../station/connect-stream';
import { DataAge } from '../../station/data-age';
import { linkText } from '../../station/link-text';
import { RaceClock, useRaceState } from '../../station/race-clock';
import { useLinkLost } from '../../station/use-link-lost';
import { ZoneNote } from '../../station/zone-note';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { loadFavourites, storeFavourites, toggled } from './favourites';
import styles from './phone-app.module.css';
import { PhonePassings } from './phone-passings';
import { PhoneTable } from './phone-table';
import { useRiderAddress } from './rider-address';
import { RiderPage } from './rider-page';

/** The page for riders and spectators, on a phone. */
export function PhoneApp({ credentials }: { readonly credentials: Credentials }) {
  const texts = usePublicTexts().phone;
  const [favourites, setFavourites] = useState(loadFavourites);
  const [bib, goToRider] = useRiderAddress();
  useEffect(() => connectStream({ user: 'public' }, () => credentialHeaders(credentials)), [credentials]);
  useEffect(() => storeFavourites(favourites), [favourites]);
  return (
    <main className={styles['phone']}>
      <PhoneHead />
      {bib !== '' && <RiderPage key={bib} bib={bib} credentials={credentials} onRider={goToRider} />}
      <Tabs.Root defaultValue="results" className={styles['tabs']} hidden={bib !== ''}>
        <Tabs.List className={styles['tabList']} aria-label={texts.tabs}>
          <Tabs.Trigger value="results">{texts.results}</Tabs.Trigger>
          <Tabs.Trigger value="passings">{texts.passings}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="results" className={styles['tab']} tabIndex={-1}>
          <PhoneTable favourites={favourites} onFavourite={(one) => setFavourites((before) => toggled(before, one))} onRider={goToRider} />
        </Tabs.Content>
        <Tabs.Content value="passings" className={styles['tab']} tabIndex={-1}>
          <PhonePassings favourites={favourites} onRider={goToRider} />
        </Tabs.Content>
      </Tabs.Root>
    </main>
  );
}

function PhoneHead() {
  const { phone: texts, common } = usePublicTexts();
  const name = useStore((state) => state.live.race?.name ?? '');
  const link = useStore((state) => state.link);
  const heard = useStore((state) => state.lastMessageAt !== null);
  const lost = useLinkLost();
  const state = useRaceState();
  useEffect(() => {
    document.title = name === '' ? texts.title : name;
  }, [name, texts]);
  return (
    <>
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1 className={text['cut']} title={name}>
            {name || texts.title}
          </h1>
          <span>
            {state.text} · <DataAge />
          </span>
        </div>
        <RaceClock tenths={false} className={styles['clock']} />
      </header>
      <ZoneNote />
      {lost && (
        <p className={styles['lost']} role="alert">
          {linkText(link, heard, { ...texts, crowded: common.crowded })}
        </p>
      )}
    </>
  );
}
