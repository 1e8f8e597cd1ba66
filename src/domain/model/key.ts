import type { EpochMs } from './time';

/** What a key is for: machines, then people. */
export const KEY_ROLES = ['standby', 'relay', 'point', 'timekeeper', 'entry', 'registration', 'starter', 'jury'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

/** Whose key it is. The key itself is shown once, when it is made, and kept nowhere. */
export interface KeyHolder {
  /** Of a person or a machine; no two keys have the same. */
  readonly name: string;
  readonly role: KeyRole;
}

/** A key that is in use. */
export interface IssuedKey extends KeyHolder {
  readonly createdAt: EpochMs;
}

/** A key as a standby gets it, so that it opens the same doors when it takes over. */
export interface HashedKey extends IssuedKey {
  /** SHA-256 of the key, in hex. */
  readonly hash: string;
}

/** More than there are people and machines at any race. */
export const MAX_KEYS = 200;

/** The keys of a station. Methods that change something throw FaultError; then nothing changed. */
export interface Keys {
  /** In the order in which they were made. */
  list(): readonly IssuedKey[];
  /** Makes a key, stores it and returns it; the caller looks whether the name is free. */
  issue(holder: KeyHolder, at: EpochMs): string;
  /** Returns whether there was one. From now on it opens nothing. */
  revoke(name: string): boolean;
  /** The keys as they are kept. */
  hashed(): readonly HashedKey[];
  /** Takes over the keys of the hub that this station follows, in place of its own. */
  adopt(keys: readonly HashedKey[]): void;
  /** Whose key it is; null for one that is unknown or revoked. */
  holderOf(key: string): KeyHolder | null;
  /** Whether it is one of the keys that were revoked last. */
  isRevoked(key: string): boolean;
}
