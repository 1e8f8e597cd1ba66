const SPAN = /^(?:(?:(\d{1,6}):)?(\d{1,2}):)?(\d{1,9})(?:[.,](\d{1,3}))?$/;

/** Parses a duration as typed (seconds such as `3600` or `2.25`, `m:ss` or `h:mm:ss.mmm`) into milliseconds; null if it is none. */
export function durationAsMs(text: string): number | null {
  const parts = SPAN.exec(text.trim());
  if (parts === null) return null;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0)) as [number, number, number];
  if (parts[2] !== undefined && (seconds > 59 || (parts[1] !== undefined && minutes > 59))) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + Number((parts[4] ?? '').padEnd(3, '0'));
}
