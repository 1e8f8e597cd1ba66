/** What stands in place of a secret where the address of a reader is shown. In an address that changes a reader it means: as it was. */
export const HIDDEN_SECRET = '***';

/** The secrets of an address of a reader: what is before the value, its name, the value. */
export const SECRETS = /([?&](key|password)=)([^&\s]*)/gi;

/** A login as web addresses have it. No reader takes one there, but people write it. */
const LOGIN = /\/\/[^/?#\s]*@/g;

/** An address of a reader, or a part of one, without the secrets in it, for screens and logs; any other text as it is. */
export function withoutSecrets(address: string): string {
  return address.replace(SECRETS, `$1${HIDDEN_SECRET}`).replace(LOGIN, `//${HIDDEN_SECRET}@`);
}
