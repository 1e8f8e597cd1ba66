import type { TagId } from '../../domain/model/read';
import type { ReaderIdentity } from '../kit/driver';
import type { Frame } from './frame';

/** Commands, and what the module sends while it reads. Those that write its flash, tags or speed are left out on purpose. */
export const Opcode = {
  version: 0x03,
  boot: 0x04,
  program: 0x0c,
  /** Not a command here: a tag, or a sign of life each second. */
  report: 0x22,
  read: 0x2f,
  ports: 0x61,
  readPower: 0x62,
  region: 0x67,
  setPorts: 0x91,
  setReadPower: 0x92,
  setProtocol: 0x93,
  setRegion: 0x97,
  setOption: 0x9a,
} as const;

/** Statuses of reports. */
export const Status = { done: 0, noTag: 0x0400, tooHot: 0x0504, highReturnLoss: 0x0505 } as const;

/** Regions by the names that addresses have. */
export const REGIONS: Readonly<Record<string, number>> = {
  ...{ eu3: 0x08, na: 0x01, na2: 0x0d, na3: 0x0e, in: 0x04, jp: 0x05, prc: 0x06, kr2: 0x09, au: 0x0b, nz: 0x0c },
  open: 0xff,
};

const BOOTLOADER = 1;
const GEN2 = 0x05;
const READ_FILTER = 0x0c;
const DETECTED_PORTS = 5;
const WITH_LIMITS = 1;
const PORT_LIST = 2;
/** Read without a pause: time-out 0, option 1, then the command 22 of seven bytes: with metadata, search flags, 1000 ms, metadata 01FF. */
const READ_ON = [0x00, 0x00, 0x01, 0x22, 0x00, 0x00, GEN2, 0x07, 0x22, 0x10, 0x00, 0x1b, 0x03, 0xe8, 0x01, 0xff] as const;
const STOP = [0x00, 0x00, 0x02] as const;

/** Models by the first byte of the hardware version. */
const MODELS: Readonly<Record<number, string>> = { 24: 'M6e', 25: 'M6e PRC', 32: 'M6e Micro', 48: 'M6e Nano' };

function command(opcode: number, data: readonly number[] = []): Frame {
  return { opcode, status: null, data: Uint8Array.from(data) };
}

/** The commands that the station sends. Settings are lost when the module loses its power. */
export const commands = {
  version: () => command(Opcode.version),
  program: () => command(Opcode.program),
  boot: () => command(Opcode.boot),
  region: () => command(Opcode.region),
  setRegion: (region: number) => command(Opcode.setRegion, [region]),
  setProtocol: () => command(Opcode.setProtocol, [0, GEN2]),
  readPower: () => command(Opcode.readPower, [WITH_LIMITS]),
  /** In hundredths of a dBm. */
  setReadPower: (power: number) => command(Opcode.setReadPower, [(power >> 8) & 0xff, power & 0xff]),
  connectedPorts: () => command(Opcode.ports, [DETECTED_PORTS]),
  setPorts: (ports: readonly number[]) => command(Opcode.setPorts, [PORT_LIST, ...ports.flatMap((port) => [port, port])]),
  /** Each read is reported, not the first of each tag alone. */
  reportEachRead: () => command(Opcode.setOption, [1, READ_FILTER, 0]),
  read: () => command(Opcode.read, READ_ON),
  stop: () => command(Opcode.read, STOP),
} as const;

/** What the module is: boot loader, hardware, date and firmware, four bytes each, and protocols; null for another frame. */
export function identityOf(reply: Frame | null): ReaderIdentity | null {
  if (reply === null || reply.opcode !== Opcode.version || reply.status !== Status.done || reply.data.length < 16) return null;
  const hardware = reply.data[4] ?? 0;
  const firmware = [...reply.data.subarray(12, 16)].map((part) => part.toString(16).padStart(2, '0')).join('.');
  return { serial: '', model: MODELS[hardware] ?? `ThingMagic ${hardware.toString(16).toUpperCase()}`, firmware };
}

/** Whether the module waits in its boot loader. */
export function isBootLoader(reply: Frame | null): boolean {
  return reply?.status === Status.done && ((reply.data[0] ?? 0) & 3) === BOOTLOADER;
}

