import { useVirtualizer } from '@tanstack/react-virtual';
import { Redo2, Search, Undo2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { redo, undo } from '../../station/commands';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Empty, Notice } from '../../ui/empty';
import { counted, dateAndTime } from '../../ui/format';
import { RowsRoom } from '../../ui/rows-room';
import { searchActs } from './search-acts';
import './audit.css';

type Act = Schemas['Act'];

const ROW_PX = 56;

/** Who did what, when and why; newest first. */
export function AuditPage() {
  const { value, at, failure } = useResource('acts');
  const [query, setQuery] = useState('');
  const shown = useMemo(() => searchActs(value ?? [], query), [value, query]);
  return (
    <section className="audit" aria-label="Audit trail">
      <div className="live-toolbar">
        <h1>Audit</h1>
        <div className="search">
          <Search aria-hidden size={20} />
          <input
            data-search
            className="input"
            type="search"
            aria-label="Search acts"
            placeholder="What, who or why  ( / )"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <span className="live-count">
          {counted(value?.length ?? 0, 'act', 'acts')} <LoadedAge at={at} />
        </span>
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <RowsRoom rowPx={ROW_PX}>
        <AuditTable acts={shown} />
        {shown.length === 0 && <NoActs loaded={value !== null} done={value?.length ?? 0} />}
      </RowsRoom>
    </section>
  );
}

function NoActs({ loaded, done }: { readonly loaded: boolean; readonly done: number }) {
  if (!loaded) return <Empty title="Reading the journal…" />;
  if (done > 0) return <Empty title="No act matches">Try other words.</Empty>;
  return <Empty title="Nothing was done yet">Every change of riders, rules and results will stand here, with who made it and why.</Empty>;
}

function AuditTable({ acts }: { readonly acts: readonly Act[] }) {
  const scroller = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: acts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => acts[index]?.seq ?? index,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard
    <table ref={scroller} className="plain-table audit-table" aria-rowcount={acts.length + 1} tabIndex={0}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Why</th>
          <th scope="col">
            <span className="sr-only">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const act = acts[item.index];
          return act === undefined ? null : <AuditLine key={item.key} act={act} top={item.start} />;
        })}
      </tbody>
    </table>
  );
}

function AuditLine({ act, top }: { readonly act: Act; readonly top: number }) {
  const desk = useStation();
  return (
    <tr style={{ transform: `translateY(${top}px)` }}>
      <td>
        <time>{dateAndTime(Date.parse(act.recorded_at))}</time>
      </td>
      <td className="cut" title={act.by}>
        {act.by}
      </td>
      <td className={act.undone ? 'two-lines undone' : 'two-lines'} title={act.sentence}>
        {act.sentence}
      </td>
      <td className="two-lines muted" title={act.reason ?? ''}>
        {act.reason}
      </td>
      <td className="num">
        {act.undone && (
          <Button look={['small']} aria-label={`Redo: ${act.sentence}`} onClick={() => void redo(desk, act.seq)}>
            <Redo2 aria-hidden size={18} /> Redo
          </Button>
        )}
        {!act.undone && act.undoable && (
          <Button look={['small']} aria-label={`Undo: ${act.sentence}`} onClick={() => void undo(desk, act.seq)}>
            <Undo2 aria-hidden size={18} /> Undo
          </Button>
        )}
      </td>
    </tr>
  );
}
