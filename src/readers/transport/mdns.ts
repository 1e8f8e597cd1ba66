import { askByUdp, ownAddresses, type UdpQuestion } from './udp';

/** A service that a device announces in the local network. */
export interface AnnouncedService {
  /** Of the questions, such as `_llrp._tcp.local`. */
  readonly type: string;
  /** The name that the device has in the network, without `.local`; empty where it does not tell. */
  readonly name: string;
  /** Null where it does not tell. */
  readonly port: number | null;
  /** The address that the reply came from. */
  readonly host: string;
}

/** Where questions go. */
export type AskedNetwork = Pick<UdpQuestion, 'host' | 'port' | 'from'>;

const GROUP = '224.0.0.251';
const PORT = 5353;
/** Devices wait up to 120 ms before they reply; wireless networks hold multicast back. */
const WAIT_MS = 1500;
const PTR = 12;
const SRV = 33;
/** Of the internet, with a reply to the sender alone. */
const UNICAST_IN = 0x80_01;
const HEADER = 12;
/** Names refer to earlier ones; more in a row are a circle. */
const MAX_JUMPS = 32;

/**
 * Asks all networks of this computer for services, once, by multicast DNS (RFC 6762, 6.7; RFC 6763). Never rejects; replies that are no DNS are left
 * out. Each device is there once for each type.
 */
export async function askForServices(
  types: readonly string[],
  signal: AbortSignal,
  place: AskedNetwork = { host: GROUP, port: PORT, from: ownAddresses() },
): Promise<readonly AnnouncedService[]> {
  const replies = await askByUdp({ ...place, text: questionFor(types), waitMs: WAIT_MS, signal });
  const found = new Map<string, AnnouncedService>();
  for (const { bytes, host } of replies) {
    for (const service of parseServices(Buffer.from(bytes), types)) found.set(`${service.type} ${host}`, { ...service, host });
  }
  return [...found.values()];
}

/** Renders a question for services. */
export function questionFor(types: readonly string[]): Uint8Array {
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(types.length, 4);
  const tail = Buffer.from([0, PTR, UNICAST_IN >> 8, UNICAST_IN & 0xff]);
  return Buffer.concat([header, ...types.flatMap((type) => [encodeName(type), tail])]);
}

function encodeName(name: string): Uint8Array {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

interface DnsRecord {
  readonly name: string;
  readonly type: number;
  readonly dataAt: number;
}

/** The services of `types` that a reply names; none when it is damaged or no reply. */
export function parseServices(reply: Buffer, types: readonly string[]): readonly Omit<AnnouncedService, 'host'>[] {
  try {
    const records = recordsOf(reply);
    const places = records.filter(({ type }) => type === SRV);
    return records.flatMap(({ name, type, dataAt }): readonly Omit<AnnouncedService, 'host'>[] => {
      const known = types.find((one) => one === name.toLowerCase());
      if (type !== PTR || known === undefined) return [];
      const instance = nameAt(reply, dataAt).name.toLowerCase();
      const place = places.find((one) => one.name.toLowerCase() === instance);
      if (place === undefined) return [{ type: known, name: '', port: null }];
      const target = nameAt(reply, place.dataAt + 6).name.replace(/\.local$/i, '');
      return [{ type: known, name: target, port: reply.readUInt16BE(place.dataAt + 4) }];
    });
  } catch (fault) {
    // A length that leads out of the reply.
    if (fault instanceof RangeError) return [];
    throw fault;
  }
}

function recordsOf(reply: Buffer): readonly DnsRecord[] {
  let at = HEADER;
  for (let questions = reply.readUInt16BE(4); questions > 0; questions -= 1) at = nameAt(reply, at).end + 4;
  const records: DnsRecord[] = [];
  for (let left = reply.readUInt16BE(6) + reply.readUInt16BE(8) + reply.readUInt16BE(10); left > 0; left -= 1) {
    const { name, end } = nameAt(reply, at);
    const dataAt = end + 10;
    records.push({ name, type: reply.readUInt16BE(end), dataAt });
    at = dataAt + reply.readUInt16BE(end + 8);
  }
  return records;
}

/** The name at a place, and where it ends there. Throws a RangeError for one that leads out of the reply or in a circle. */
function nameAt(reply: Buffer, from: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = from;
  let end: number | null = null;
  for (let jumps = 0; jumps < MAX_JUMPS; ) {
    const length = reply.readUInt8(at);
    if (length === 0) return { name: labels.join('.'), end: end ?? at + 1 };
    if (length >= 0xc0) {
      end ??= at + 2;
      at = reply.readUInt16BE(at) & 0x3f_ff;
      jumps += 1;
    } else {
      labels.push(reply.toString('latin1', at + 1, at + 1 + length));
      at += 1 + length;
    }
  }
  throw new RangeError('The name refers to itself.');
}
