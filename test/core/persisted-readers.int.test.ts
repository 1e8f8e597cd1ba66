import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { persistedAddresses, type ReaderStoreOptions, withPersistence } from '../../src/core/persisted-readers';
import type { ReaderStatus, Readers } from '../../src/readers/readers';
import { temporaryFolder } from '../journal/race-folder';
import { noReaders } from './no-readers';
import { KeptLog } from './stations';

const CONFIGURED = 'yr9700+tcp://192.168.0.178:4001';
const ADDED = 'llrp+tcp://10.0.0.5:5084';

/** Readers that only have addresses. */
function addressesOnly(): Readers {
  const known = new Map<string, ReaderStatus>();
  return {
    ...noReaders(),
    list: () => [...known.values()],
    add(address, name = 'by its address') {
      if (!address.includes('+')) return { ok: false, problems: [{ code: 'address-form', params: { address, kinds: [] } }] };
      const reader = { id: `r${known.size + 1}`, address, name } as ReaderStatus;
      known.set(reader.id, reader);
      return { ok: true, reader };
    },
    change(id, address) {
      const reader = known.get(id);
      if (reader === undefined || !address.includes('+')) return null;
      known.set(id, { ...reader, address });
      return { ok: true, reader: { ...reader, address } };
    },
    remove: async (id) => known.delete(id),
  };
}

function place(): ReaderStoreOptions & { readonly log: KeptLog } {
  return { path: join(temporaryFolder(), 'readers.json'), configured: [CONFIGURED], log: new KeptLog() };
}

