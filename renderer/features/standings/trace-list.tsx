import { useEffect, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { lapTime } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './trace-list.module.css';
import { TraceRead } from './trace-read';

type Traced = Schemas['TracedRead'];

/** Reads shown at first, and with each press of the button below them. */
const FIRST_SHOWN = 60;
const MORE_SHOWN = 200;

interface TraceListProps {
  readonly rider: RiderId;
  readonly reason: string;
}

/** Every read and every passing by hand of a rider, each with its verdict, newest first. */
export function TraceList({ rider, reason }: TraceListProps) {
  const { reads, legs, at, failure } = useTrace(rider);
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const [countedOnly, setCountedOnly] = useState(false);
  const texts = useScreenTexts().live.trace;
  if (reads === null) return failure === null ? <p className={text['muted']}>{texts.loading}</p> : <Notice tone="bad">{failure}</Notice>;
  const wanted = countedOnly ? reads.filter((read) => read.lap !== null) : reads;
  const newest = wanted.slice(-limit).reverse();
  return (
    <div className={styles['trace']}>
      <PanelHead className={styles['head']}>
        <h3>
          {texts.reads(reads.length)} <LoadedAge at={at} failed={failure !== null} />
        </h3>
        <Button size="small" variant="quiet" aria-pressed={countedOnly} onClick={() => setCountedOnly(!countedOnly)}>
          {countedOnly ? texts.showAll : texts.countedOnly}
        </Button>
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {legs.length > 0 && <Legs legs={legs} />}
      {reads.length === 0 && <p className={text['muted']}>{texts.empty}</p>}
      <ol className={classes(text['plainList'], styles['reads'])} data-reads>
        {newest.map((read) => (
          <TraceRead key={read.seq} read={read} rider={rider} reason={reason} />
        ))}
      </ol>
      {wanted.length > newest.length && (
        <Button size="small" onClick={() => setLimit(limit + MORE_SHOWN)}>
          {texts.older(Math.min(MORE_SHOWN, wanted.length - newest.length))}
        </Button>
      )}
    </div>
  );
}

/** The laps of a relay, each with who rode it. */
function Legs({ legs }: { readonly legs: readonly Schemas['Leg'][] }) {
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const texts = useScreenTexts().live.legs;
  return (
    <ol className={classes(text['plainList'], styles['legs'])} aria-label={texts.label} data-legs>
      {legs.map(({ lap, member, lap_ms }) => (
        <li key={lap}>
          <span className={text['num']}>{texts.lap(lap)}</span>
          <span className={text['cut']}>{member || texts.nobody}</span>
          <b className={text['num']}>{lapTime(lap_ms, decimals)}</b>
        </li>
      ))}
    </ol>
  );
}

interface Trace {
  /** Oldest first; null until they are loaded. */
  readonly reads: readonly Traced[] | null;
  /** Who of a relay rode which lap; empty for everybody else. */
  readonly legs: readonly Schemas['Leg'][];
  readonly at: number | null;
  readonly failure: string | null;
}

const NOT_LOADED: Trace = { reads: null, legs: [], at: null, failure: null };

/** The reads of a rider, loaded again whenever the rider's row or a correction changes. */
function useTrace(rider: RiderId): Trace {
  const { api } = useStation();
  const [trace, setTrace] = useState(NOT_LOADED);
  const row = useStore((state) => state.live.table?.rows.find((candidate) => candidate.rider === rider));
  const changes = useStore((state) => state.live.rosterChanges);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row or correction makes the trace stale
  useEffect(() => {
    let gone = false;
    void request(api.GET('/riders/{rider}/trace', { params: { path: { rider } } })).then((answer) => {
      if (gone) return;
      if (answer.ok) setTrace({ reads: answer.value.reads, legs: answer.value.legs, at: Date.now(), failure: null });
      else setTrace((before) => ({ ...before, failure: answer.sentence }));
    });
    return () => {
      gone = true;
    };
  }, [api, rider, row, changes]);
  return trace;
}
