import type { Station, StationFault, StationHealth } from '../station';

type Readers = ReturnType<Station['readers']['list']>;
type Reason = Readers[number]['reason'];

/** Parameters of messages that hold an address of a device or a path. */
const ADDRESSES: ReadonlySet<string> = new Set(['link', 'host', 'address']);
/** What may be an address in a text of a device or of the system. */
const WORDS = /[\p{L}\p{N}.:[\]%]+/gu;
/** All of a path in front of the name, on any system. */
const FOLDERS = /^.*[\\/]/s;
const PATHS: ReadonlySet<string> = new Set(['path', 'log']);

/** What anybody on the network may know: neither who sends reads and from where, nor addresses of readers, nor folders of this computer. */
export function publicHealth(health: StationHealth): StationHealth {
  const { fault } = health.journal;
  return { ...health, senders: [], journal: { ...health.journal, fault: fault === null ? null : publicFault(fault) } };
}

/** A fault as anybody may know it: files are named without their folders. */
export function publicFault(fault: StationFault): StationFault {
  return { ...fault, params: withoutFolders(fault.params) } as StationFault;
}

/** Readers whose reasons name them by their id in place of their address, also in what a device or the system said. */
export function publicReaders(readers: Readers): Readers {
  return readers.map((reader) => {
    const { params } = reader.reason;
    const own = Object.entries(params).flatMap(([name, value]) =>
      ADDRESSES.has(name) && typeof value === 'string' ? [value, hostOf(value)] : [],
    );
    const told = Object.entries(params).map(([name, value]: readonly [string, unknown]) => [
      name,
      ADDRESSES.has(name) ? reader.id : typeof value === 'string' ? withoutAddresses(value, own, reader.id) : value,
    ]);
    return { ...reader, reason: { ...reader.reason, params: Object.fromEntries(told) } as Reason };
  });
}

/** `192.168.1.130` of `192.168.1.130:4001`, `fe80::1` of `[fe80::1]:4001`; a text without a port as it is. */
function hostOf(link: string): string {
  return /^\[?(.*?)\]?(?::\d+)?$/.exec(link)?.[1] ?? link;
}

/** Whether a word looks like an address of IPv4 or IPv6; a time of day such as `12:30:05` does not. */
function isAddress(word: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(word) || /^[\da-f:]*(?:::|(?::[\da-f]{1,4}){7})[\da-f:.]*(?:%.*)?$/i.test(word);
}

function withoutAddresses(text: string, own: readonly string[], id: string): string {
  const named = own.filter((part) => part !== '').reduce((said, part) => said.replaceAll(part, id), text);
  return named.replace(WORDS, (word) => (isAddress(word) || isAddress(hostOf(word)) ? id : word));
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
