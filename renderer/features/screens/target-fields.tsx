import { useId } from 'react';
import { type PublisherDraft, SECRET_FIELDS, type TargetField } from '../../state/setup-drafts';
import { TextField } from '../../ui/field';
import { FieldLabel, TextArea } from '../../ui/input';
import { useScreenTexts } from '../../ui/texts';
import styles from './outlets.module.css';
import { TARGET_FIELDS } from './publisher-draft';

interface TargetFieldsProps {
  readonly draft: PublisherDraft;
  /** A password or key is saved already. */
  readonly hasSecret: boolean;
  readonly onDraft: (change: Partial<PublisherDraft>) => void;
}

/** The fields of the kind of target that is chosen. */
export function TargetFields({ draft, hasSecret, onDraft }: TargetFieldsProps) {
  const texts = useScreenTexts().publishing.form;
  const id = useId();
  const { target } = draft;
  const hintOf = (field: TargetField): string | undefined => {
    if (SECRET_FIELDS.has(field)) return hasSecret ? texts.secretKept : undefined;
    if (field === 'fingerprint') return texts.fingerprintHint[target === 'sftp' ? 'sftp' : 'other'];
    return field === 'path' && target === 'folder' ? texts.folderHint : undefined;
  };
  const setText = (field: TargetField) => (text: string) => onDraft({ texts: { ...draft.texts, [field]: text } });
  return (
    <>
      {TARGET_FIELDS[target].map((field) => {
        const label = field === 'password' && target === 's3' ? texts.secretKey : texts.text[field];
        const value = draft.texts[field] ?? '';
        if (field === 'private_key') {
          return (
            <div key={field} className={styles['key']}>
              <FieldLabel htmlFor={`${id}-key`}>{label}</FieldLabel>
              <TextArea id={`${id}-key`} rows={3} value={value} onChange={({ currentTarget }) => setText(field)(currentTarget.value)} />
            </div>
          );
        }
        return (
          <TextField
            key={field}
            label={label}
            hint={hintOf(field)}
            type={SECRET_FIELDS.has(field) ? 'password' : 'text'}
            autoComplete={SECRET_FIELDS.has(field) ? 'new-password' : 'off'}
            inputMode={field === 'port' ? 'numeric' : undefined}
            value={value}
            onText={setText(field)}
          />
        );
      })}
      {target === 'ftp' && (
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={draft.isEncrypted}
            onChange={({ currentTarget }) => onDraft({ isEncrypted: currentTarget.checked })}
          />
          {texts.encrypted}
        </label>
      )}
    </>
  );
}
