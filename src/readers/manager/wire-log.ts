import type { EpochMs } from '../../domain/model/time';

const MAX_BYTES = 256 * 1024;
const MAX_ENTRIES = 5000;

/**
 * Keeps the last bytes of a link, to show what a reader really sent. Memory is bounded by bytes and by entries, and is
 * allocated once: a busy reader sends hundreds of small chunks a second, and an object for each would cost more than parsing it.
 */
export class WireLog {
  private readonly bytes = Buffer.alloc(MAX_BYTES);
  /** Values of an entry, at its number modulo `MAX_ENTRIES`. */
  private readonly times = new Float64Array(MAX_ENTRIES);
  private readonly begins = new Float64Array(MAX_ENTRIES);
  private readonly areIncoming = new Uint8Array(MAX_ENTRIES);
  /** Entries added since the beginning. */
  private entries = 0;
  private written = 0;

  add(at: EpochMs, direction: 'in' | 'out', bytes: Uint8Array): void {
    const kept = bytes.subarray(Math.max(0, bytes.length - MAX_BYTES));
    const slot = this.entries % MAX_ENTRIES;
    this.times[slot] = at;
    this.begins[slot] = this.written;
    this.areIncoming[slot] = direction === 'in' ? 1 : 0;
    this.write(kept);
    this.entries += 1;
  }

  /** One chunk a line, oldest first: time (UTC), direction (`<` from the reader, `>` to it), text with escapes, or hex where it is not text. */
  text(): string {
    let text = '';
    for (let entry = Math.max(0, this.entries - MAX_ENTRIES); entry < this.entries; entry++) text += this.line(entry);
    return text;
  }

  private write(bytes: Uint8Array): void {
    const at = this.written % MAX_BYTES;
    const fitting = Math.min(bytes.length, MAX_BYTES - at);
    this.bytes.set(bytes.subarray(0, fitting), at);
    this.bytes.set(bytes.subarray(fitting), 0);
    this.written += bytes.length;
  }

  /** Returns the bytes of an entry; empty when newer bytes have replaced them. */
  private line(entry: number): string {
    const slot = entry % MAX_ENTRIES;
    const begin = this.begins[slot] ?? 0;
    const end = entry + 1 === this.entries ? this.written : (this.begins[(entry + 1) % MAX_ENTRIES] ?? 0);
    if (begin < this.written - MAX_BYTES) return '';
    const time = new Date(this.times[slot] ?? 0).toISOString();
    return `${time} ${this.areIncoming[slot] === 1 ? '<' : '>'} ${readable(this.read(begin, end))}\n`;
  }

  private read(begin: number, end: number): Buffer {
    const at = begin % MAX_BYTES;
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
