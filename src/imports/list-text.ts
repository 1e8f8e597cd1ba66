/** How the characters of a list are written. */
export type ListEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** The text of a list, or why it has none, as a sentence. */
export type ListText =
  | { readonly ok: true; readonly text: string; readonly encoding: ListEncoding }
  | { readonly ok: false; readonly sentence: string };

/** How spreadsheets begin that are no text. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16_MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/**
 * The characters of a list, its line ends all `\n`. A byte order mark tells the encoding; without one it is UTF-8 where that fits, else
 * Windows-1252, which has a character for every byte and Latin-1 within it.
 */
export function listText(bytes: Uint8Array): ListText {
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_SPREADSHEET)) {
    return { ok: false, sentence: 'This is a spreadsheet or a packed file. Save the sheet as CSV, then import that.' };
  }
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) return { ok: false, sentence: 'This is no text file. Save the list as CSV, then import that.' };
  return { ok: true, text: text.replaceAll(/\r\n?/g, '\n'), encoding };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: ListEncoding } {
  for (const [label, mark] of Object.entries(UTF_16_MARKS)) {
    if (beginsWith(bytes, mark)) return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8, which is what was asked.
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What Windows-1252 has for the bytes 80 to 9F; blank where it has nothing. */
const WINDOWS_80_TO_9F = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node take `windows-1252` for Latin-1, which has control characters there. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll(/[\u0080-\u009f]/g, (control) => WINDOWS_80_TO_9F.charAt(control.charCodeAt(0) - 0x80));
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return bytes.length >= first.length && first.every((byte, index) => bytes[index] === byte);
}
