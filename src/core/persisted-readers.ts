import { withoutSecrets } from '../domain/model/reader-secrets';
import type { Readers } from '../readers/readers';
import { replaceFile } from './replace-file';
import { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/** Where the list of readers is saved. */
export interface ReaderStoreOptions {
  readonly path: string;
  /** Addresses of the config. Only the names of their readers are saved: the next start has the addresses of its own config. */
  readonly configured: readonly string[];
  readonly log: StationLog;
}

const MOST_NAMES = 64;

/**
 * Wraps `readers` so that every addition, change and removal is saved in a file of the data folder, for the next start. Of readers of the
 * config only their names are saved, which reads and corrections refer to.
 */
export function withPersistence(readers: Readers, store: ReaderStoreOptions): Readers {
  /** Ids of the readers of the config: one whose address is changed later still belongs to the config. */
  const configured = new Set<string>();
  /** Saved addresses that are not added yet: they stay in the file if the power fails before, or if the config names the same address. */
  const saved = persisted(store);
  const pending = new Map(saved.filter(({ ofConfig }) => !ofConfig).map((reader) => [reader.address, reader]));
  const names = new Map(saved.filter(({ ofConfig }) => ofConfig).map((reader) => [reader.address, reader]));
  const save = (): void => {
    const linked = readers.list();
    const added = linked.filter(({ id }) => !configured.has(id)).map(({ address, name }) => ({ address, name, ofConfig: false }));
    for (const { id, address, name } of linked) if (configured.has(id)) keepName(names, { address, name });
    writeReaders([...added, ...pending.values(), ...names.values()], store);
  };
  return {
    ...passedOn(readers),
    add(address) {
      const before = pending.get(address) ?? names.get(withoutSecrets(address));
      const added = readers.add(address, before?.name);
      if (!added.ok) return added;
      if (store.configured.includes(address)) configured.add(added.reader.id);
      else {
        pending.delete(address);
        names.delete(withoutSecrets(address));
      }
      save();
      return added;
    },
    change(id, address) {
      const changed = readers.change(id, address);
      if (changed?.ok) save();
      return changed;
    },
    async remove(id) {
      const leaving = readers.list().find((reader) => reader.id === id);
      const wasThere = await readers.remove(id);
      if (leaving !== undefined) pending.delete(leaving.address);
      if (wasThere) save();
      return wasThere;
    },
  };
}

/** The newest ones stay: addresses of a config come and go. */
function keepName(names: Map<string, PersistedReader>, reader: Pick<PersistedReader, 'address' | 'name'>): void {
  const address = withoutSecrets(reader.address);
  names.delete(address);
  names.set(address, { ...reader, address, ofConfig: true });
  const [oldest] = names.keys();
  if (names.size > MOST_NAMES && oldest !== undefined) names.delete(oldest);
}

/** What changes no list of readers. */
function passedOn(readers: Readers): Omit<Readers, 'add' | 'change' | 'remove'> {
  return {
    kinds: () => readers.kinds(),
    list: () => readers.list(),
    setOpen: (id, open) => readers.setOpen(id, open),
    setClock: (id) => readers.setClock(id),
    setOperation: (id, isOn) => readers.setOperation(id, isOn),
    ports: () => readers.ports(),
    scan: (signal) => readers.scan(signal),
    wireLog: (id) => readers.wireLog(id),
    post: (name, post) => readers.post(name, post),
    flushNow: () => readers.flushNow(),
    subscribe: (listener) => readers.subscribe(listener),
    close: () => readers.close(),
  };
}

/** A reader as it is saved. */
interface PersistedReader {
  readonly address: string;
  /** What its reads name as their reader; missing in files of before. */
  readonly name?: string;
  /** True for one of the config, of which only the name is wanted; its address is without secrets. */
  readonly ofConfig: boolean;
}

/** Reads the saved addresses; empty when there are none or the file cannot be read. */
export function persistedAddresses(store: ReaderStoreOptions): readonly string[] {
  return persisted(store).flatMap(({ address, ofConfig }) => (ofConfig ? [] : [address]));
}

function persisted({ path, log }: ReaderStoreOptions): readonly PersistedReader[] {
  try {
    const file = new SettingsFile(path);
    const text = file.read();
    if (text === null) return [];
    const saved = parsed(text);
    const readers = saved?.flatMap(readerOf) ?? [];
    // The next change of the readers would replace it.
    const kept = saved !== null && readers.length === saved.length ? null : file.keepDamaged();
    if (kept !== null) log.warn({ path, kept }, 'the list of readers cannot be read: the readers have to be added again');
    return readers;
  } catch (error) {
    log.warn({ err: error, path }, 'the list of readers cannot be read: the readers have to be added again');
    return [];
  }
}

/** Files of before have addresses alone. */
function readerOf(saved: unknown): readonly PersistedReader[] {
  if (typeof saved === 'string') return [{ address: saved, ofConfig: false }];
  if (typeof saved !== 'object' || saved === null || !('address' in saved) || typeof saved.address !== 'string') return [];
  const name = 'name' in saved && typeof saved.name === 'string' ? { name: saved.name } : {};
  return [{ address: saved.address, ...name, ofConfig: 'of_config' in saved && saved.of_config === true }];
}

/** Null for a text that is no list. */
function parsed(text: string): readonly unknown[] | null {
  try {
    const saved: unknown = JSON.parse(text);
    return Array.isArray(saved) ? saved : null;
  } catch {
    // Not JSON: the caller keeps the file.
    return null;
  }
}

/** Writes the list. When that fails timing continues, and the next start has the old list. */
function writeReaders(readers: readonly PersistedReader[], { path, log }: ReaderStoreOptions): void {
  const saved = readers.map(({ address, name, ofConfig }) => ({
    address,
    ...(name === undefined ? {} : { name }),
    ...(ofConfig ? { of_config: true } : {}),
  }));
  try {
    replaceFile(path, `${JSON.stringify(saved, null, 2)}\n`, 0o600);
  } catch (error) {
    log.warn({ err: error, path }, 'the list of readers cannot be saved: after a restart the readers have to be added again');
  }
}
