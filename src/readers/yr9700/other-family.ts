const HEADS: readonly (readonly [number, number])[] = [
  [0x53, 0x57],
  [0x43, 0x54],
];
const HEADER_LENGTH = 4;
/** Address, command and check at least. */
const MIN_LENGTH = 3;
/** Longer than any of its frames that are sent unasked. */
const MAX_RECENT_BYTES = 512;

/**
 * Recognises the protocol of other readers that are sold under similar names: heads `SW` and `CT`, a two-byte length, the same kind of
 * check. The station does not speak it, but can name it. Source: "UHF RFID Reader User's Manual v1.9" of the same vendor.
 */
export class OtherFamily {
  private recent: Uint8Array = new Uint8Array(0);

  /** Returns true when the bytes so far hold a whole frame of that protocol, however they were cut. */
  recognises(chunk: Uint8Array): boolean {
    this.recent = Buffer.concat([this.recent, chunk]).subarray(-MAX_RECENT_BYTES);
    return this.recent.some((_, at) => isFrameAt(this.recent, at));
  }
}

function isFrameAt(bytes: Uint8Array, at: number): boolean {
  if (!HEADS.some(([first, second]) => bytes[at] === first && bytes[at + 1] === second)) return false;
  const length = (bytes[at + 2] ?? 0) * 0x100 + (bytes[at + 3] ?? 0);
  const end = at + HEADER_LENGTH + length;
  if (length < MIN_LENGTH || end > bytes.length) return false;
  return bytes.subarray(at, end).reduce((sum, byte) => sum + byte, 0) % 0x100 === 0;
}
