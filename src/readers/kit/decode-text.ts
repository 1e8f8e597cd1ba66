const BEYOND_ASCII = /[\u0080-\u00ff]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a line that was split with one character a byte: in UTF-8, without the mark that some programs put in front of it, where
 * it can be that, else in Latin-1.
 */
export function textOf(line: string): string {
  if (!BEYOND_ASCII.test(line)) return line;
  try {
    return utf8.decode(Buffer.from(line, 'latin1'));
  } catch {
    return line;
  }
}
