import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const CHUNK_BYTES = 1 << 20;

/**
 * A checksum of all bytes of a file, with their number; null for one that cannot be read, and for what is no file. It finds faults of a disk and changes by hand,
 * not those of somebody who wants them to go unnoticed. Do not call it for a file that this process has open as a database: its lock would end.
 */
export function fileSum(path: string): string | null {
  try {
    // A pipe would keep the station waiting for a writer, and a device may never end.
    if (!statSync(path).isFile()) return null;
    const descriptor = openSync(path, 'r');
    try {
      return sumOf(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Opening the file fails for the same reason, and reports it.
    return null;
  }
}

function sumOf(descriptor: number): string {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let [sum, size] = [0, 0];
  for (;;) {
    const length = readSync(descriptor, chunk, 0, CHUNK_BYTES, size);
    if (length === 0) return `${size} ${sum.toString(16)}`;
    sum = crc32(chunk.subarray(0, length), sum);
    size += length;
  }
}
