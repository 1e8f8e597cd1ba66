import { useMemo } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { type Passing, passingKey } from '../../state/live';
import { useStore } from '../../state/store';
import { lapTime } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './announcer-app.module.css';
import { RiderLine } from './rider-line';
import line from './rider-line.module.css';
import type { Notes } from './use-notes';
import { useWholeRows } from './use-whole-rows';

interface JustPassedProps {
  readonly rows: ReadonlyMap<string, PlacedStanding>;
  readonly notes: Notes;
  readonly isShown: (category: string) => boolean;
}

const MOST_LINES = 20;

/** Who passed last, newest first, with the place and gap that they have now. */
export function JustPassed({ rows, notes, isShown }: JustPassedProps) {
  const texts = usePublicTexts().announcer;
  const list = useWholeRows();
  const passings = useStore((state) => state.live.passings);
  const lines = useMemo(
    () =>
      passings
        .flatMap((passing) => {
          const row = rows.get(passing.rider);
          return row !== undefined && isShown(row.category) ? [{ passing, row }] : [];
        })
        .slice(0, MOST_LINES),
    [passings, rows, isShown],
  );
  return (
    <section className={styles['part']} aria-label={texts.passed}>
      <h2>{texts.passed}</h2>
      {lines.length === 0 && <p className={styles['empty']}>{texts.passedEmpty}</p>}
      <div className={styles['room']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
        <ol ref={list} className={styles['lines']} tabIndex={0} aria-label={texts.passed} data-passed>
          {lines.map(({ passing, row }) => (
            <RiderLine key={passingKey(passing)} row={row} notes={notes.get(row.rider)} first={<PassedLap passing={passing} />} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function PassedLap({ passing }: { readonly passing: Passing }) {
  const texts = usePublicTexts().announcer;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  return (
    <>
      <b className={passing.finished ? line['finish'] : undefined}>{passing.finished ? texts.finish : texts.lap(passing.laps)}</b>
      <span className={text['num']}>{passing.on_way === true ? passing.passage : lapTime(passing.lap_ms, decimals)}</span>
    </>
  );
}
