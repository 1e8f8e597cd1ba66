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
