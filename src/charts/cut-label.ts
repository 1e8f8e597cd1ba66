/** Room for a name, in letters of usual width. */
const MOST_LETTERS = 23;
/** From here on letters are about twice as wide: Chinese, Japanese, Korean, pictures. */
const FIRST_WIDE = 0x1100;

/** The beginning of a name that has room beside a chart, with three dots where something is missing. */
export function cutLabel(text: string): string {
  let room = MOST_LETTERS;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    room -= (segment.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1;
    if (room < 0) return `${text.slice(0, end).trimEnd()}…`;
    end = index + segment.length;
  }
  return text;
}
