import { memo, useMemo } from 'react';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { lapTime } from '../../ui/format';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { Ticking } from '../../ui/ticking';
import styles from './expected-list.module.css';

/** More lines than anybody looks at. */
const MOST_LINES = 40;

/** Who should have passed, worst first, then who is due next. Nothing while nobody is expected. */
export function ExpectedList({ expected }: { readonly expected: readonly Schemas['ExpectedRider'][] }) {
  const texts = useScreenTexts().live.expected;
  const lines = useMemo(() => inOrder(expected).slice(0, MOST_LINES), [expected]);
  const overdue = expected.filter(({ state }) => state !== 'due').length;
  if (expected.length === 0) return null;
  return (
    <Panel className={styles['panel']} aria-label={texts.title}>
      <h2>
        {texts.title} <span className={classes(text['muted'], styles['count'])}>{overdue === 0 ? '' : texts.overdue(overdue)}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <ol tabIndex={0} aria-label={texts.label} data-expected>
        {lines.map((line) => (
          <ExpectedLine key={line.rider} line={line} />
        ))}
      </ol>
    </Panel>
  );
}

const ORDER = { missing: 0, late: 1, due: 2 } as const;

/** Missing riders first, then late ones, then the others; each by the moment at which they were due. */
function inOrder(expected: readonly Schemas['ExpectedRider'][]): readonly Schemas['ExpectedRider'][] {
  return [...expected].sort((one, other) => ORDER[one.state] - ORDER[other.state] || (one.due_at < other.due_at ? -1 : 1));
}

const ExpectedLine = memo(
  function ExpectedLine({ line: { rider, bib, due_at, state } }: { readonly line: Schemas['ExpectedRider'] }) {
    const explain = useStore((store) => store.explain);
    const name = useStore((store) => store.live.placed.find((row) => row.rider === rider)?.name ?? '');
    const texts = useScreenTexts().live.expected;
    const dueAt = Date.parse(due_at);
    const waited = useMemo(
      () => (now: number) => {
        const late = now + useStore.getState().live.clockOffset - dueAt;
        return late < 0 ? texts.dueIn(lapTime(Math.ceil(-late / 1_000) * 1_000, 0)) : texts.late(lapTime(late, 0));
      },
      [dueAt, texts],
    );
    return (
      <li>
        <button type="button" className={styles['line']} data-state={state} onClick={() => explain(rider)} title={name}>
          <b className={classes(text['cut'], styles['bib'])}>{bib}</b>
          <span className={text['cut']}>
            <bdi>{name}</bdi>
          </span>
          <span className={styles['state']}>{state === 'due' ? '' : texts.states[state]}</span>
          <Ticking text={waited} everyMs={500} className={styles['wait']} />
        </button>
      </li>
    );
  },
  ({ line: one }, { line: other }) => one.rider === other.rider && one.due_at === other.due_at && one.state === other.state,
);
