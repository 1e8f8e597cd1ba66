import { useState } from 'react';
import type { RiderId, RiderStatus } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { correct, instant, passNow, stationNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import styles from './rider-actions.module.css';
import { TimeForm } from './time-form';

const STATUSES: readonly RiderStatus[] = ['racing', 'pulled', 'dnf', 'over-time', 'dsq', 'dns'];

interface ActionsProps {
  readonly rider: RiderId;
  readonly bib: string;
  readonly status: RiderStatus;
  readonly finished: boolean;
  /** Reason of the correction, for the audit trail; empty for none. */
  readonly reason: string;
}

/** Corrections of the rider as a whole: a passing that was not read, and the status. */
export function RiderActions({ rider, bib, status, finished, reason }: ActionsProps) {
  const station = useStation();
  const [isAdding, setIsAdding] = useState(false);
  const texts = useScreenTexts().live.rider;
  return (
    <div className={styles['actions']}>
      <Inline>
        <Button size="small" onClick={() => void passNow(station, { rider, bib }, reason)}>
          {texts.addNow}
        </Button>
        <Button size="small" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
          {texts.addAt}
        </Button>
        <SelectField
          label={texts.status}
          quietLabel
          options={STATUSES.map((value) => ({ value, text: texts.statuses[value === 'racing' && finished ? 'finished' : value] }))}
          value={status}
          onValue={(next) => {
            if (next !== status) void correct(station, statusCorrection(rider, next), reason);
          }}
        />
      </Inline>
      {isAdding && (
        <TimeForm
          label={texts.addTime}
          initial={stationNow()}
          sinceStart
          submit={texts.add}
          onTime={(at) => {
            setIsAdding(false);
            void correct(station, { kind: 'insert', rider, at: instant(at), inferred: false }, reason);
          }}
          onCancel={() => setIsAdding(false)}
        />
      )}
    </div>
  );
}

const FROM_NOW: ReadonlySet<RiderStatus> = new Set<RiderStatus>(['pulled', 'dnf', 'over-time']);

/** A rider who leaves the race keeps the laps until now; a disqualification or a missing start holds for the whole race. */
function statusCorrection(rider: RiderId, status: RiderStatus): Schemas['Correction'] {
  return FROM_NOW.has(status) ? { kind: 'status', rider, status, at: instant(stationNow()) } : { kind: 'status', rider, status };
}
