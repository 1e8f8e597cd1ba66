import { statSync } from 'node:fs';

/** The file at a path: what distinguishes it from every other one, its size in bytes, and when it was written and changed last. */
export interface FileIdentity {
  /** Device and number of the file: the same under each of its names, and after it was renamed. */
  readonly id: string;
  readonly size: number;
  /** Nanoseconds since 1970, as far as the file system counts them. */
  readonly writtenAt: bigint;
  /** The same, also of a change of its times, names or rights: a program that writes to a file may set its time back, but not this one. */
  readonly changedAt: bigint;
}

/** An error with its stack costs more than the look, and is no news where there is no file. */
const QUIETLY = { bigint: true, throwIfNoEntry: false } as const;

/** Identifies the file at a path, without opening it. Null where there is none, or it cannot be inspected: then it cannot be written either. */
export function fileAt(path: string): FileIdentity | null {
  try {
    const found = statSync(path, QUIETLY);
    if (found === undefined) return null;
    const { dev, ino, size, mtimeNs, ctimeNs } = found;
    return { id: `${dev} ${ino}`, size: Number(size), writtenAt: mtimeNs, changedAt: ctimeNs };
  } catch {
    return null;
  }
}