describe('saved readers', () => {
  it('include added readers, but not those of the config', () => {
    const keeping = place();
    const readers = withPersistence(addressesOnly(), keeping);
    readers.add(CONFIGURED);
    readers.add(ADDED);
    expect(persistedAddresses(keeping)).toEqual([ADDED]);
  });

  it('have the names that reads refer to, and are read without them as well', () => {
    const keeping = place();
    writeFileSync(keeping.path, JSON.stringify([ADDED, { address: 'llrp+tcp://10.0.0.5:5085', name: '10.0.0.5:5085' }]));
    const readers = withPersistence(addressesOnly(), keeping);
    for (const address of persistedAddresses(keeping)) readers.add(address);
    expect(readers.list().map(({ name }) => name)).toEqual(['by its address', '10.0.0.5:5085']);
    expect(JSON.parse(readFileSync(keeping.path, 'utf8'))).toEqual([
      { address: ADDED, name: 'by its address' },
      { address: 'llrp+tcp://10.0.0.5:5085', name: '10.0.0.5:5085' },
    ]);
  });

  it('leave readers of the config their names, without keeping their addresses or passwords', () => {
    const keeping = { ...place(), configured: [CONFIGURED, `push+post:finish?key=0123456789ab`] };
    writeFileSync(keeping.path, JSON.stringify([{ address: CONFIGURED, name: '192.168.0.178:4001', of_config: true }]));
    const readers = withPersistence(addressesOnly(), keeping);
    for (const address of keeping.configured) readers.add(address);
    expect(readers.list().map(({ name }) => name)).toEqual(['192.168.0.178:4001', 'by its address']);
    expect(persistedAddresses(keeping)).toEqual([]);
    expect(readFileSync(keeping.path, 'utf8')).not.toContain('0123456789ab');
    const next = withPersistence(addressesOnly(), { ...keeping, configured: [CONFIGURED] });
    next.add(CONFIGURED);
    expect(next.list().map(({ name }) => name)).toEqual(['192.168.0.178:4001']);
  });

  it('lose a removed reader', async () => {
    const keeping = place();
    const readers = withPersistence(addressesOnly(), keeping);
    const added = readers.add(ADDED);
    expect(await readers.remove(added.ok ? added.reader.id : '')).toBe(true);
    expect(persistedAddresses(keeping)).toEqual([]);
  });

  it('have the last address after a change', () => {
    const keeping = place();
    const readers = withPersistence(addressesOnly(), keeping);
    const added = readers.add(ADDED);
    readers.change(added.ok ? added.reader.id : '', `${ADDED}?antennas=1`);
    expect(persistedAddresses(keeping)).toEqual([`${ADDED}?antennas=1`]);
  });

  it('do not include a reader of the config, also after it was changed', () => {
    const keeping = place();
    const readers = withPersistence(addressesOnly(), keeping);
    const added = readers.add(CONFIGURED);
    readers.change(added.ok ? added.reader.id : '', `${CONFIGURED}?power=20`);
    expect(persistedAddresses(keeping)).toEqual([]);
  });

  it('lose none when the power fails while they are added after a start', () => {
    const keeping = place();
    const others = ['llrp+tcp://10.0.0.6:5084', 'llrp+tcp://10.0.0.7:5084'];
    writeFileSync(keeping.path, JSON.stringify([ADDED, ...others]));
    const readers = withPersistence(addressesOnly(), keeping);
    readers.add(CONFIGURED);
    readers.add(ADDED);
    expect(persistedAddresses(keeping)).toEqual([ADDED, ...others]);
    for (const address of others) readers.add(address);
    expect(persistedAddresses(keeping)).toEqual([ADDED, ...others]);
  });

  it('stay saved when they cannot be added now: the config may name their address for this start only', () => {
    const keeping = place();
    writeFileSync(keeping.path, JSON.stringify(['refused for now', ADDED]));
    const readers = withPersistence(addressesOnly(), keeping);
    for (const address of persistedAddresses(keeping)) readers.add(address);
    expect(persistedAddresses(keeping)).toEqual([ADDED, 'refused for now']);
  });

  it('stay saved while the config names them, too, until they are removed', async () => {
    const keeping = place();
    writeFileSync(keeping.path, JSON.stringify([CONFIGURED]));
    const readers = withPersistence(addressesOnly(), keeping);
    const added = readers.add(CONFIGURED);
    expect(persistedAddresses(keeping)).toEqual([CONFIGURED]);
    await readers.remove(added.ok ? added.reader.id : '');
    expect(persistedAddresses(keeping)).toEqual([]);
  });

  it('do not change when an address is refused', async () => {
    const keeping = place();
    const readers = withPersistence(addressesOnly(), keeping);
    readers.add(ADDED);
    const before = readFileSync(keeping.path, 'utf8');
    expect(readers.add('nonsense')).toMatchObject({ ok: false });
    expect(await readers.remove('r9')).toBe(false);
    expect(readFileSync(keeping.path, 'utf8')).toBe(before);
  });

  it.each([
    { text: null, warnings: 0, why: 'a first start has no list' },
    { text: '{"', warnings: 1, why: 'a damaged list is ignored and does not prevent the start' },
    { text: '{}', warnings: 1, why: 'a value that is not a list has no address' },
    { text: '[1, null]', warnings: 1, why: 'a value that is not a text is not an address' },
  ])('start empty: $why', ({ text, warnings }) => {
    const keeping = place();
    if (text !== null) writeFileSync(keeping.path, text);
    expect(persistedAddresses(keeping)).toEqual([]);
    expect(keeping.log.lines).toHaveLength(warnings);
  });

  it('stay in a copy of a damaged list, from which readers that can be read are linked', () => {
    const keeping = place();
    const damaged = JSON.stringify([ADDED, { place: CONFIGURED }]);
    writeFileSync(keeping.path, damaged);
    expect(persistedAddresses(keeping)).toEqual([ADDED]);
    withPersistence(addressesOnly(), keeping).add('yr9700+tcp://10.0.0.7');
    expect(readFileSync(`${keeping.path}.damaged`, 'utf8')).toBe(damaged);
  });

  it('work when the list cannot be written, with a warning', () => {
    const keeping = { ...place(), path: join(temporaryFolder(), 'missing', 'readers.json') };
    expect(withPersistence(addressesOnly(), keeping).add(ADDED)).toMatchObject({ ok: true });
    expect(keeping.log.lines).toEqual([expect.stringMatching(/^warn/)]);
  });
});
