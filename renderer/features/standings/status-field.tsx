import { type KeyboardEvent, useRef, useState } from 'react';
import type { RiderId, RiderStatus } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { correct, instant, stationNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import styles from './rider-actions.module.css';

const STATUSES: readonly RiderStatus[] = ['racing', 'pulled', 'dnf', 'over-time', 'dsq', 'dns'];

interface StatusFieldProps {
  readonly rider: RiderId;
  readonly status: RiderStatus;
  readonly finished: boolean;
  /** Reason of the correction, for the audit trail; empty for none. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/**
 * The status of a rider. Choosing one changes nothing yet: letters and arrow keys pass over others on the way. Enter or the button sets it,
 * as one action; Esc forgets it. A disqualification needs a reason.
 */
export function StatusField({ rider, status, finished, reason, onReason }: StatusFieldProps) {
  const station = useStation();
  const texts = useScreenTexts().live.rider;
  const [chosen, setChosen] = useState<RiderStatus | null>(null);
  const seen = useSeenRevision();
  const [isSaving, whileSaving] = useBusy();
  const [refusal, setRefusal] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const textOf = (value: RiderStatus): string => texts.statuses[value === 'racing' && finished ? 'finished' : value];
  const isChange = chosen !== null && chosen !== status;
  const isReasonMissing = chosen === 'dsq' && reason.trim() === '';

  const choose = (next: RiderStatus | null): void => {
    if (chosen === null) seen.look();
    setChosen(next);
    setRefusal('');
  };
  const sent = useSent([chosen, reason]);
  const save = async (): Promise<void> => {
    if (chosen === null) return;
    if (isReasonMissing) {
      setRefusal(texts.reasonMissing);
      form.current?.querySelector('input')?.focus();
      return;
    }
    const isStillSent = sent();
    const answer = await correct(station, statusCorrection(rider, chosen), reason, { quiet: true, revision: seen.revision() });
    seen.answered(answer);
    if (!answer.ok) setRefusal(answer.sentence);
    else if (isStillSent()) choose(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (!isChange || !(event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      whileSaving(save);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      choose(null);
    }
  };

  return (
    <form
      ref={form}
      className={styles['status']}
      onSubmit={(event) => {
        event.preventDefault();
        whileSaving(save);
      }}
      onKeyDown={onKeyDown}
    >
      <SelectField
        label={texts.status}
        quietLabel
        options={STATUSES.map((value) => ({ value, text: textOf(value) }))}
        value={chosen ?? status}
        onValue={choose}
      />
      {isChange && chosen === 'dsq' && (
        <TextField
          label={texts.dsqReason}
          value={reason}
          onText={onReason}
          maxLength={500}
          aria-invalid={refusal !== '' && isReasonMissing}
        />
      )}
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      {isChange && (
        <Inline>
          <Button submits size="small" variant="primary" disabled={isSaving}>
            {texts.setStatus}
          </Button>
          <Button size="small" onClick={() => choose(null)}>
            {texts.cancelStatus}
          </Button>
        </Inline>
      )}
    </form>
  );
}

const FROM_NOW: ReadonlySet<RiderStatus> = new Set<RiderStatus>(['pulled', 'dnf', 'over-time']);

/** A rider who leaves the race keeps the laps until now; a disqualification or a missing start holds for the whole race. */
function statusCorrection(rider: RiderId, status: RiderStatus): Schemas['Correction'] {
  return FROM_NOW.has(status) ? { kind: 'status', rider, status, at: instant(stationNow()) } : { kind: 'status', rider, status };
}
