import { useEffect, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { counted } from '../../ui/format';
import { TraceRead } from './trace-read';

type Traced = Schemas['TracedRead'];

const FIRST_SHOWN = 60;
const MORE = 200;

interface TraceListProps {
  readonly rider: RiderId;
  readonly reason: string;
}

/** Every read and manual passing of a rider with what became of it, newest first. */
export function TraceList({ rider, reason }: TraceListProps) {
  const { reads, at, failure } = useTrace(rider);
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [countedOnly, setCountedOnly] = useState(false);
  if (reads === null) return failure === null ? <p className="muted">Reading the journal…</p> : <Notice tone="bad">{failure}</Notice>;
  const wanted = countedOnly ? reads.filter((read) => read.lap !== null) : reads;
  const newest = wanted.slice(-shown).reverse();
  return (
    <div className="trace">
      <div className="panel-head">
        <h3>
          {counted(reads.length, 'read', 'reads')} <LoadedAge at={at} />
        </h3>
        <Button look={['small', 'quiet']} aria-pressed={countedOnly} onClick={() => setCountedOnly(!countedOnly)}>
          {countedOnly ? 'Show all' : 'Counted only'}
        </Button>
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {reads.length === 0 && <p className="muted">No reader has seen this rider, and nothing was entered by hand.</p>}
      <ol className="trace-lines" data-reads>
        {newest.map((read) => (
          <TraceRead key={read.seq} read={read} rider={rider} reason={reason} />
        ))}
      </ol>
      {wanted.length > newest.length && (
        <Button look={['small']} onClick={() => setShown(shown + MORE)}>
          Show {Math.min(MORE, wanted.length - newest.length)} older
        </Button>
      )}
    </div>
  );
}

interface Trace {
  readonly reads: readonly Traced[] | null;
  readonly at: number | null;
  readonly failure: string | null;
}

const NOT_READ: Trace = { reads: null, at: null, failure: null };

/** Read again whenever the rider's row or a correction changes. */
function useTrace(rider: RiderId): Trace {
  const { api } = useStation();
  const [trace, setTrace] = useState(NOT_READ);
  const row = useStore((state) => state.live.table?.rows.find((candidate) => candidate.rider === rider));
  const changes = useStore((state) => state.live.rosterChanges);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row or correction makes the trace old
  useEffect(() => {
    let gone = false;
    void request(api.GET('/riders/{rider}/trace', { params: { path: { rider } } })).then((answer) => {
      if (gone) return;
      if (answer.ok) setTrace({ reads: answer.value.reads, at: Date.now(), failure: null });
      else setTrace((before) => ({ ...before, failure: answer.sentence }));
    });
    return () => {
      gone = true;
    };
  }, [api, rider, row, changes]);
  return trace;
}
