import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Inline, InlineFieldset } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { type PublisherSettings, settingsOf } from './publisher-draft';
import styles from './publishers-panel.module.css';

interface PublisherFormProps {
  /** Null: another one is added. */
  readonly publisher: Schemas['Publisher'] | null;
  readonly onClose: () => void;
}

const FIELDS = ['names', 'teams', 'laps', 'remarks'] as const;
const NEW: PublisherSettings = { target: 'folder', path: '', interval_s: 10, paused: false, fields: [...FIELDS] };

/** Sets where results are published, how often, and what they show. */
export function PublisherForm({ publisher, onClose }: PublisherFormProps) {
  const station = useStation();
  const texts = useScreenTexts().publishing;
  const [name, setName] = useState(publisher?.name ?? '');
  const [settings, setSettings] = useState<PublisherSettings>(() => (publisher === null ? NEW : settingsOf(publisher)));
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const set = (change: Partial<PublisherSettings>): void => {
    setSettings({ ...settings, ...change });
    setRefusal('');
  };
  const save = async (): Promise<void> => {
    const body = { ...settings, paused: false };
    const saving = request(station.api.PUT('/publishers/{publisher}', { params: { path: { publisher: name.trim() } }, body }));
    const answer = await station.run(saving, { quiet: true, done: (saved) => texts.saved(saved.name) });
    station.reload('publishers');
    if (answer.ok) onClose();
    else setRefusal(answer.sentence);
  };
  return (
    <form
      className={styles['form']}
      aria-label={publisher?.name ?? texts.add}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        whileSaving(save);
      }}
    >
      <TextField label={texts.form.name} value={name} onText={setName} maxLength={200} readOnly={publisher !== null} required />
      <TextField
        label={texts.form.path[settings.target]}
        hint={texts.form.pathHint[settings.target]}
        value={settings.path}
        onText={(path) => set({ path })}
        required
      />
      <TextField
        label={texts.form.interval}
        inputMode="numeric"
        value={String(settings.interval_s ?? '')}
        onText={(typed) => set({ interval_s: Number(typed) || 0 })}
      />
      <FieldChoice fields={settings.fields ?? []} onFields={(fields) => set({ fields })} />
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button submits variant="primary" disabled={isSaving || name.trim() === ''}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Inline>
    </form>
  );
}

type Fields = NonNullable<PublisherSettings['fields']>;

function FieldChoice({ fields, onFields }: { readonly fields: Fields; readonly onFields: (fields: Fields) => void }) {
  const texts = useScreenTexts().publishing.form;
  return (
    <InlineFieldset>
      <legend>{texts.fields}</legend>
      {FIELDS.map((field) => (
        <label key={field} className={styles['choice']}>
          <input
            type="checkbox"
            checked={fields.includes(field)}
            onChange={({ currentTarget }) =>
              onFields(FIELDS.filter((one) => (one === field ? currentTarget.checked : fields.includes(one))))
            }
          />
          {texts.field[field]}
        </label>
      ))}
    </InlineFieldset>
  );
}
