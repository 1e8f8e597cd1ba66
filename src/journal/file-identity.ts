import { statSync } from 'node:fs';

/** The file at a path: what distinguishes it from every other one, its size in bytes, and when it was written last. */
export interface FileIdentity {
  /** Device and number of the file: the same under each of its names, and after it was renamed. */
  readonly id: string;
  readonly size: number;
  /** Nanoseconds since 1970, as far as the file system counts them. */
  readonly writtenAt: bigint;
}

/** Identifies the file at a path, without opening it. Null where there is none, or it cannot be inspected: then it cannot be written either. */
export function fileAt(path: string): FileIdentity | null {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return { id: `${dev} ${ino}`, size: Number(size), writtenAt: mtimeNs };
  } catch {
    return null;
  }
}
