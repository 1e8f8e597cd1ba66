import type { components } from '../../src/http/generated/api';

type PublisherSettings = components['schemas']['PublisherSettings'];

/** A text that people type for a target. */
export type TargetField =
  | 'path'
  | 'host'
  | 'port'
  | 'user'
  | 'fingerprint'
  | 'url'
  | 'endpoint'
  | 'region'
  | 'bucket'
  | 'access_key_id'
  | 'password'
  | 'private_key'
  | 'passphrase';

/** Nobody reads what is typed here. */
export const SECRET_FIELDS: ReadonlySet<TargetField> = new Set(['password', 'private_key', 'passphrase']);

/** What is typed into the form of a publisher. */
export interface PublisherDraft {
  readonly target: PublisherSettings['target'];
  readonly texts: Partial<Readonly<Record<TargetField, string>>>;
  readonly isEncrypted: boolean;
  readonly interval: string;
  readonly fields: NonNullable<PublisherSettings['fields']>;
}

/** What is typed into the form of a webhook. */
export interface WebhookDraft {
  readonly name: string;
  readonly url: string;
  readonly events: components['schemas']['Webhook']['events'];
  /** Empty: the station makes one, or the saved one stays. */
  readonly secret: string;
}

/** The parts of a reader's address, as a form shows them. */
export interface AddressParts {
  readonly kind: string;
  readonly via: 'tcp' | 'serial' | 'https' | 'post';
  /** Host with port, a serial port, or the name under which a reader posts to the station. */
  readonly place: string;
  /** Numbers with blanks or commas between them; empty leaves the reader as it is. For kinds with this option. */
  readonly antennas: string;
  /** In dBm; empty leaves the reader as it is. For kinds with this option. */
  readonly power: string;
  /** All other options: `name=value&…`; empty for the defaults. */
  readonly options: string;
}

/** Forms of the station itself, by kind of form; they are of no race. */
export interface SetupDrafts {
  /** By name of the publisher, under an empty key for another one. */
  readonly publisher: { readonly name: string; readonly draft: PublisherDraft };
  /** By name of the webhook, under an empty key for another one. */
  readonly webhook: WebhookDraft;
  /** Under one key: the reader that is added, with the key that the form made for it. */
  readonly reader: AddressParts & { readonly key: string };
}

/** A form of a publisher or webhook without what nobody may read: secrets are kept in the page only, not stored. */
export function withoutSecrets<Draft>(draft: Draft): Draft {
  if (typeof draft !== 'object' || draft === null) return draft;
  if ('secret' in draft) return { ...draft, secret: '' };
  if (!('draft' in draft)) return draft;
  const { texts, ...others } = draft.draft as PublisherDraft;
  const readable = Object.entries(texts).filter(([name]) => !SECRET_FIELDS.has(name as TargetField));
  return { ...draft, draft: { ...others, texts: Object.fromEntries(readable) } };
}