/** The ports at which the module finds an antenna, from 1; empty where it does not say. */
export function connectedPortsOf(reply: Frame | null): readonly number[] {
  if (reply?.status !== Status.done || reply.data[0] !== DETECTED_PORTS) return [];
  const pairs = [...reply.data.subarray(1)];
  return pairs.flatMap((port, index) => (index % 2 === 0 && pairs[index + 1] === 1 ? [port] : []));
}

/** The range of the read power in hundredths of a dBm; null where the module does not say. */
export function powerRangeOf(reply: Frame | null): { readonly lowest: number; readonly highest: number } | null {
  if (reply?.status !== Status.done || reply.data.length < 7) return null;
  return { highest: signed16(reply.data, 3), lowest: signed16(reply.data, 5) };
}

/** One read of a tag. */
export interface TagReport {
  readonly tag: TagId;
  readonly antenna: number | null;
  /** In dBm; null where the module does not say. */
  readonly rssi: number | null;
  /** In kHz; null where the module does not say. */
  readonly frequency: number | null;
  /** Milliseconds since the last sign of life; null where the module does not say. */
  readonly since: number | null;
}

/** Parts of a report, in order: the bit that says that it is there, and how many bytes it has. */
const PARTS = [
  { name: 'count', bit: 0x001, bytes: 1 },
  { name: 'rssi', bit: 0x002, bytes: 1 },
  { name: 'antenna', bit: 0x004, bytes: 1 },
  { name: 'frequency', bit: 0x008, bytes: 3 },
  { name: 'since', bit: 0x010, bytes: 4 },
  { name: 'phase', bit: 0x020, bytes: 2 },
  { name: 'protocol', bit: 0x040, bytes: 1 },
  { name: 'memory', bit: 0x080, bytes: 2 },
  { name: 'pins', bit: 0x100, bytes: 1 },
] as const;
/** Option, search flags, metadata flags, number of tags. */
const REPORT_HEAD_BYTES = 6;
const TEMPERATURE_BYTES = 10;
const PORT_SIXTEEN = 16;
const EXTENDED = 0x02;
const FURTHER_EXTENDED = 0x80;

/** Whether a frame reports a tag: signs of life have no data, and those of the temperature ten bytes. */
export function isTag({ opcode, status, data }: Frame): boolean {
  return opcode === Opcode.report && status === Status.done && data.length > TEMPERATURE_BYTES;
}

/** The tag of a frame that reports one; null where its parts do not fill it. */
export function tagOf({ data }: Frame): TagReport | null {
  const flags = ((data[3] ?? 0) << 8) | (data[4] ?? 0);
  const parts = new Map<string, number>();
  let at = REPORT_HEAD_BYTES;
  for (const { name, bit, bytes } of PARTS) {
    if ((flags & bit) === 0) continue;
    const value = unsigned(data.subarray(at, at + bytes));
    parts.set(name, value);
    at += bytes + (name === 'memory' ? Math.ceil(value / 8) : 0);
  }
  const length = unsigned(data.subarray(at, at + 2)) / 8;
  const begin = at + 2 + controlBytesOf(data.subarray(at + 2));
  // Its own check stands behind the memory of the tag.
  const end = at + 2 + length - 2;
  if (end <= begin || !Number.isInteger(length) || at + 2 + length !== data.length) return null;
  const [rssi, ports] = [parts.get('rssi'), parts.get('antenna')];
  return {
    tag: Buffer.from(data.subarray(begin, end)).toString('hex').toUpperCase() as TagId,
    antenna: ports === undefined ? null : ports >> 4 || PORT_SIXTEEN,
    rssi: rssi === undefined ? null : (rssi << 24) >> 24,
    frequency: parts.get('frequency') ?? null,
    since: parts.get('since') ?? null,
  };
}

/** The protocol control before the memory of a tag: two bytes, two more where they say so (sensors, and some other tags), and two more where those do. */
function controlBytesOf([control = 0, , extended = 0]: Uint8Array): number {
  if ((control & EXTENDED) === 0) return 2;
  return (extended & FURTHER_EXTENDED) === 0 ? 4 : 6;
}

function unsigned(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

function signed16(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16)) >> 16;
}
