import { useMemo } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import type { LoadedData } from '../../station/use-loaded';
import { lapTime } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import { Ticking } from '../../ui/ticking';
import styles from './announcer-app.module.css';
import { RiderLine } from './rider-line';
import line from './rider-line.module.css';
import type { Notes } from './use-notes';
import { useWholeRows } from './use-whole-rows';

export type Expected = Schemas['Expected'];

interface NextRidersProps {
  readonly expected: LoadedData<Expected>;
  readonly rows: ReadonlyMap<string, PlacedStanding>;
  readonly notes: Notes;
  readonly isShown: (category: string) => boolean;
}

/** More lines than a screen has. */
const MOST_LINES = 30;

/** Who passes next, soonest first, with the time until then. */
export function NextRiders({ expected: { value, isFailed }, rows, notes, isShown }: NextRidersProps) {
  const texts = usePublicTexts().announcer;
  const list = useWholeRows();
  const lines = useMemo(() => nextLines(value, rows, isShown), [value, rows, isShown]);
  return (
    <section className={styles['part']} aria-label={texts.next}>
      <h2>{texts.next}</h2>
      {isFailed && <p className={styles['failed']}>{texts.nextUnloaded}</p>}
      {lines.length === 0 && value !== null && <p className={styles['empty']}>{texts.nextEmpty}</p>}
      <div className={styles['room']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
        <ol ref={list} className={styles['lines']} tabIndex={0} aria-label={texts.next} data-next>
          {lines.map(({ row, dueAt }) => (
            <RiderLine key={row.rider} row={row} notes={notes.get(row.rider)} first={<Countdown dueAt={dueAt} />} />
          ))}
        </ol>
      </div>
    </section>
  );
}

interface NextLine {
  readonly row: PlacedStanding;
  readonly dueAt: number;
}

/** A rider who passed after the station answered is not next any more. */
function nextLines(expected: Expected | null, rows: NextRidersProps['rows'], isShown: NextRidersProps['isShown']): readonly NextLine[] {
  if (expected === null) return [];
  const asOf = Date.parse(expected.now);
  const lines = expected.riders.flatMap(({ rider, due_at }): readonly NextLine[] => {
    const row = rows.get(rider);
    const isNext = row !== undefined && isShown(row.category) && (row.lastPassAt ?? 0) <= asOf;
    return isNext ? [{ row, dueAt: Date.parse(due_at) }] : [];
  });
  return lines.slice(0, MOST_LINES);
}

function Countdown({ dueAt }: { readonly dueAt: number }) {
  const texts = usePublicTexts().announcer;
  const text = useMemo(
    () => (now: number) => {
      // Read from the store at each tick, as the race clock does.
      const left = dueAt - (now + useStore.getState().live.clockOffset);
      const seconds = Math.ceil(left / 1_000);
      if (seconds > 0) return texts.dueIn(lapTime(seconds * 1_000, 0));
      return seconds === 0 ? texts.dueNow : texts.overdue(lapTime(-seconds * 1_000, 0));
    },
    [dueAt, texts],
  );
  return <Ticking text={text} everyMs={250} className={line['countdown']} />;
}
