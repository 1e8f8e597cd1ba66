import { type CSSProperties, memo } from 'react';
import type { Passing } from '../../state/live';
import { useStore } from '../../state/store';
import { type Decimals, lapTime, shortTag, timeOfDay } from '../../ui/format';

/** A longer bib is cut. */
const MOST_DIGITS = 6;

/** The last passings, newest on top. */
export function LastPassings() {
  const passings = useStore((state) => state.live.passings);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const digits = Math.min(MOST_DIGITS, Math.max(1, ...passings.map(({ bib }) => bib.length)));
  return (
    <section className="panel ticker" aria-label="Last passings">
      <h2>Last passings</h2>
      {passings.length === 0 && <p className="muted">The first rider over the line shows up here.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <ol tabIndex={0} aria-label="Passings, newest first" style={{ '--bib-digits': digits } as CSSProperties}>
        {passings.map((passing) => (
          <TickerLine key={passing.seq} passing={passing} decimals={decimals} />
        ))}
      </ol>
    </section>
  );
}

const TickerLine = memo(function TickerLine({ passing, decimals }: { readonly passing: Passing; readonly decimals: Decimals }) {
  const explain = useStore((state) => state.explain);
  return (
    <li>
      <button type="button" className="ticker-line" onClick={() => explain(passing.rider)} title={passing.name || passing.tag_id}>
        <time>{timeOfDay(Date.parse(passing.at))}</time>
        <b className="ticker-bib cut">{passing.bib || '?'}</b>
        <span className="cut">{passing.name || shortTag(passing.tag_id)}</span>
        <span className="ticker-lap num">
          {passing.finished ? 'Fin' : `L${passing.laps}`} <span className="muted">{lapTime(passing.lap_ms, decimals)}</span>
        </span>
      </button>
    </li>
  );
});
