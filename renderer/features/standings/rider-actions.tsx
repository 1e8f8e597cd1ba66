import { useState } from 'react';
import type { RiderId, RiderStatus } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { correct, instant, passNow, stationNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { TimeForm } from './time-form';

const STATUSES: readonly { readonly value: RiderStatus; readonly text: string }[] = [
  { value: 'racing', text: 'Racing' },
  { value: 'pulled', text: 'Pulled from the race' },
  { value: 'dnf', text: 'DNF: did not finish' },
  { value: 'over-time', text: 'Over the time limit' },
  { value: 'dsq', text: 'DSQ: disqualified' },
  { value: 'dns', text: 'DNS: did not start' },
];

interface ActionsProps {
  readonly rider: RiderId;
  readonly bib: string;
  readonly status: RiderStatus;
  readonly reason: string;
}

/** What can be done for the rider as a whole: a passing nobody read, and the status. */
export function RiderActions({ rider, bib, status, reason }: ActionsProps) {
  const desk = useStation();
  const [adding, setAdding] = useState(false);
  return (
    <div className="why-actions">
      <div className="row-line">
        <Button look={['small']} onClick={() => void passNow(desk, { rider, bib }, reason)}>
          Passing now
        </Button>
        <Button look={['small']} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          Passing at…
        </Button>
        <SelectField
          label="Status"
          quietLabel
          options={STATUSES}
          value={status}
          onValue={(next) => {
            if (next !== status) void correct(desk, statusFrom(rider, next), reason);
          }}
        />
      </div>
      {adding && (
        <TimeForm
          label="Time of the passing"
          initial={stationNow()}
          submit="Add this passing"
          onMoment={(at) => {
            setAdding(false);
            void correct(desk, { kind: 'insert', rider, at: instant(at), inferred: false }, reason);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </div>
  );
}

const FROM_NOW: ReadonlySet<RiderStatus> = new Set<RiderStatus>(['pulled', 'dnf', 'over-time']);

/** Who leaves the race keeps what was ridden until now; a disqualification or a missing start holds for the whole race. */
function statusFrom(rider: RiderId, status: RiderStatus): Schemas['Correction'] {
  return FROM_NOW.has(status) ? { kind: 'status', rider, status, at: instant(stationNow()) } : { kind: 'status', rider, status };
}
