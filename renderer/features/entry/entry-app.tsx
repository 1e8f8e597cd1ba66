import { useCallback, useEffect, useMemo, useState } from 'react';
import { createApi } from '../../api/client';
import { type Credentials, forgetOperatorToken, rememberedCredentials } from '../../api/credentials';
import { request } from '../../api/request';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { screenOptions } from '../../station/screen-options';
import { useLinkLost } from '../../station/use-link-lost';
import { useScreen } from '../../station/use-screen';
import { useStationClock } from '../../station/use-station-clock';
import { VenueClock } from '../../station/venue-clock';
import { VenuePage } from '../../station/venue-page';
import { timeAndDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import { tabStore } from '../../ui/storage';
import text from '../../ui/text.module.css';
import { canSetBib, type Entry, stateOf, workOf } from './entries';
import styles from './entry-app.module.css';
import { EntryList } from './entry-list';
import { Keypad } from './keypad';
import { SignIn } from './sign-in';
import { useEntries } from './use-entries';
import { useTypedBib } from './use-typed-bib';

/** The last ones are shown, and all that are not settled. */
const SHOWN = 10;

/** The keypad: who types a bib saves the time of the first key as a passing of that rider, whether the station can be reached or not. */
export function EntryApp({ credentials }: { readonly credentials: Credentials }) {
  const texts = usePublicTexts().entry;
  const options = useMemo(() => screenOptions(window.location.search, 'light'), []);
  const { shown, isWrong, show, refuse } = useSignIn(credentials);
  const name = useScreen(shown, options.theme, texts.title);
  const api = useMemo(() => (shown.operatorToken === null ? null : createApi(shown)), [shown]);
  const list = useEntries(api, refuse);
  const now = useStationNow(shown);
  if (api === null) return <SignIn isWrong={isWrong} onToken={show} />;
  return (
    <VenuePage name={name || texts.title} end={<VenueClock />}>
      <Pad list={list} now={now} />
    </VenuePage>
  );
}

interface SignedIn {
  readonly shown: Credentials;
  readonly isWrong: boolean;
  readonly show: (token: string) => void;
  readonly refuse: () => void;
}

/** The credentials of this page. A token that the station refuses is forgotten, and asked for again; entries stay. */
function useSignIn(credentials: Credentials): SignedIn {
  const [shown, setShown] = useState(credentials);
  const [isWrong, setIsWrong] = useState(false);
  const refuse = useCallback(() => {
    forgetOperatorToken(tabStore);
    setIsWrong(true);
    setShown(({ apiKey }) => ({ apiKey, operatorToken: null }));
  }, []);
  const show = useCallback((token: string) => {
    setShown(({ apiKey }) => rememberedCredentials({ operatorToken: token, apiKey }, tabStore));
  }, []);
  useEffect(() => {
    if (shown.operatorToken === null) return;
    let isOver = false;
    void request(createApi(shown).GET('/session')).then((answer) => {
      if (!isOver && answer.ok && answer.value.role !== 'operator') refuse();
    });
    return () => {
      isOver = true;
    };
  }, [shown, refuse]);
  return { shown, isWrong, show, refuse };
}

/** The station's clock as this device knows it, in whole milliseconds: measured, or else from the stream. */
function useStationNow(credentials: Credentials): () => number {
  const offset = useStationClock(credentials);
  return useCallback(() => Math.round(Date.now() + (offset ?? useStore.getState().live.clockOffset)), [offset]);
}

function Unsent({ entries }: { readonly entries: ReturnType<typeof useEntries>['entries'] }) {
  const texts = usePublicTexts().entry;
  const placed = useStore((state) => state.live.placed);
  const work = workOf(entries);
  const isUnknown = ({ bib, isInDoubt, act }: Entry): boolean => act === null && !isInDoubt && findByBib(placed, bib) === null;
  const unknown = work.filter(isUnknown).length;
  const unsent = work.length - unknown;
  const lacking = unknown + entries.filter((entry) => stateOf(entry) === 'no-bib').length;
  return (
    <div className={styles['notices']} role="status">
      {unsent > 0 && (
        <p className={styles['unsent']}>
          <b>{texts.unsent(unsent)}</b> <span>{texts.unsentHint}</span>
        </p>
      )}
      {lacking > 0 && <p className={styles['lacking']}>{texts.lacking(lacking)}</p>}
    </div>
  );
}

interface PadProps {
  readonly list: ReturnType<typeof useEntries>;
  readonly now: () => number;
}

function Pad({ list, now }: PadProps) {
  const typed = useTypedBib(now);
  const lost = useLinkLost();
  const texts = usePublicTexts().entry;
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const placed = useStore((state) => state.live.placed);
  const hasRace = useStore((state) => state.live.race !== null);
  const letters = useMemo(() => lettersOf(placed.map(({ bib }) => bib)), [placed]);
  const chosen = list.entries.find((entry) => entry.key === chosenKey && canSetBib(entry)) ?? null;
  const enter = (): void => {
    if (!hasRace) return;
    const taken = typed.take();
    if (taken === null) return;
    if (chosen === null) list.add(taken.at, taken.bib);
    else list.setBib(chosen.key, taken.bib);
    setChosenKey(null);
  };
  const settled = [...list.entries]
    .reverse()
    .filter((entry, index) => index < SHOWN || (stateOf(entry) !== 'stored' && stateOf(entry) !== 'undone'));
  return (
    <div className={styles['work']}>
      <div className={styles['input']}>
        <Display bib={typed.bib} chosenAt={chosen?.at ?? null} />
        <Keypad typed={typed} letters={letters} onEnter={enter} onNow={hasRace ? (at) => void list.add(at, '') : null} />
      </div>
      <div className={styles['side']}>
        {lost && <p className={styles['lacking']}>{texts.doNotReload}</p>}
        <Unsent entries={list.entries} />
        <EntryList
          entries={settled}
          chosen={chosen?.key ?? null}
          onSetBib={(key) => {
            typed.clear();
            setChosenKey(key === chosenKey ? null : key);
          }}
          onUndo={list.undo}
        />
      </div>
    </div>
  );
}

/** What is typed, and whom it means. */
function Display({ bib, chosenAt }: { readonly bib: string; readonly chosenAt: number | null }) {
  const texts = usePublicTexts().entry;
  const rider = useStore((state) => findByBib(state.live.placed, bib));
  const hint = chosenAt === null ? texts.hint : texts.bibFor(timeAndDay(chosenAt, 1));
  const name = rider?.name || texts.noName;
  const next = rider === null ? texts.unknownBib : rider.finished ? texts.afterFinish(name) : texts.next(name, rider.rankedLaps + 1);
  return (
    <div className={styles['display']} aria-live="polite">
      <b className={styles['typed']}>{bib || '\u00a0'}</b>
      <span className={text['cut']} title={bib === '' ? undefined : next}>
        {bib === '' ? hint : next}
      </span>
    </div>
  );
}

/** At most so many keys besides the digits: more would be too small. */
const MOST_LETTERS = 8;

/** Characters besides digits in the bibs of the race, in alphabetical order; those that occur most where there are too many. */
function lettersOf(bibs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const bib of bibs)
    for (const character of bib) if (!/[\d\s]/.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_LETTERS);
  return most.map(([character]) => character).sort();
}
