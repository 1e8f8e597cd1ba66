import { readFileSync } from 'node:fs';
import type { Readers } from '../readers/readers';
import { replaceFile } from './replace-file';
import type { StationLog } from './station-log';

/** Where readers are kept, and which are not: those of the config come back by themselves, or shall not. */
export interface ReaderStoreOptions {
  readonly path: string;
  readonly configured: readonly string[];
  readonly log: StationLog;
}

/**
 * The same readers, which come back after a restart: whatever somebody added, changed or removed is written to a file of the data folder.
 * Readers of the config come back as the config has them.
 */
export function withPersistence(readers: Readers, keeping: ReaderStoreOptions): Readers {
  /** Ids: a reader of the config that is changed is the config's all the same. */
  const configured = new Set<string>();
  /** Those kept before that are not linked again: a power cut before they are must not cost them, nor a config that names their place. */
  const due = new Set(persistedAddresses(keeping));
  const keep = (): void => {
    const added = readers.list().filter(({ id }) => !configured.has(id));
    writeAddresses([...added.map(({ address }) => address), ...due], keeping);
  };
  return {
    kinds: () => readers.kinds(),
    list: () => readers.list(),
    add(address) {
      const added = readers.add(address);
      if (!added.ok) return added;
      if (keeping.configured.includes(address)) configured.add(added.reader.id);
      else due.delete(address);
      keep();
      return added;
    },
    change(id, address) {
      const changed = readers.change(id, address);
      if (changed?.ok) keep();
      return changed;
    },
    async remove(id) {
      const leaving = readers.list().find((reader) => reader.id === id);
      const wasThere = await readers.remove(id);
      if (leaving !== undefined) due.delete(leaving.address);
      if (wasThere) keep();
      return wasThere;
    },
    setOpen: (id, open) => readers.setOpen(id, open),
    ports: () => readers.ports(),
    scan: (signal) => readers.scan(signal),
    wireLog: (id) => readers.wireLog(id),
    flushNow: () => readers.flushNow(),
    subscribe: (listener) => readers.subscribe(listener),
    close: () => readers.close(),
  };
}

/** The addresses kept last; empty when there are none, or none that can be read. */
export function persistedAddresses({ path, log }: ReaderStoreOptions): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(kept) ? kept.filter((address) => typeof address === 'string') : [];
  } catch (error) {
    if (!isMissing(error)) log.warn({ err: error, path }, 'the list of readers cannot be read; add them again');
    return [];
  }
}

/** Timing goes on when the list cannot be written; the next start then knows fewer readers, or more. */
function writeAddresses(addresses: readonly string[], { path, log }: ReaderStoreOptions): void {
  try {
    replaceFile(path, `${JSON.stringify(addresses, null, 2)}\n`, 0o644);
  } catch (error) {
    log.warn({ err: error, path }, 'the list of readers cannot be kept; after a restart they have to be added again');
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
