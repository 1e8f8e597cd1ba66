import type { Schemas } from '../../api/client';
import { type PublisherDraft, SECRET_FIELDS, type TargetField } from '../../state/setup-drafts';

export type PublisherSettings = Schemas['PublisherSettings'];
export type TargetName = PublisherSettings['target'];

/** The fields of each kind of target, in the order of the form; those in `needed` cannot stay empty. */
export const TARGET_FIELDS: Readonly<Record<TargetName, readonly TargetField[]>> = {
  folder: ['path'],
  ftp: ['host', 'port', 'user', 'password', 'path', 'fingerprint'],
  sftp: ['host', 'port', 'user', 'password', 'private_key', 'passphrase', 'path', 'fingerprint'],
  s3: ['endpoint', 'region', 'bucket', 'path', 'access_key_id', 'password'],
  webdav: ['url', 'user', 'password', 'fingerprint'],
  put: ['url', 'user', 'password', 'fingerprint'],
};

export const TARGETS = Object.keys(TARGET_FIELDS) as readonly TargetName[];

export const PUBLISHED_FIELDS = ['names', 'teams', 'laps', 'remarks'] as const;

const NEW: PublisherDraft = { target: 'folder', texts: {}, isEncrypted: true, interval: '10', fields: [...PUBLISHED_FIELDS] };

/** The form for a publisher; null for another one. Secrets are empty: the saved ones stay. */
export function draftOf(publisher: Schemas['Publisher'] | null): PublisherDraft {
  if (publisher === null) return NEW;
  const { target, interval_s: interval, fields } = publisher;
  const texts = Object.fromEntries(
    TARGET_FIELDS[target]
      .filter((name) => !SECRET_FIELDS.has(name))
      .map((name) => [name, String(publisher[name as keyof typeof publisher] ?? '')]),
  );
  return { target, texts, isEncrypted: publisher.encrypted ?? true, interval: String(interval), fields };
}

/** What is sent: the fields of the target that are not empty. */
export function settingsOfDraft({ target, texts, isEncrypted, interval, fields }: PublisherDraft): PublisherSettings {
  const typed = TARGET_FIELDS[target].flatMap((name): readonly (readonly [string, string | number])[] => {
    const text = SECRET_FIELDS.has(name) ? (texts[name] ?? '') : (texts[name] ?? '').trim();
    if (text === '') return [];
    return [[name, name === 'port' ? Number(text) : text]];
  });
  const encrypted = target === 'ftp' ? { encrypted: isEncrypted } : {};
  return { target, ...Object.fromEntries(typed), ...encrypted, interval_s: Number(interval), fields };
}

/** The settings of a publisher as they are sent; its secret stays where it is. */
export function settingsOf(publisher: Schemas['Publisher']): PublisherSettings {
  return settingsOfDraft(draftOf(publisher));
}
