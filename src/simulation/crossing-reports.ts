import type { Random } from './random';

/** A report of one antenna during one crossing; `at` is in milliseconds after the tag was first seen. */
export interface Report {
  readonly kind: 'arrive' | 'depart';
  readonly antenna: number;
  readonly at: number;
}

/** Makes the reports of one crossing when several antennas see the tag at different times. */
export type ReportPattern = (antennas: number, random: Random) => readonly Report[];

const arrive = (antenna: number, at: number): Report => ({ kind: 'arrive', antenna, at });
const depart = (antenna: number, at: number): Report => ({ kind: 'depart', antenna, at });

/** Every antenna sees the tag before the first one loses it. */
const overlapping: ReportPattern = (antennas, random) =>
  eachAntenna(antennas).flatMap((antenna, at) => [
    arrive(antenna, at === 0 ? 0 : at * 60 + random.whole(-20, 20)),
    depart(antenna, 410 + at * 60 + random.whole(0, 40)),
  ]);

/** Each antenna loses the tag before the next one sees it: a program that counts presence intervals counts one crossing per antenna. */
const oneAfterTheOther: ReportPattern = (antennas, random) =>
  eachAntenna(antennas).flatMap((antenna, at) => {
    const from = at * 470 + (at === 0 ? 0 : random.whole(-30, 30));
    return [arrive(antenna, from), depart(antenna, from + 400)];
  });

/** Some antennas overlap, others follow. */
const mixed: ReportPattern = (antennas) => {
  const arrivals = [0, 40, 380, 700];
  const departures = [340, 420, 720, 1040];
  return eachAntenna(antennas).flatMap((antenna, at) => [
    arrive(antenna, arrivals[at % 4] ?? 0),
    depart(antenna, departures[at % 4] ?? 1040),
  ]);
};

/** The rider stays at the line, so that the tag is seen and lost again and again. */
const lingering: ReportPattern = (antennas, random) =>
  Array.from({ length: 8 }, (_, at) => at).flatMap((at) => {
    const antenna = at === 0 ? 1 : random.whole(1, antennas);
    return [arrive(antenna, at * 900), depart(antenna, at * 900 + 350)];
  });

/** The reader never reports that the tag left. */
const withoutDepart: ReportPattern = () => [arrive(1, 0)];

/** The reader reports an earlier presence late, just before this one. */
const departFirst: ReportPattern = () => [depart(1, 0), arrive(1, 10)];

/** Only another antenna than the first one sees the tag. */
const otherAntennaOnly: ReportPattern = (antennas) => [arrive(antennas, 0), depart(antennas, 380)];

export const REPORT_PATTERNS = { overlapping, oneAfterTheOther, mixed, lingering, withoutDepart, departFirst, otherAntennaOnly } as const;

/** Longest time from the first report to the last of any pattern with this many antennas. */
export function maxPatternMs(antennas: number): number {
  return Math.max(7 * 900 + 350, (antennas - 1) * 500 + 430);
}

function eachAntenna(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
