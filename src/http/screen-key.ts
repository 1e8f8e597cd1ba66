import { createHmac } from 'node:crypto';

/** Both secrets of a station. Without an API key screens need no key. */
export interface StationSecrets {
  /** Null: every caller on the LAN may read, and send reads. */
  readonly apiKey: string | null;
  /** The token of the timekeeper; not empty. */
  readonly operatorToken: string;
}

const KEY_LENGTH = 22;

/**
 * The key that screens send in place of the API key. It allows reading only, because anyone at the venue can scan its QR code. It is
 * the same after a restart, changes with either secret, and reveals neither. Null where the station has no API key.
 */
export function screenKey({ apiKey, operatorToken }: StationSecrets): string | null {
  if (apiKey === null) return null;
  return createHmac('sha256', operatorToken).update(`screens ${apiKey}`).digest('base64url').slice(0, KEY_LENGTH);
}

/** The end of every screen's address: `#key=…`, which browsers do not send, or empty without an API key. */
export function screenFragment(secrets: StationSecrets): string {
  const key = screenKey(secrets);
  return key === null ? '' : `#key=${key}`;
}
