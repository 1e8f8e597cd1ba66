import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { NONE, timeAndDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { canSetBib, type Entry, type EntryState, stateOf } from './entries';
import styles from './entry-list.module.css';

interface EntryListProps {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The one whose bib is being typed; null for none. */
  readonly chosen: string | null;
  readonly onSetBib: (key: string) => void;
  readonly onUndo: (key: string) => void;
}

/** The last entries, with what became of each. */
export function EntryList({ entries, chosen, onSetBib, onUndo }: EntryListProps) {
  const texts = usePublicTexts().entry;
  if (entries.length === 0) return <p className={styles['empty']}>{texts.empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard
    <ol className={styles['entries']} aria-label={texts.entries} tabIndex={0}>
      {entries.map((entry) => (
        <EntryLine key={entry.key} entry={entry} isChosen={entry.key === chosen} onSetBib={onSetBib} onUndo={onUndo} />
      ))}
    </ol>
  );
}

interface EntryLineProps extends Pick<EntryListProps, 'onSetBib' | 'onUndo'> {
  readonly entry: Entry;
  readonly isChosen: boolean;
}

function EntryLine({ entry, isChosen, onSetBib, onUndo }: EntryLineProps) {
  const texts = usePublicTexts().entry;
  const rider = useStore((state) => findByBib(state.live.placed, entry.bib));
  const raceId = useStore((state) => state.live.race?.race_id ?? null);
  const state = stateOf(entry);
  const isOther = raceId !== null && entry.raceId !== raceId;
  const time = timeAndDay(entry.at, 1);
  const mayFit = canSetBib(entry) && !isOther;
  return (
    <li className={classes(styles['entry'], isChosen && styles['chosen'])} data-state={state}>
      <b className={classes(styles['bib'], text['cut'])} title={entry.bib}>
        {entry.bib || NONE}
      </b>
      <span className={styles['what']}>
        <span className={text['cut']} title={rider?.name}>
          <time>{time}</time> <bdi>{isOther ? '' : rider?.name}</bdi>
        </span>
        <span className={styles[colourOf(entry)]}>{wordOf(entry, { state, isOther, hasRider: rider !== null }, texts)}</span>
      </span>
      {mayFit && (state === 'no-bib' || rider === null) && (
        <button type="button" className={styles['button']} aria-label={texts.setBibOf(time)} onClick={() => onSetBib(entry.key)}>
          {texts.setBib}
        </button>
      )}
      {state !== 'undone' && state !== 'undoing' && (
        <button
          type="button"
          className={styles['button']}
          aria-label={texts.undoOf(`${entry.bib || NONE} ${time}`)}
          onClick={() => onUndo(entry.key)}
        >
          {texts.undo}
        </button>
      )}
    </li>
  );
}

function colourOf(entry: Entry): 'good' | 'gone' | 'open' {
  const state = stateOf(entry);
  if (state === 'undone') return 'gone';
  return state === 'stored' && entry.notCounted === undefined ? 'good' : 'open';
}

interface Seen {
  readonly state: EntryState;
  readonly isOther: boolean;
  readonly hasRider: boolean;
}

function wordOf(entry: Entry, { state, isOther, hasRider }: Seen, texts: ReturnType<typeof usePublicTexts>['entry']): string {
  switch (state) {
    case 'refused':
      return entry.problem;
    case 'waiting':
      if (isOther) return texts.states['other-race'];
      return hasRider ? texts.states.waiting : texts.states['unknown-bib'];
    case 'undoing':
      return isOther ? texts.states['other-race'] : texts.states.undoing;
    case 'stored':
      return entry.notCounted === undefined ? texts.states.stored : `${texts.states.stored}. ${entry.notCounted}`;
    case 'no-bib':
    case 'undone':
      return texts.states[state];
  }
}
