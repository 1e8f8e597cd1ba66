/** The text with a replacement character for each character that some file format cannot hold. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
  return text.replace(/[\p{Cs}\uFFFE\uFFFF\x00-\x08\x0b\x0c\x0e-\x1f]/gu, '\uFFFD');
}
