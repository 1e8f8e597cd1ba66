import { type FormEvent, useState } from 'react';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import styles from './machines-page.module.css';
import type { MadeKey } from './new-key';
import { KEY_ROLES, type KeyRole } from './start-text';

/** Makes a key for a person or a machine. */
export function KeyForm({ onMade }: { readonly onMade: (made: MadeKey) => void }) {
  const station = useStation();
  const { keys: texts, roles } = useScreenTexts().machines;
  const [name, setName] = useState('');
  const [role, setRole] = useState<KeyRole>('standby');
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const sent = useSent(name);
  const make = async (): Promise<void> => {
    const isStillSent = sent();
    // The key itself is shown, and no message beside it.
    const answer = await request(station.api.POST('/keys', { body: { name: name.trim(), role } }));
    station.reload('keys');
    if (!answer.ok) return setRefusal(answer.sentence);
    onMade(answer.value);
    if (isStillSent()) setName('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setRefusal('');
    whileSaving(make);
  };
  return (
    <form className={styles['form']} aria-label={texts.make} onSubmit={submit}>
      <TextField label={texts.name} value={name} onText={setName} maxLength={100} autoComplete="off" error={refusal} required />
      <SelectField
        label={texts.role}
        value={role}
        options={KEY_ROLES.map((each) => ({ value: each, text: roles[each] }))}
        onValue={setRole}
        hint={texts.may[role]}
      />
      <Button submits changes="choice-of-race" variant="primary" disabled={isSaving || name.trim() === ''}>
        {texts.make}
      </Button>
    </form>
  );
}
