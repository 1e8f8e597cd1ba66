/** A reader of the RMonitor Timing Protocol 1.0, written from its specification: it splits at every comma, and knows how many fields each record has. */
const FIELDS: Readonly<Record<string, readonly RegExp[]>> = {
  $F: [/^\d{1,5}$/, /^"\d\d:\d\d:\d\d"$/, /^"\d\d:\d\d:\d\d"$/, /^"\d\d:\d\d:\d\d"$/, /^"(Green |Yellow|Red {3}|Finish| {6})"$/],
  $A: [/^"[^"]{1,8}"$/, /^"[^"]{0,5}"$/, /^\d+$/, /^"[^"]{0,9}"$/, /^"[^"]{0,30}"$/, /^"[^"]{0,50}"$/, /^\d{1,2}$/],
  $COMP: [/^"[^"]{1,8}"$/, /^"[^"]{0,5}"$/, /^\d{1,2}$/, /^"[^"]{0,9}"$/, /^"[^"]{0,30}"$/, /^"[^"]{0,50}"$/, /^"[^"]{0,50}"$/],
  $B: [/^\d{1,2}$/, /^"[^"]{0,40}"$/],
  $C: [/^\d{1,2}$/, /^"[^"]{0,40}"$/],
  $E: [/^"(TRACKNAME|TRACKLENGTH)"$/, /^"[^"]{0,40}"$/],
  $G: [/^\d+$/, /^"[^"]{1,8}"$/, /^\d{1,5}$/, /^"\d\d:\d\d:\d\d\.\d{3}"$/],
  $H: [/^\d+$/, /^"[^"]{1,8}"$/, /^\d{1,5}$/, /^"\d\d:\d\d:\d\d\.\d{3}"$/],
  $I: [/^"\d\d:\d\d:\d\d\.\d{3}"$/, /^"\d\d [a-z]{3} \d\d"$/],
  $J: [/^"[^"]{1,8}"$/, /^"\d\d:\d\d:\d\d\.\d{3}"$/, /^"\d\d:\d\d:\d\d\.\d{3}"$/],
};

/** The fields of a record without their quotes, its command first. Throws for a line that is none. */
export function parseRecord(line: string): readonly string[] {
  const [command = '', ...fields] = line.split(',');
  const patterns = FIELDS[command];
  if (patterns === undefined || fields.length !== patterns.length) throw new Error(`no record: ${line}`);
  fields.forEach((field, index) => {
    if (!patterns[index]?.test(field)) throw new Error(`field ${index + 1} of ${line}`);
  });
  return [command, ...fields.map((field) => field.replaceAll('"', ''))];
}
