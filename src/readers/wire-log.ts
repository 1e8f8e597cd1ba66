import type { EpochMs } from '../domain/time';

interface Logged {
  readonly at: EpochMs;
  readonly direction: 'in' | 'out';
  readonly bytes: Uint8Array;
}

const KEPT_BYTES = 256 * 1024;
const KEPT_ENTRIES = 5000;

/** The last bytes of a link, for somebody who wants to know what a reader really said. Memory is bounded by bytes and by entries. */
export class WireLog {
  private readonly entries: Logged[] = [];
  private size = 0;

  add(at: EpochMs, direction: 'in' | 'out', bytes: Uint8Array): void {
    // A copy: Node reads into a large buffer, which a view of a part would keep alive.
    const kept = new Uint8Array(bytes.subarray(Math.max(0, bytes.length - KEPT_BYTES)));
    this.entries.push({ at, direction, bytes: kept });
    this.size += kept.length;
    // In steps of a quarter, because dropping one entry at a time would copy the list for each chunk.
    if (this.size <= KEPT_BYTES && this.entries.length <= KEPT_ENTRIES) return;
    while (this.entries.length > 1 && (this.size > KEPT_BYTES * 0.75 || this.entries.length > KEPT_ENTRIES * 0.75)) {
      const removed = this.entries.splice(0, Math.ceil(this.entries.length / 8));
      this.size -= removed.reduce((sum, entry) => sum + entry.bytes.length, 0);
    }
  }

  /** One chunk a line: time (UTC), direction (`<` from the reader, `>` to it), text with escapes, or hex where it is not text. */
  text(): string {
    return this.entries
      .map(({ at, direction, bytes }) => `${new Date(at).toISOString()} ${direction === 'in' ? '<' : '>'} ${readable(bytes)}\n`)
      .join('');
  }
}

function readable(bytes: Uint8Array): string {
  const isText = bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0d || byte === 0x0a || byte === 0x09);
  if (!isText)
    return Buffer.from(bytes)
      .toString('hex')
      .toUpperCase()
      .replaceAll(/(..)(?=.)/g, '$1 ');
  return JSON.stringify(Buffer.from(bytes).toString('latin1'));
}
