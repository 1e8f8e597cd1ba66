import { useRef, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import { correct, insertion, stationNow } from '../../station/commands';
import { newKey } from '../../station/new-key';
import { useStation } from '../../station/station-context';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { TimeForm } from './time-form';

interface PassingFormProps {
  readonly rider: RiderId;
  /** For the audit trail; empty for none. */
  readonly reason: string;
  readonly onDone: () => void;
}

/** Adds a passing at a time. It stays with its time until the station has taken it: nobody could write a lost one down again. */
export function PassingForm({ rider, reason, onDone }: PassingFormProps) {
  const station = useStation();
  const texts = useScreenTexts().live.rider;
  const [initial] = useState(stationNow);
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  // The same time sent again, because its answer was lost, is the same passing.
  const sent = useRef({ at: 0, key: '' });
  const add = async (at: number): Promise<void> => {
    if (sent.current.at !== at) sent.current = { at, key: newKey() };
    const answer = await correct(station, { ...insertion(rider, at), key: sent.current.key }, reason, { quiet: true });
    if (answer.ok) onDone();
    else setRefusal(answer.sentence);
  };
  return (
    <TimeForm
      label={texts.addTime}
      initial={initial}
      sinceStart
      submit={texts.add}
      refusal={refusal}
      isSaving={isSaving}
      onTime={(at) => whileSaving(() => add(at))}
      onCancel={onDone}
    />
  );
}
