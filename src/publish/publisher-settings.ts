import type { PublishedField } from '../exports/site/published-results';

/** Where pages are brought to. Texts are not empty and hold no line breaks. */
export type Target =
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'ftp';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      /** On the server; empty: where the login begins. */
      readonly path: string;
      /** Whether the connection is encrypted (explicit FTPS). */
      readonly isSecure: boolean;
      /** SHA-256 of the certificate that was confirmed; null: one that the system trusts. */
      readonly fingerprint: string | null;
    }
  | {
      readonly kind: 'sftp';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly path: string;
      /** Of the key of the server that was confirmed, as `ssh-keygen -l` writes it: `SHA256:…`; null: none yet, and nothing is sent. */
      readonly fingerprint: string | null;
    }
  | {
      readonly kind: 's3';
      /** `https://s3.eu-central-1.amazonaws.com` or any other service that speaks S3. */
      readonly endpoint: string;
      readonly region: string;
      readonly bucket: string;
      /** In front of each name, without a slash at the ends; may be empty. */
      readonly path: string;
      readonly accessKeyId: string;
    }
  | {
      /** `webdav` writes to another name and moves; `put` writes each file in one request. */
      readonly kind: 'webdav' | 'put';
      /** Of the folder, with a slash at the end. */
      readonly url: string;
      /** Empty: no login. */
      readonly user: string;
      readonly fingerprint: string | null;
    };

/** What logs in: a password, the secret key of S3, or a private key with its passphrase. Empty ones are missing. */
export interface Secret {
  readonly password?: string;
  readonly privateKey?: string;
  readonly passphrase?: string;
}

/** What people set of a publisher; kept in the data folder, without its secret. */
export interface PublisherSettings {
  readonly name: string;
  readonly target: Target;
  /** From the begin of one upload to that of the next, at least. */
  readonly intervalS: number;
  readonly isPaused: boolean;
  readonly fields: readonly PublishedField[];
}

export const MIN_INTERVAL_S = 5;

/** Where the pages go, for people. It has no secret. */
export function placeOf(target: Target): string {
  switch (target.kind) {
    case 'folder':
      return target.path;
    case 'ftp':
      return `${target.isSecure ? 'ftps' : 'ftp'}://${target.user}@${target.host}:${target.port}/${target.path.replace(/^\//, '')}`;
    case 'sftp':
      return `sftp://${target.user}@${target.host}:${target.port}/${target.path.replace(/^\//, '')}`;
    case 's3':
      return [target.endpoint.replace(/\/+$/, ''), target.bucket, target.path].filter((part) => part !== '').join('/');
    case 'webdav':
    case 'put':
      return target.url;
  }
}

/** Whom a secret is shown to: it must not be sent to anyone else without being typed again. */
export function audienceOf(target: Target): string {
  switch (target.kind) {
    case 'folder':
      return 'folder';
    case 'ftp':
      // A password for an encrypted connection is not sent in the clear.
      return JSON.stringify([target.kind, target.host.toLowerCase(), target.port, target.user, target.isSecure]);
    case 'sftp':
      return JSON.stringify([target.kind, target.host.toLowerCase(), target.port, target.user]);
    case 's3':
      return JSON.stringify([target.kind, target.endpoint, target.accessKeyId]);
    case 'webdav':
    case 'put':
      return JSON.stringify([target.kind, new URL(target.url).origin, target.user]);
  }
}

/** Whether nobody gets in there without a password or key. */
export function needsSecret(target: Target): boolean {
  switch (target.kind) {
    case 'folder':
      return false;
    case 'webdav':
    case 'put':
      return target.user !== '';
    default:
      return true;
  }
}
