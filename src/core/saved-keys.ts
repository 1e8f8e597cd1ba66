import { createHash, randomBytes } from 'node:crypto';
import { type HashedKey, type IssuedKey, KEY_ROLES, type KeyHolder, type Keys } from '../domain/model/key';
import type { EpochMs } from '../domain/model/time';
import type { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/** Keys in a file of the data folder that only its user can read, as hashes: a key has too many bits to be guessed from one. A change is on the disk before a method returns. */
export class SavedKeys implements Keys {
  private keys: readonly HashedKey[];

  /** What cannot be read of the file opens nothing; the file is kept under another name, and replaced by the next key. */
  constructor(
    private readonly file: Pick<SettingsFile, 'read' | 'write' | 'tryToKeepDamaged'>,
    log: StationLog,
  ) {
    this.keys = this.load(log);
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
    if (wasThere) this.save(others);
    return wasThere;
  }

  hashed(): readonly HashedKey[] {
    return this.keys;
  }

  adopt(keys: readonly HashedKey[]): void {
    const wanted = keys.filter(isSavedKey);
    if (JSON.stringify(wanted) !== JSON.stringify(this.keys)) this.save(wanted);
  }

  holderOf(key: string): KeyHolder | null {
    if (this.keys.length === 0) return null;
    const hash = hashOf(key);
    return this.keys.find((one) => one.hash === hash) ?? null;
  }

  private save(keys: readonly HashedKey[]): void {
    this.file.write(`${JSON.stringify(keys, null, 2)}\n`);
    this.keys = keys;
  }

  private load(log: StationLog): readonly HashedKey[] {
    try {
      const saved: unknown = JSON.parse(this.file.read() ?? '[]');
      if (!Array.isArray(saved)) throw new TypeError('not a list');
      const keys = saved.filter(isSavedKey);
      if (keys.length < saved.length) this.noteDamage({ keys: saved.length - keys.length }, log);
      return keys;
    } catch (error) {
      this.noteDamage({ err: error }, log);
      return [];
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

function isSavedKey(value: unknown): value is HashedKey {
  if (typeof value !== 'object' || value === null) return false;
  const { name, role, createdAt, hash } = value as Readonly<Record<string, unknown>>;
  const isKnownRole = KEY_ROLES.some((known) => known === role);
  return typeof name === 'string' && isKnownRole && Number.isSafeInteger(createdAt as EpochMs) && typeof hash === 'string';
}
