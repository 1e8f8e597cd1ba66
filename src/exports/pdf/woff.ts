import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly bytes: Buffer;
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A font in WOFF 1.0 as the plain font it was made from. The font library reads WOFF too, but unpacks a whole table again for each
 * letter, which takes seconds with a font of 60,000.
 */
export function plainFont(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => unpacked(woff, WOFF_HEADER + at * WOFF_ENTRY));
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const font = Buffer.alloc(tables.reduce((size, { bytes }) => size + padded(bytes.length), start));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables.length, 4);
  writeSearchHints(font, tables.length);
  let offset = start;
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    const entry = SFNT_HEADER + at * SFNT_ENTRY;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(font, offset);
    offset += padded(bytes.length);
  }
  return font;
}

/** Reads a table; it is compressed only where that made it smaller. */
function unpacked(woff: Buffer, entry: number): Table {
  const [offset, packedLength, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at)) as [
    number,
    number,
    number,
    number,
  ];
  const bytes = woff.subarray(offset, offset + packedLength);
  return { tag: woff.subarray(entry, entry + 4), checksum, bytes: packedLength < length ? inflateSync(bytes) : bytes };
}

/** Writes the three numbers by which readers search for a table; the format requires them to be right. */
function writeSearchHints(font: Buffer, tables: number): void {
  const power = Math.floor(Math.log2(tables));
  font.writeUInt16BE(2 ** power * 16, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE((tables - 2 ** power) * 16, 10);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
