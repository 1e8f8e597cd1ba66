import { type FormEvent, useState } from 'react';
import { sameValue } from '../../../src/domain/model/same-value';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { PublisherDraft } from '../../state/setup-drafts';
import { useStation } from '../../station/station-context';
import { draftNow, useDraft } from '../../station/use-draft';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Notice } from '../../ui/notice';
import { Inline, InlineFieldset } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './outlets.module.css';
import { draftOf, PUBLISHED_FIELDS, settingsOfDraft, TARGETS } from './publisher-draft';
import { TargetFields } from './target-fields';

interface PublisherFormProps {
  /** Null: another one is added. */
  readonly publisher: Schemas['Publisher'] | null;
  /** Of what is typed and not saved. */
  readonly draftKey: string;
  readonly onClose: () => void;
}

/** Sets where results are published, how often, and what they show. What is typed outlives the page until it is saved or left. */
export function PublisherForm({ publisher, draftKey, onClose }: PublisherFormProps) {
  const station = useStation();
  const texts = useScreenTexts().publishing;
  const [typed, setTyped] = useDraft('publisher', draftKey);
  const [initial] = useState(() => ({ name: publisher?.name ?? '', draft: draftOf(publisher) }));
  const { name, draft } = typed ?? initial;
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy(undefined, `publisher ${draftKey}`);
  const set = (change: Partial<PublisherDraft>): void => {
    setTyped({ name, draft: { ...draft, ...change } });
    setRefusal('');
  };
  const close = (): void => {
    setTyped(null);
    onClose();
  };
  const save = async (): Promise<void> => {
    const options = { params: { path: { publisher: name.trim() } }, body: settingsOfDraft(draft) };
    const saving = request(station.api.PUT('/publishers/{publisher}', options));
    const answer = await station.run(saving, { quiet: true, done: (saved) => texts.saved(saved.name) });
    station.reload('publishers');
    if (!answer.ok) setRefusal(answer.sentence);
    else if (sameValue(draftNow('publisher', draftKey), typed)) close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    whileSaving(save);
  };
  const isOpen = (draft.target === 'ftp' && !draft.isEncrypted) || (draft.texts.url ?? draft.texts.endpoint ?? '').startsWith('http:');
  return (
    <form className={styles['form']} aria-label={publisher?.name ?? texts.add} onSubmit={submit}>
      <TextField
        label={texts.form.name}
        value={name}
        onText={(text) => setTyped({ name: text, draft })}
        maxLength={200}
        readOnly={publisher !== null}
        required
      />
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
        <Button onClick={close}>{texts.cancel}</Button>
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
