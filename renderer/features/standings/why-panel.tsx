import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { useStore } from '../../state/store';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { RiderActions } from './rider-actions';
import { riderResult } from './rider-result';
import { RiderSplits } from './rider-splits';
import { TraceList } from './trace-list';
import styles from './why-panel.module.css';

/** Why a rider's row is as it is: every read with its verdict, the rules, and the corrections. The table beside it goes on. */
export function WhyPanel({ rider }: { readonly rider: RiderId }) {
  const row = useStore((state) => state.live.placed.find((candidate) => candidate.rider === rider));
  const explain = useStore((state) => state.explain);
  const [reason, setReason] = useState('');
  const panel = useRef<HTMLElement>(null);
  const texts = useScreenTexts().live.rider;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // The focus goes back to the table: it would be lost with the panel.
      if (panel.current?.contains(document.activeElement) === true) document.querySelector<HTMLElement>('[data-standings]')?.focus();
      explain(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [explain]);

  const name = row === undefined ? rider : row.name || row.tag;
  return (
    <Panel ref={panel} className={styles['panel']} aria-label={texts.label(name)}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <h2 className={text['cut']} title={name}>
            {row?.bib && <b className={styles['bib']}>{row.bib}</b>} {name}
          </h2>
          {row !== undefined && <Result row={row} />}
        </div>
        <Button icon variant="quiet" aria-label={texts.close} onClick={() => explain(null)}>
          <X aria-hidden />
        </Button>
      </div>
      {row !== undefined && <RiderSplits row={row} />}
      <TextField label={texts.reason} value={reason} onText={setReason} maxLength={500} placeholder={texts.reasonHint} />
      <RiderActions
        rider={rider}
        bib={row?.bib ?? ''}
        status={row?.status ?? 'racing'}
        finished={row?.finished ?? false}
        reason={reason}
        onReason={setReason}
      />
      <TraceList rider={rider} reason={reason} />
      <Rules />
    </Panel>
  );
}

function Result({ row }: { readonly row: PlacedStanding }) {
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  return <p className={text['muted']}>{riderResult(row, decimals, useScreenTexts())}</p>;
}

function Rules() {
  const control = useResource('control').value;
  const texts = useTexts();
  if (control === null) return null;
  const messages = 'rule_messages' in control && Array.isArray(control.rule_messages) ? control.rule_messages : [];
  return (
    <details className={styles['rules']}>
      <summary>{texts.catalogue.screens.live.rider.rules}</summary>
      <ul>
        {control.sentences.map((sentence, index) => (
          <li key={sentence}>{sayWire(texts, 'rule', { wire: messages[index] ?? {}, fallback: sentence })}</li>
        ))}
      </ul>
    </details>
  );
}
