import { isAbsolute } from 'node:path';
import { PUBLISHED_FIELDS } from '../../exports/site/published-results';
import type { PublisherSettings, Secret, Target } from '../../publish/publisher-settings';
import type { Message } from '../../texts/messages';
import type { Wire } from '../operation';

type Sent = Wire<'PublisherSettings'>;
type FieldName = Exclude<keyof Sent, 'target' | 'interval_s' | 'paused' | 'fields'>;

const DEFAULT_INTERVAL_S = 10;

/** What a kind of target has, and which of that it needs. */
const FIELDS: Readonly<Record<Sent['target'], { readonly needed: readonly FieldName[]; readonly more: readonly FieldName[] }>> = {
  folder: { needed: ['path'], more: [] },
  ftp: { needed: ['host', 'user'], more: ['port', 'path', 'encrypted', 'fingerprint', 'password'] },
  sftp: { needed: ['host', 'user'], more: ['port', 'path', 'fingerprint', 'password', 'private_key', 'passphrase'] },
  s3: { needed: ['endpoint', 'region', 'bucket', 'access_key_id'], more: ['path', 'password'] },
  webdav: { needed: ['url'], more: ['user', 'fingerprint', 'password'] },
  put: { needed: ['url'], more: ['user', 'fingerprint', 'password'] },
};
const NO_TARGET: readonly string[] = ['target', 'interval_s', 'paused', 'fields'];

type ReadSettings =
  | { readonly ok: true; readonly settings: PublisherSettings }
  | { readonly ok: false; readonly problem: Message<'problem'> };

/** The settings as they are kept; a field that is missing, or that this kind of target does not have, is a problem. */
export function settingsOf(name: string, sent: Sent): ReadSettings {
  const { target, interval_s: intervalS = DEFAULT_INTERVAL_S, paused: isPaused = false, fields = [...PUBLISHED_FIELDS] } = sent;
  const { needed, more } = FIELDS[target];
  const missing = needed.find((field) => (sent[field] ?? '') === '');
  if (missing !== undefined) return refused('publisher-without', missing, target);
  const unknown = Object.keys(sent).find((field) => ![...NO_TARGET, ...needed, ...more].includes(field));
  if (unknown !== undefined) return refused('publisher-has-no', unknown, target);
  if (target === 'folder' && !isAbsolute(sent.path ?? '')) return { ok: false, problem: { code: 'publisher-path', params: {} } };
  const url = sent.url ?? sent.endpoint;
  if (url !== undefined && !URL.canParse(url)) return refused('publisher-without', sent.url === undefined ? 'endpoint' : 'url', target);
  return { ok: true, settings: { name, target: targetOf(sent), intervalS, isPaused, fields } };
}

function refused(code: 'publisher-without' | 'publisher-has-no', field: string, target: string): ReadSettings {
  return { ok: false, problem: { code, params: { field, target } } };
}

/** `sent` has what its kind needs. */
function targetOf(sent: Sent): Target {
  const { target: kind, path = '', host = '', user = '', url = '', fingerprint = null } = sent;
  switch (kind) {
    case 'folder':
      return { kind, path };
    case 'ftp':
      return { kind, host, port: sent.port ?? 21, user, path, isSecure: sent.encrypted ?? true, fingerprint: fingerprint || null };
    case 'sftp':
      return { kind, host, port: sent.port ?? 22, user, path, fingerprint: fingerprint || null };
    case 's3': {
      const { endpoint = '', region = '', bucket = '', access_key_id: accessKeyId = '' } = sent;
      return { kind, endpoint, region, bucket, path, accessKeyId };
    }
    case 'webdav':
    case 'put':
      return { kind, url: url.endsWith('/') ? url : `${url}/`, user, fingerprint: fingerprint || null };
  }
}

/** What logs in, as it was sent; null where nothing was. */
export function secretOf({ password, private_key: privateKey, passphrase }: Sent): Secret | null {
  if (password === undefined && privateKey === undefined && passphrase === undefined) return null;
  return {
    ...(password === undefined ? {} : { password }),
    ...(privateKey === undefined ? {} : { privateKey }),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}

/** The target as the contract writes it; it holds no secret. */
export function targetRow(target: Target): Omit<Sent, 'interval_s' | 'paused' | 'fields' | 'password' | 'private_key' | 'passphrase'> {
  switch (target.kind) {
    case 'folder':
      return { target: target.kind, path: target.path };
    case 'ftp': {
      const { kind, host, port, user, path, isSecure, fingerprint } = target;
      return { target: kind, host, port, user, path, encrypted: isSecure, fingerprint };
    }
    case 'sftp': {
      const { kind, host, port, user, path, fingerprint } = target;
      return { target: kind, host, port, user, path, fingerprint };
    }
    case 's3': {
      const { kind, endpoint, region, bucket, path, accessKeyId } = target;
      return { target: kind, endpoint, region, bucket, path, access_key_id: accessKeyId };
    }
    case 'webdav':
    case 'put':
      return { target: target.kind, url: target.url, user: target.user, fingerprint: target.fingerprint };
  }
}
