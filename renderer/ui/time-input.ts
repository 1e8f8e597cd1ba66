const TIME_OF_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const HALF_DAY_MS = 43_200_000;

/** Reads a time of day (`14:05`, `14:05:09.25`, this machine's zone) as the instant nearest to `near`; null when it is not a time of day. */
export function momentNear(text: string, near: number): number | null {
  const at = momentOf(dayOf(near), text);
  if (at === null) return null;
  const moment = new Date(at);
  if (at - near > HALF_DAY_MS) moment.setDate(moment.getDate() - 1);
  if (near - at > HALF_DAY_MS) moment.setDate(moment.getDate() + 1);
  return moment.getTime();
}

/** Reads a date (`2026-05-12`) and a time of day in this machine's zone as an instant; null when one of them is not valid. */
export function momentOf(day: string, time: string): number | null {
  const date = DAY.exec(day);
  const clock = TIME_OF_DAY.exec(time.trim());
  if (date === null || clock === null) return null;
  const [hour = 0, minute = 0, second = 0] = [clock[1], clock[2], clock[3] ?? '0'].map(Number);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const moment = new Date(
    Number(date[1]),
    Number(date[2]) - 1,
    Number(date[3]),
    hour,
    minute,
    second,
    Number((clock[4] ?? '0').padEnd(3, '0')),
  );
  // A date that the calendar does not have has become one of the next month.
  return moment.getDate() === Number(date[3]) ? moment.getTime() : null;
}

/** The date of an instant in this machine's zone, as a date field takes it: `2026-05-12`. */
export function dayOf(at: number): string {
  const moment = new Date(at);
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1, 2)}-${digits(moment.getDate(), 2)}`;
}
