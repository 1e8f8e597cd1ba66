import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { type Conflict, conflictOf } from '../../station/conflict';
import { ConflictNotice } from '../../station/conflict-notice';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { PanelForm } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './race-page.module.css';

/** A name as it is typed, and the revision of the race that was seen when it was begun. */
interface Typed {
  readonly text: string;
  readonly revision: number;
}

/** Renames the race. What is typed stays while others change the race; their name is overwritten knowingly or taken over. */
export function RaceName({ control: { race, revision } }: { readonly control: Schemas['RaceControl'] }) {
  const station = useStation();
  const texts = useScreenTexts().race.name;
  const [typed, setTyped] = useState<Typed | null>(null);
  const [refusal, setRefusal] = useState('');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isSaving, whileSaving] = useBusy();
  const text = typed?.text ?? race.name;
  const seen = typed?.revision ?? revision;

  const discard = (): void => {
    setTyped(null);
    setConflict(null);
  };
  const type = (next: string): void => {
    setTyped({ text: next, revision: seen });
    setRefusal('');
  };
  const rename = async (over: number): Promise<void> => {
    const answering = station.api.PATCH('/race', { body: { name: text.trim(), revision: over } });
    const answer = await station.run(request(answering), { quiet: true });
    const found = conflictOf(answer);
    setConflict(found);
    setRefusal(answer.ok || found !== null ? '' : answer.sentence);
    if (answer.ok) setTyped((now) => (now === null || now.text === text ? null : { text: now.text, revision: answer.value.act.seq }));
    station.reload('control');
  };

  return (
    <PanelForm
      aria-label={texts.label}
      onSubmit={(event) => {
        event.preventDefault();
        whileSaving(() => rename(seen));
      }}
    >
      <div className={styles['name']}>
        <TextField label={texts.label} value={text} onText={type} error={refusal} maxLength={200} required />
        <Button submits disabled={text.trim() === '' || text.trim() === race.name || isSaving}>
          {texts.rename}
        </Button>
      </div>
      {conflict !== null && (
        <ConflictNotice
          conflict={conflict}
          shown={revision}
          isSaving={isSaving}
          onOverwrite={() => whileSaving(() => rename(conflict.revision))}
          onTakeOver={discard}
        />
      )}
    </PanelForm>
  );
}
