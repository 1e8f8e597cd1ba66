const HEADS: readonly (readonly [number, number])[] = [
  [0x53, 0x57],
  [0x43, 0x54],
];
const HEADER_LENGTH = 4;
/** Address, command and check at least. */
const LEAST_LENGTH = 3;
const REMEMBERED = 512;

/**
 * Recognises the other protocol of readers sold under similar names: heads `SW` and `CT`, a two-byte length, the same kind of check.
 * The station does not speak it, but can say so.
 */
export class OtherFamily {
  private recent: Uint8Array = new Uint8Array(0);

  /** True when the bytes seen so far hold a whole frame of that protocol, however they were cut. */
  sees(chunk: Uint8Array): boolean {
    this.recent = Buffer.concat([this.recent, chunk]).subarray(-REMEMBERED);
    return this.recent.some((_, at) => isFrameAt(this.recent, at));
  }
}

function isFrameAt(bytes: Uint8Array, at: number): boolean {
  if (!HEADS.some(([first, second]) => bytes[at] === first && bytes[at + 1] === second)) return false;
  const length = (bytes[at + 2] ?? 0) * 0x100 + (bytes[at + 3] ?? 0);
  const end = at + HEADER_LENGTH + length;
  if (length < LEAST_LENGTH || end > bytes.length) return false;
  return bytes.subarray(at, end).reduce((sum, byte) => sum + byte, 0) % 0x100 === 0;
}
