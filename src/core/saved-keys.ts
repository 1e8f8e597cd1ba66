import { createHash, randomBytes } from 'node:crypto';
import { type HashedKey, type IssuedKey, KEY_ROLES, type KeyHolder, type Keys, MAX_KEYS } from '../domain/model/key';
import type { EpochMs } from '../domain/model/time';
import type { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/** A key that was revoked, by its hash. It has no role: nothing that reads the file takes it for a key. */
interface RevokedKey {
  readonly revoked: string;
}

/** Keys in a file of the data folder that only its user can read, as hashes: a key has too many bits to be guessed from one. A change is on the disk before a method returns. */
export class SavedKeys implements Keys {
  private keys: readonly HashedKey[] = [];
  /** Hashes of the keys that were revoked last, so that whoever comes with one learns that. */
  private revoked: readonly string[] = [];

  /** What cannot be read of the file opens nothing; the file is kept under another name, and replaced by the next key. */
  constructor(
    private readonly file: Pick<SettingsFile, 'read' | 'write' | 'tryToKeepDamaged'>,
    log: StationLog,
  ) {
    this.load(log);
  }

  list(): readonly IssuedKey[] {
    return this.keys.map(({ name, role, createdAt }) => ({ name, role, createdAt }));
  }

  issue({ name, role }: KeyHolder, at: EpochMs): string {
    const key = `key-${randomBytes(24).toString('base64url')}`;
    this.save([...this.keys, { name, role, createdAt: at, hash: hashOf(key) }]);
    return key;
  }

  revoke(name: string): boolean {
    const others = this.keys.filter((key) => key.name !== name);
    const wasThere = others.length < this.keys.length;
    if (wasThere) this.replaceBy(others);
    return wasThere;
  }

  hashed(): readonly HashedKey[] {
    return this.keys;
  }

  adopt(keys: readonly HashedKey[]): void {
    const wanted = keys.filter(isSavedKey);
    if (JSON.stringify(wanted) !== JSON.stringify(this.keys)) this.replaceBy(wanted);
  }

  holderOf(key: string): KeyHolder | null {
    if (this.keys.length === 0) return null;
    const hash = hashOf(key);
    return this.keys.find((one) => one.hash === hash) ?? null;
  }

  isRevoked(key: string): boolean {
    return this.revoked.length > 0 && this.revoked.includes(hashOf(key));
  }

  /** Keys that are not among these any more are revoked from now on. */
  private replaceBy(keys: readonly HashedKey[]): void {
    const isKept = (hash: string): boolean => keys.some((key) => key.hash === hash);
    const gone = this.keys.map(({ hash }) => hash).filter((hash) => !isKept(hash));
    this.save(keys, [...this.revoked.filter((hash) => !isKept(hash)), ...gone].slice(-MAX_KEYS));
  }

  private save(keys: readonly HashedKey[], revoked = this.revoked): void {
    const saved: readonly (HashedKey | RevokedKey)[] = [...keys, ...revoked.map((hash) => ({ revoked: hash }))];
    this.file.write(`${JSON.stringify(saved, null, 2)}\n`);
    this.keys = keys;
    this.revoked = revoked;
  }

  private load(log: StationLog): void {
    try {
      const saved: unknown = JSON.parse(this.file.read() ?? '[]');
      if (!Array.isArray(saved)) throw new TypeError('not a list');
      this.keys = saved.filter(isSavedKey);
      this.revoked = saved.filter(isRevokedKey).map(({ revoked }) => revoked);
      const unread = saved.length - this.keys.length - this.revoked.length;
      if (unread > 0) this.noteDamage({ keys: unread }, log);
    } catch (error) {
      this.noteDamage({ err: error }, log);
    }
  }

  private noteDamage(details: Readonly<Record<string, unknown>>, log: StationLog): void {
    log.error(details, 'the keys cannot be read: people and machines have to get new ones');
    this.file.tryToKeepDamaged(log);
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function isRevokedKey(value: unknown): value is RevokedKey {
  return typeof value === 'object' && value !== null && 'revoked' in value && typeof value.revoked === 'string' && !isSavedKey(value);
}

function isSavedKey(value: unknown): value is HashedKey {
  if (typeof value !== 'object' || value === null) return false;
  const { name, role, createdAt, hash } = value as Readonly<Record<string, unknown>>;
  const isKnownRole = KEY_ROLES.some((known) => known === role);
  return typeof name === 'string' && isKnownRole && Number.isSafeInteger(createdAt as EpochMs) && typeof hash === 'string';
}
