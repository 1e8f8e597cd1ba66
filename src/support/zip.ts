import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive. */
export interface PackedFile {
  readonly name: string;
  readonly text: string;
}

/** After so many bytes reads and other requests have their turn. */
const PIECE_BYTES = 256 * 1024;

/** Packs files into a ZIP archive, piece by piece, so that reads are recorded meanwhile. */
export async function zipped(files: readonly PackedFile[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, part) => {
    failure ??= error;
    if (error === null) parts.push(part);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    const bytes = strToU8(text);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      file.push(bytes.subarray(at, at + PIECE_BYTES), false);
      await setImmediate();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  if (failure !== null) throw failure;
  return Buffer.concat(parts);
}
