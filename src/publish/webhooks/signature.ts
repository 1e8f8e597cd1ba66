import { createHmac, randomBytes } from 'node:crypto';

/** What secrets begin with, as Standard Webhooks wants it: receivers' libraries know it by that. */
const PREFIX = 'whsec_';
const KEY_BYTES = 32;

/** What is signed: the id of the event, the time of this try in whole seconds, and the body as it is sent. */
export interface SignedMessage {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature` of Standard Webhooks: HMAC-SHA256 with the bytes of the secret over `id.timestamp.body`. */
export function signatureOf({ id, timestamp, body }: SignedMessage, secret: string): string {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** A secret that nobody can guess. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(KEY_BYTES).toString('base64')}`;
}
