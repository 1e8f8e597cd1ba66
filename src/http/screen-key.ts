import { createHmac } from 'node:crypto';

/** Both secrets of a station; without an API key screens need none. */
export interface StationSecrets {
  /** Null: everybody may read and send reads. */
  readonly apiKey: string | null;
  /** The timekeeper's; not empty. */
  readonly operatorToken: string;
}

const LENGTH = 22;

/**
 * What screens show in place of the API key: it opens what is read and nothing that is sent, for a QR code at the venue is for everybody.
 * The same after a restart; another once either secret is. Neither can be found out from it. Null where no key is wanted.
 */
export function screenKey({ apiKey, operatorToken }: StationSecrets): string | null {
  if (apiKey === null) return null;
  return createHmac('sha256', operatorToken).update(`screens ${apiKey}`).digest('base64url').slice(0, LENGTH);
}

/** The end of every screen's address: `#key=…`, which never leaves the browser, or nothing. */
export function screenFragment(secrets: StationSecrets): string {
  const key = screenKey(secrets);
  return key === null ? '' : `#key=${key}`;
}
