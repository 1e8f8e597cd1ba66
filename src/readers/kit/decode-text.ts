const BEYOND_ASCII = /[\u0080-\u00ff]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a line that was split with one character per byte: as UTF-8, without a byte order mark, where the bytes are valid UTF-8,
 * otherwise as Latin-1.
 */
export function textOf(line: string): string {
  if (!BEYOND_ASCII.test(line)) return line;
  try {
    return utf8.decode(Buffer.from(line, 'latin1'));
  } catch {
    return line;
  }
}
