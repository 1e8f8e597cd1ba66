import type { EpochMs } from '../../domain/model/time';

const KEPT_BYTES = 256 * 1024;
const KEPT_ENTRIES = 5000;

/**
 * The last bytes of a link, for somebody who wants to know what a reader really said. Memory is bounded by bytes and by entries, and is
 * taken once: a busy reader sends hundreds of small chunks a second, and an object for each would cost more than understanding it.
 */
export class WireLog {
  private readonly bytes = Buffer.alloc(KEPT_BYTES);
  /** Of an entry, at its number modulo `KEPT_ENTRIES`. */
  private readonly times = new Float64Array(KEPT_ENTRIES);
  private readonly begins = new Float64Array(KEPT_ENTRIES);
  private readonly areIncoming = new Uint8Array(KEPT_ENTRIES);
  /** So many were ever added. */
  private entries = 0;
  private written = 0;

  add(at: EpochMs, direction: 'in' | 'out', bytes: Uint8Array): void {
    const kept = bytes.subarray(Math.max(0, bytes.length - KEPT_BYTES));
    const slot = this.entries % KEPT_ENTRIES;
    this.times[slot] = at;
    this.begins[slot] = this.written;
    this.areIncoming[slot] = direction === 'in' ? 1 : 0;
    this.write(kept);
    this.entries += 1;
  }

  /** One chunk a line, oldest first: time (UTC), direction (`<` from the reader, `>` to it), text with escapes, or hex where it is not text. */
  text(): string {
    let text = '';
    for (let entry = Math.max(0, this.entries - KEPT_ENTRIES); entry < this.entries; entry++) text += this.line(entry);
    return text;
  }

  private write(bytes: Uint8Array): void {
    const at = this.written % KEPT_BYTES;
    const fitting = Math.min(bytes.length, KEPT_BYTES - at);
    this.bytes.set(bytes.subarray(0, fitting), at);
    this.bytes.set(bytes.subarray(fitting), 0);
    this.written += bytes.length;
  }

  /** Empty for an entry that newer bytes were written over. */
  private line(entry: number): string {
    const slot = entry % KEPT_ENTRIES;
    const begin = this.begins[slot] ?? 0;
    const end = entry + 1 === this.entries ? this.written : (this.begins[(entry + 1) % KEPT_ENTRIES] ?? 0);
    if (begin < this.written - KEPT_BYTES) return '';
    const time = new Date(this.times[slot] ?? 0).toISOString();
    return `${time} ${this.areIncoming[slot] === 1 ? '<' : '>'} ${readable(this.read(begin, end))}\n`;
  }

  private read(begin: number, end: number): Buffer {
    const at = begin % KEPT_BYTES;
    const whole = this.bytes.subarray(at, at + end - begin);
    return whole.length === end - begin ? whole : Buffer.concat([whole, this.bytes.subarray(0, end - begin - whole.length)]);
  }
}

function readable(bytes: Buffer): string {
  const isText = bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0d || byte === 0x0a || byte === 0x09);
  if (isText) return JSON.stringify(bytes.toString('latin1'));
  return bytes
    .toString('hex')
    .toUpperCase()
    .replaceAll(/(..)(?=.)/g, '$1 ');
}
