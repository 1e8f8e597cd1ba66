import type { Station, StationHealth } from '../station';

type Readers = ReturnType<Station['readers']['list']>;
type Reason = Readers[number]['reason'];

/** Parameters of messages that hold an address of a device or a path. */
const ADDRESSES: ReadonlySet<string> = new Set(['link', 'host']);
/** All of a path in front of the name, on any system. */
const FOLDERS = /^.*[\\/]/s;
const PATHS: ReadonlySet<string> = new Set(['path', 'log']);

/** What anybody on the network may know: neither who sends reads and from where, nor addresses of readers, nor folders of this computer. */
export function publicHealth(health: StationHealth): StationHealth {
  const { fault } = health.journal;
  const told = fault === null ? null : ({ ...fault, params: withoutFolders(fault.params) } as typeof fault);
  return { ...health, senders: [], journal: { ...health.journal, fault: told } };
}

/** Readers whose reasons name them by their id in place of their address. */
export function publicReaders(readers: Readers): Readers {
  return readers.map((reader) => {
    const params = Object.entries(reader.reason.params).map(([name, value]) => [name, ADDRESSES.has(name) ? reader.id : value]);
    return { ...reader, reason: { ...reader.reason, params: Object.fromEntries(params) } as Reason };
  });
}

function withoutFolders(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFolders);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]: readonly [string, unknown]) => [
    name,
    PATHS.has(name) && typeof member === 'string' ? member.replace(FOLDERS, '') : withoutFolders(member),
  ]);
  return Object.fromEntries(members);
}
