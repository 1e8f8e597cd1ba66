import { type IssuedKey, MAX_KEYS } from '../../domain/model/key';
import { plainText } from '../../domain/model/plain-text';
import { formatInstant } from '../../domain/model/time';
import type { Station } from '../../station';
import type { Handlers, Wire } from '../operation';
import { problem } from '../problem';

/** Authors in the audit trail who have no key. */
const RESERVED = /^(station|timekeeper( at .*)?)$/i;

export function keyRoutes(station: Pick<Station, 'keys' | 'now'>): Pick<Handlers, 'listKeys' | 'issueKey' | 'revokeKey'> {
  const { keys } = station;
  return {
    listKeys: () => ({ status: 200, body: { keys: keys.list().map(keyRow) } }),
    issueKey: ({ body: { name: given, role }, texts }) => {
      const name = plainText(given);
      if (name === '') return problem(texts, 422, { code: 'bad-value', params: { problem: 'missing', field: 'name' } });
      const known = keys.list();
      const same = known.find((key) => looksOf(key.name) === looksOf(name))?.name;
      if (RESERVED.test(name) || same !== undefined) {
        return problem(texts, 409, { code: 'key-name-taken', params: { name: same ?? name } });
      }
      if (known.length >= MAX_KEYS) return problem(texts, 409, { code: 'too-many-keys', params: { max: MAX_KEYS } });
      return { status: 200, body: { key: keys.issue({ name, role }, station.now()), name, role } };
    },
    revokeKey: ({ path: { name }, texts }) =>
      keys.revoke(plainText(name)) ? { status: 204 } : problem(texts, 404, { code: 'unknown-key', params: { name } }),
  };
}

/** People take names for the same that differ in capitals or accents alone. */
function looksOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function keyRow({ name, role, createdAt }: IssuedKey): Wire<'Key'> {
  return { name, role, created_at: formatInstant(createdAt) };
}
