/** The text with a replacement character for each character that some file format cannot hold. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
  return text.replace(/[\p{Cs}\uFFFE\uFFFF\x00-\x08\x0b\x0c\x0e-\x1f]/gu, '\uFFFD');
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE]/u;

/** A name within a line with other names and figures: one that is written from right to left turns none of them round. */
export function isolated(name: string): string {
  const shown = printable(name);
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}
