import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Notice } from '../../ui/notice';
import { Inline, InlineFieldset } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import styles from './outlets.module.css';
import { draftOf, PUBLISHED_FIELDS, type PublisherDraft, settingsOfDraft, TARGETS } from './publisher-draft';
import { TargetFields } from './target-fields';

interface PublisherFormProps {
  /** Null: another one is added. */
  readonly publisher: Schemas['Publisher'] | null;
  readonly onClose: () => void;
}

/** Sets where results are published, how often, and what they show. */
export function PublisherForm({ publisher, onClose }: PublisherFormProps) {
  const station = useStation();
  const texts = useScreenTexts().publishing;
  const [name, setName] = useState(publisher?.name ?? '');
  const [draft, setDraft] = useState(() => draftOf(publisher));
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const set = (change: Partial<PublisherDraft>): void => {
    setDraft({ ...draft, ...change });
    setRefusal('');
  };
  const sent = useSent([name, draft]);
  const save = async (): Promise<void> => {
    const isStillSent = sent();
    const options = { params: { path: { publisher: name.trim() } }, body: settingsOfDraft(draft) };
    const saving = request(station.api.PUT('/publishers/{publisher}', options));
    const answer = await station.run(saving, { quiet: true, done: (saved) => texts.saved(saved.name) });
    station.reload('publishers');
    if (!answer.ok) setRefusal(answer.sentence);
    else if (isStillSent()) onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    whileSaving(save);
  };
  const isOpen = (draft.target === 'ftp' && !draft.isEncrypted) || (draft.texts.url ?? draft.texts.endpoint ?? '').startsWith('http:');
  return (
    <form className={styles['form']} aria-label={publisher?.name ?? texts.add} onSubmit={submit}>
      <TextField label={texts.form.name} value={name} onText={setName} maxLength={200} readOnly={publisher !== null} required />
      <SelectField
        label={texts.form.target}
        value={draft.target}
        onValue={(target) => set({ target })}
        options={TARGETS.map((target) => ({ value: target, text: texts.form.targets[target] }))}
      />
      <TargetFields draft={draft} hasSecret={publisher !== null && publisher.secret !== 'none'} onDraft={set} />
      {isOpen && <Notice tone="warn">{texts.form.unencrypted}</Notice>}
      <TextField label={texts.form.interval} inputMode="numeric" value={draft.interval} onText={(interval) => set({ interval })} />
      <FieldChoice fields={draft.fields} onFields={(fields) => set({ fields })} />
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button changes={null} submits variant="primary" disabled={isSaving || name.trim() === ''}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Inline>
    </form>
  );
}

type Fields = PublisherDraft['fields'];

function FieldChoice({ fields, onFields }: { readonly fields: Fields; readonly onFields: (fields: Fields) => void }) {
  const texts = useScreenTexts().publishing.form;
  return (
    <InlineFieldset>
      <legend>{texts.fields}</legend>
      {PUBLISHED_FIELDS.map((field) => (
        <label key={field} className={styles['choice']}>
          <input
            type="checkbox"
            checked={fields.includes(field)}
            onChange={({ currentTarget }) =>
              onFields(PUBLISHED_FIELDS.filter((one) => (one === field ? currentTarget.checked : fields.includes(one))))
            }
          />
          {texts.field[field]}
        </label>
      ))}
    </InlineFieldset>
  );
}
