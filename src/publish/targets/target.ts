/** How a transfer is watched. */
export interface Transfer {
  /** Aborted when the transfer is to end at once: a connection must be closed then, whatever it waits for. */
  readonly signal: AbortSignal;
  /** Says that something moved: nothing for a while is a stalled transfer. */
  readonly moved: () => void;
}

/** A connection to a target, for one upload. Methods reject with PublishError. */
export interface TargetSession {
  /** Writes a file whole: under another name and renamed where the target can, so that nobody reads half of it. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Deletes a file; one that is not there is deleted already. */
  remove(path: string): Promise<void>;
  /** Never rejects. */
  close(): Promise<void>;
}

/** So much is handed over at a time, so that a slow link is seen to move. */
const PIECE = 16 * 1024;

/** The bytes in pieces; each one that is asked for means that the one before went out. */
export async function* pieces(bytes: Uint8Array, moved: () => void): AsyncGenerator<Buffer, void> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole.length; at += PIECE) {
    moved();
    yield whole.subarray(at, at + PIECE);
  }
}

/** The media type of a published file. */
export function mediaTypeOf(path: string): string {
  return path.endsWith('.html') ? 'text/html; charset=utf-8' : path.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8';
}
