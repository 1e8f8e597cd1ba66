import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { correct, instant } from '../../station/commands';
import { type Conflict, conflictOf } from '../../station/conflict';
import { ConflictNotice } from '../../station/conflict-notice';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import { TimeForm } from './time-form';
import styles from './time-form.module.css';

interface FormProps {
  readonly read: Schemas['TracedRead'];
  /** Reason of the correction, for the audit trail; empty for none. */
  readonly reason: string;
  /** The other reads of the passing stay. */
  readonly onlyRead: boolean;
  readonly onDone: () => void;
}

/** Changes the time of a passing. */
export function RetimeForm({ read, reason, onlyRead, onDone }: FormProps) {
  const station = useStation();
  const texts = useScreenTexts().live.trace;
  // The time and the race as they were when the form was opened: what comes later is not overwritten unseen.
  const [seen] = useState(() => ({ at: Date.parse(read.at), revision: useStore.getState().live.table?.revision ?? null }));
  const [refused, setRefused] = useState<{ readonly at: number; readonly conflict: Conflict } | null>(null);
  const [isSaving, whileSaving] = useBusy();
  const retime = async (at: number, revision: number | null): Promise<void> => {
    const correction = { kind: 'retime' as const, passing: read.seq, at: instant(at), only_read: onlyRead };
    const answer = await correct(station, correction, reason, { revision });
    const conflict = conflictOf(answer);
    if (conflict !== null) setRefused({ at, conflict });
    // A time that the station refuses stays in the form.
    else if (answer.ok) onDone();
  };
  return (
    <>
      <TimeForm
        label={texts.retimeLabel}
        initial={seen.at}
        submit={texts.retimeSubmit}
        onTime={(at) => whileSaving(() => retime(at, seen.revision))}
        onCancel={onDone}
      />
      {refused !== null && (
        <ConflictNotice
          conflict={refused.conflict}
          shown={refused.conflict.revision}
          isSaving={isSaving}
          onOverwrite={() => whileSaving(() => retime(refused.at, refused.conflict.revision))}
          onTakeOver={onDone}
        />
      )}
    </>
  );
}

interface MoveFormProps extends Omit<FormProps, 'reason'> {
  /** Whether the correction was made. */
  readonly send: (correction: Schemas['Correction']) => Promise<boolean>;
}

/** Gives a passing to another rider. Stays open when that is refused. */
export function MoveForm({ read, onlyRead, send, onDone }: MoveFormProps) {
  const [isSaving, whileSaving] = useBusy();
  const [bib, setBib] = useState('');
  const [error, setError] = useState('');
  const sent = useSent(bib);
  const to = useStore((state) => findByBib(state.live.placed, bib));
  const texts = useScreenTexts().live.trace;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (to === null) {
          setError(texts.unknownBib(bib.trim()));
          return;
        }
        const isStillSent = sent();
        whileSaving(async () => {
          if ((await send({ kind: 'move', passing: read.seq, to: to.rider, only_read: onlyRead })) && isStillSent()) onDone();
        });
      }}
    >
      <TextField label={texts.moveLabel} value={bib} onText={setBib} error={error} hint={to?.name} autoFocus maxLength={20} />
      <Button submits size="small" variant="primary" disabled={bib.trim() === '' || isSaving}>
        {texts.moveSubmit}
      </Button>
      <Button size="small" onClick={onDone}>
        {texts.cancel}
      </Button>
    </form>
  );
}
