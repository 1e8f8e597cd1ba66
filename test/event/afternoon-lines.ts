import type { ExpectedRow } from './afternoon-truth';

/** What a screen shows of a time: hours, minutes and seconds, cut to the decimals. */
export function timeText(ms: number | null, decimals = 1): string {
  if (ms === null) return '–';
  const cut = Math.floor(ms / 10 ** (3 - decimals)) / 10 ** decimals;
  const [hours, minutes] = [Math.floor(cut / 3600), Math.floor(cut / 60) % 60];
  const seconds = (cut - 3600 * hours - 60 * minutes).toFixed(decimals);
  return `${hours}:${String(minutes).padStart(2, '0')}:${seconds.padStart(decimals + 3, '0')}`;
}

/** The line that a screen shows of a row: place, bib, laps, time and status. */
export function lineOf([bib, place, status, laps, total]: ExpectedRow, decimals = 1): string {
  const words = status === 'racing' ? (place === null ? '' : 'Finished') : status.toUpperCase();
  return `${place ?? '–'} ${bib} ${laps} ${timeText(total, decimals)} ${words}`.trim();
}

/** Who has another result in the second of two tables, in its order: bib, and what a list of changes says of both results. */
export function changes(before: readonly ExpectedRow[], after: readonly ExpectedRow[]): readonly (readonly string[])[] {
  const words = ([, place, , laps, total]: ExpectedRow) => `Place ${place} · ${laps} laps · ${timeText(total)}`;
  return after.flatMap((now) => {
    const then = before.find(([bib]) => bib === now[0]);
    return then === undefined || words(then) === words(now) ? [] : [[now[0], words(then), words(now)]];
  });
}
