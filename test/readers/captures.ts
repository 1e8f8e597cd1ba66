import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = ['../shared', '../../shared'].map((up) => `${ROOT}${up}/data/reader-captures`).find((path) => existsSync(path)) ?? null;

const PACKET = 6;
const PACKET_HEADER = 28;
const ETHERNET = 14;
const TCP = 6;

/** True where the captures of real readers lie beside the checkout. */
export const hasCaptures = FOLDER !== null;

/** Names of the captures that begin so, in order. */
export function captureNames(start: string): readonly string[] {
  return FOLDER === null ? [] : readdirSync(FOLDER).filter((name) => name.startsWith(start));
}

/** What a reader sent: a text file as it is, of captured traffic the bytes from TCP port `port`. */
export function captured(name: string, port: number): string {
  const bytes = readFileSync(`${FOLDER ?? ''}/${name}`);
  return name.endsWith('.pcapng') ? Buffer.concat(segments(bytes, port)).toString('latin1') : bytes.toString('latin1');
}

/** Little-endian pcapng with Ethernet packets, IPv4 and TCP; segments that were sent again are left out. */
function segments(file: Buffer, port: number): readonly Buffer[] {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  for (let at = 0; at + 12 <= file.length; at += file.readUInt32LE(at + 4)) {
    if (file.readUInt32LE(at) !== PACKET) continue;
    const frame = file.subarray(at + PACKET_HEADER, at + PACKET_HEADER + file.readUInt32LE(at + 20));
    if (frame.readUInt16BE(12) !== 0x0800 || frame[ETHERNET + 9] !== TCP) continue;
    const tcp = ETHERNET + ((frame[ETHERNET] ?? 0) & 15) * 4;
    const payload = frame.subarray(tcp + ((frame[tcp + 12] ?? 0) >> 4) * 4, ETHERNET + frame.readUInt16BE(ETHERNET + 2));
    const sequence = frame.readUInt32BE(tcp + 4);
    if (frame.readUInt16BE(tcp) !== port || payload.length === 0 || seen.has(sequence)) continue;
    seen.add(sequence);
    parts.push(payload);
  }
  return parts;
}
