import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import { useStore } from '../../state/store';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { counted, gapText, raceTime } from '../../ui/format';
import { RiderActions } from './rider-actions';
import { TraceList } from './trace-list';

/** Why a row says what it says: every read with its verdict, the rules, and what can be put right. Blocks nothing. */
export function WhyPanel({ rider }: { readonly rider: RiderId }) {
  const row = useStore((state) => state.live.placed.find((candidate) => candidate.rider === rider));
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const explain = useStore((state) => state.explain);
  const [reason, setReason] = useState('');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Back to where Enter opened it: the focus would be lost with the panel.
      if (panel.current?.contains(document.activeElement) === true) document.querySelector<HTMLElement>('[data-standings]')?.focus();
      explain(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [explain]);

  const name = row === undefined ? rider : row.name || row.tag;
  return (
    <section ref={panel} className="panel why" aria-label={`Why: ${name}`}>
      <div className="why-head">
        <div className="why-who">
          <h2 className="cut" title={name}>
            {row?.bib && <b className="bib-plate">{row.bib}</b>} {name}
          </h2>
          {row !== undefined && (
            <p className="muted">
              {row.place === null ? 'No place' : `Place ${row.place}`} · {counted(row.laps, 'lap', 'laps')} ·{' '}
              {raceTime(row.elapsed, decimals)} · {gapText(row, decimals)}
            </p>
          )}
        </div>
        <Button look={['icon', 'quiet']} aria-label="Close (Esc)" onClick={() => explain(null)}>
          <X aria-hidden />
        </Button>
      </div>
      <TextField
        label="Reason for a correction (optional)"
        value={reason}
        onText={setReason}
        maxLength={500}
        placeholder="Goes into the audit trail"
      />
      <RiderActions rider={rider} bib={row?.bib ?? ''} status={row?.status ?? 'racing'} reason={reason} />
      <TraceList rider={rider} reason={reason} />
      <Rules />
    </section>
  );
}

function Rules() {
  const control = useResource('control').value;
  if (control === null) return null;
  return (
    <details className="why-rules">
      <summary>Rules of this race</summary>
      <ul>
        {control.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
