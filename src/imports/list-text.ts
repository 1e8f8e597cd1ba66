import type { ListMessage } from './list.messages';

/** How the characters of a list are encoded. */
export type ListEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** The text of a list, or why the bytes have none. */
export type ListText =
  | { readonly ok: true; readonly text: string; readonly encoding: ListEncoding }
  | { readonly ok: false; readonly problem: ListMessage };

/** First bytes of the files of spreadsheet programs. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16_MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/**
 * Decodes a list; all its line ends become `\n`. A byte order mark names the encoding. Without one it is UTF-8 where the bytes are valid
 * UTF-8, else Windows-1252, which has a character for every byte and contains Latin-1.
 */
export function listText(bytes: Uint8Array): ListText {
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_SPREADSHEET)) {
    return { ok: false, problem: { code: 'no-list', params: { problem: 'spreadsheet' } } };
  }
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) return { ok: false, problem: { code: 'no-list', params: { problem: 'not-text' } } };
  return { ok: true, text: text.replaceAll(/\r\n?/g, '\n'), encoding };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: ListEncoding } {
  for (const [label, mark] of Object.entries(UTF_16_MARKS)) {
    if (beginsWith(bytes, mark)) return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not valid UTF-8, which is what was to be found out.
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** The characters of Windows-1252 for the bytes 80 to 9F; blank where it has none. */
const WINDOWS_80_TO_9F = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node decode `windows-1252` as Latin-1, which has control characters there. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll(/[\u0080-\u009f]/g, (control) => WINDOWS_80_TO_9F.charAt(control.charCodeAt(0) - 0x80));
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return bytes.length >= first.length && first.every((byte, index) => bytes[index] === byte);
}
