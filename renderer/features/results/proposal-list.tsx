import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Badge } from '../../ui/notice';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import styles from './results-page.module.css';

type Proposal = Schemas['Proposal'];

/** Height of a line with a short name; others are measured once they are drawn. */
const LINE_PX = 56;
/** So many are drawn as they are; more scroll in a room of their own, or nothing below them would ever be reached. */
const FEW = 30;

interface ListProps {
  readonly proposals: readonly Proposal[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

/** What would settle the race, a line each. Of a large field the lines in sight alone are drawn. */
export function ProposalList(props: ListProps) {
  const { proposals } = props;
  if (proposals.length > FEW) return <LongList {...props} />;
  return (
    <ul className={text['plainList']}>
      {proposals.map((one) => (
        <li key={one.id}>
          <ProposalLine proposal={one} {...choiceOf(one, props)} />
        </li>
      ))}
    </ul>
  );
}

function LongList(props: ListProps) {
  const { proposals } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: proposals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => proposals[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={styles['manyProposals']}>
      <ul className={text['plainList']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const one = proposals[index];
          if (one === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={proposals.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ProposalLine proposal={one} {...choiceOf(one, props)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function choiceOf({ id }: Proposal, { chosen, onChoose }: ListProps): Pick<LineProps, 'isChosen' | 'onChoose'> {
  return { isChosen: chosen.has(id), onChoose: (isChosen) => onChoose([id], isChosen) };
}

interface LineProps {
  readonly proposal: Proposal;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function ProposalLine({ proposal, isChosen, onChoose }: LineProps) {
  const page = useTexts();
  const texts = useScreenTexts().results.settlement;
  const what = texts.kinds[proposal.proposal];
  return (
    <div className={styles['proposal']}>
      {proposal.by_hand ? (
        <span />
      ) : (
        <input
          type="checkbox"
          aria-label={texts.choose(proposal.bib, what)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <b className={text['num']}>{proposal.bib}</b>
      <span>
        <span className={classes(text['strong'], styles['who'])}>{proposal.name}</span>
        <span className={styles['why']}>{sayWire(page, 'settlement', { wire: proposal, fallback: proposal.message })}</span>
      </span>
      {proposal.by_hand ? <LookLink proposal={proposal} /> : <Badge>{what}</Badge>}
    </div>
  );
}

/** Leads to where a proposal that needs a decision by hand is decided. */
function LookLink({ proposal: { proposal, rider } }: { readonly proposal: Proposal }) {
  const { look } = useScreenTexts().results.settlement;
  if (proposal === 'tag') return <a href="#/participants">{look.tag}</a>;
  const lookAtRider = (): void => {
    useStore.getState().explain(rider);
    window.location.hash = '#/live';
  };
  return (
    <Button size="small" onClick={lookAtRider}>
      {proposal === 'start' ? look.start : look.lap}
    </Button>
  );
}
