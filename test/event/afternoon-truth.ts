/**
 * What was ridden on the afternoon, and what its results must be, computed from the times on paper alone: seconds after the gun of each race,
 * without anything of the station.
 */

export interface Starter {
  readonly bib: string;
  readonly category: string;
  readonly tag: string;
}

export interface Read {
  readonly tag: string;
  readonly s: number;
  readonly reader: string;
}

/** A row of a table as it must be: status, laps that rank, time that ranks in milliseconds, place in the section. */
export type ExpectedRow = readonly [bib: string, place: number | null, status: string, laps: number, total: number | null];

const round = (s: number) => Math.round(s * 1000) / 1000;

/** Laps, base of a lap in seconds, and start of each category of the criterium. The second wave was planned at 60 and started at 63.4. */
export const CATEGORIES = [
  { name: 'Elite', first: 101, laps: 8, base: 70, start: 0 },
  { name: 'Women', first: 201, laps: 6, base: 80, start: 63.4 },
  { name: 'U19', first: 301, laps: 5, base: 75, start: 0 },
  { name: 'U15', first: 401, laps: 3, base: 90, start: 63.4 },
] as const;
const RIDERS = 6;
export const STOP = 800;

/** The first mat at the line was dead for about three laps of everybody; the second one, 0.35 s further, was not. */
const DEAD = { from: 150, until: 390 } as const;
/** Crossings that the second mat missed as well, with the times that the timekeeper wrote down. */
export const BY_HAND = [
  { bib: '102', lap: 3, s: 0 },
  { bib: '203', lap: 2, s: 0 },
  { bib: '305', lap: 4, s: 0 },
  { bib: '402', lap: 2, s: 0 },
].map((one) => ({ ...one, s: Math.trunc(10 * crossing(one.bib, one.lap)) / 10 }));

/** Who carried whose tag. */
export const SWAPPED = ['103', '104'] as const;
export const NEVER_SEEN = '406';
export const WENT_HOME = { bib: '205', laps: 2 } as const;
export const PENALTY = { bib: '102', seconds: 20 } as const;
export const LAP_LESS = { bib: '302', laps: -1 } as const;
export const LATE_PENALTY = { bib: '101', seconds: 45 } as const;

export const STARTERS: readonly Starter[] = CATEGORIES.flatMap(({ name, first }) =>
  Array.from({ length: RIDERS }, (_, index) => ({ bib: `${first + index}`, category: name, tag: `C${first + index}` })),
);

function categoryOf(bib: string) {
  const found = CATEGORIES.find(({ first }) => Number(bib) >= first && Number(bib) < first + RIDERS);
  if (found === undefined) throw new Error(bib);
  return found;
}

/** When a rider crossed the line for the so-manieth time. */
function crossing(bib: string, lap: number): number {
  const { first, base, start } = categoryOf(bib);
  const rider = Number(bib) - first;
  let at: number = start;
  for (let one = 1; one <= lap; one++) at += base + rider * 1.7 + (((one * 7 + rider * 13) % 11) - 5) * 0.413;
  return round(at);
}

/** The crossings of a rider until the own finish, as the mats and the timekeeper have them. */
function recorded(bib: string): readonly number[] {
  if (bib === NEVER_SEEN) return [];
  const most = bib === WENT_HOME.bib ? WENT_HOME.laps : ridden(bib);
  return Array.from({ length: most }, (_, index) => {
    const s = crossing(bib, index + 1);
    const byHand = BY_HAND.find((one) => one.bib === bib && one.lap === index + 1);
    if (byHand !== undefined) return byHand.s;
    return s >= DEAD.from && s < DEAD.until ? round(s + 0.35) : s;
  });
}

/** Everybody rode one lap more than they had to: a lap after the finish. */
function ridden(bib: string): number {
  const { name, first, laps } = categoryOf(bib);
  const winner = Math.min(
    ...Array.from({ length: RIDERS }, (_, index) => `${first + index}`)
      .filter((one) => one !== NEVER_SEEN && one !== WENT_HOME.bib)
      .map((one) => crossing(one, laps)),
  );
  let lap = 1;
  while (lap < laps && crossing(bib, lap) < winner) lap++;
  return name === 'Elite' ? lap + 1 : lap;
}

export const CRITERIUM_READS: readonly Read[] = STARTERS.flatMap(({ bib }) => {
  if (bib === NEVER_SEEN) return [];
  const [one, other] = SWAPPED;
  const worn = bib === one ? other : bib === other ? one : bib;
  const most = bib === WENT_HOME.bib ? WENT_HOME.laps : ridden(bib);
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((lap) => {
    if (BY_HAND.some((hand) => hand.bib === bib && hand.lap === lap)) return [];
    const s = crossing(bib, lap);
    const isDead = s >= DEAD.from && s < DEAD.until;
    const first = [s, s + 0.12, s + 0.27].map((at) => ({ tag: `C${worn}`, s: round(at), reader: 'mat-1' }));
    return [...(isDead ? [] : first), { tag: `C${worn}`, s: round(s + 0.35), reader: 'mat-2' }];
  });
});

/** Tables of the criterium, a section for each category; `isSettled`: proposals were taken, `isLate`: with the late penalty. */
export function criterium({
  isSettled,
  isLate,
}: {
  readonly isSettled: boolean;
  readonly isLate: boolean;
}): readonly (readonly ExpectedRow[])[] {
  return CATEGORIES.map(({ name, laps, start }) => {
    const riders = STARTERS.filter(({ category }) => category === name).map(({ bib }) => {
      const times = recorded(bib);
      return { bib, times };
    });
    const leaderAt = Math.min(...riders.map(({ times }) => times[laps - 1] ?? Number.POSITIVE_INFINITY));
    const rows = riders.map(({ bib, times }) => {
      const own = times.length >= laps && (times[laps - 1] ?? 0) <= leaderAt ? laps : times.findIndex((at) => at >= leaderAt) + 1;
      const finished = own > 0;
      const done = finished ? own : times.length;
      const ms = done === 0 ? null : Math.round(1000 * ((times[done - 1] ?? 0) - start));
      const added = (bib === PENALTY.bib ? PENALTY.seconds : 0) + (isLate && bib === LATE_PENALTY.bib ? LATE_PENALTY.seconds : 0);
      const status = !isSettled ? 'racing' : bib === NEVER_SEEN ? 'dns' : bib === WENT_HOME.bib ? 'dnf' : 'racing';
      return {
        bib,
        finished,
        status,
        laps: done + (bib === LAP_LESS.bib ? LAP_LESS.laps : 0),
        total: ms === null ? null : ms + 1000 * added,
      };
    });
    const group = ({ finished, status }: (typeof rows)[number]) => (finished ? 0 : status === 'racing' ? 1 : status === 'dnf' ? 2 : 3);
    rows.sort(
      (one, other) =>
        group(one) - group(other) || other.laps - one.laps || (one.total ?? 0) - (other.total ?? 0) || (one.bib < other.bib ? -1 : 1),
    );
    return rows.map((row, index): ExpectedRow => [row.bib, row.finished ? index + 1 : null, row.status, row.laps, row.total]);
  });
}

/** The time trial: starts every minute from 60 on; 5 missed the own start and went three minutes and 12.3 s later; 7 never came. */
export const TRIAL = Array.from({ length: 8 }, (_, index) => {
  const bib = `${index + 1}`;
  const listed = 60 * (index + 1);
  const start = bib === '5' ? listed + 192.3 : listed;
  return { bib, tag: `T${bib}`, listed, start, end: bib === '7' ? null : round(start + 1205 + ((index * 31) % 17) * 3.711) };
});
export const MISSED_START = '5';
export const TRIAL_ABSENT = '7';
/** The mat at the finish missed 2; the time is the one on paper. */
export const TRIAL_BY_HAND = '2';

/** For whom it was entered first. */
export const TRIAL_WRONG_BIB = '3';

/** The rider of the fifth manual entry has the time that was written down, cut to tenths. */
const paper = (s: number) => Math.trunc(s * 10) / 10;
export const TRIAL_PAPER = paper(TRIAL.find(({ bib }) => bib === TRIAL_BY_HAND)?.end ?? 0);

export const TRIAL_READS: readonly Read[] = TRIAL.flatMap(({ bib, tag, end, start }) => [
  // Everybody rolls over the line while waiting for the own start.
  { tag, s: round(start - 7), reader: 'mat-1' },
  ...(end === null || bib === TRIAL_BY_HAND ? [] : [{ tag, s: end, reader: 'mat-1' }]),
]).filter(({ tag }) => tag !== `T${TRIAL_ABSENT}`);

export function trial(): readonly ExpectedRow[] {
  const rows = TRIAL.flatMap(({ bib, start, end }) =>
    end === null ? [] : [{ bib, total: Math.round(1000 * ((bib === TRIAL_BY_HAND ? TRIAL_PAPER : end) - start)) }],
  );
  rows.sort((one, other) => one.total - other.total);
  return [...rows.map(({ bib, total }, index): ExpectedRow => [bib, index + 1, 'racing', 1, total]), [TRIAL_ABSENT, null, 'dns', 0, null]];
}

/** The run: own start, 5K and finish; null: the mat missed it. */
export const RUN = [
  { bib: '11', start: 4, five: 1204, end: 2462.5 },
  { bib: '12', start: 20, five: null, end: 2460.25 },
  { bib: '13', start: null, five: 1170, end: 2370 },
  { bib: '14', start: 15, five: 1335, end: 2715.9 },
  { bib: '15', start: 31.2, five: 1190.4, end: 2461 },
].map((one) => ({ ...one, tag: `R${one.bib}` }));

export const RUN_READS: readonly Read[] = [
  ...RUN.flatMap(({ tag, start, five, end }) => [
    ...(start === null
      ? []
      : [
          { tag, s: start - 2, reader: 'start-mat' },
          { tag, s: start, reader: 'start-mat' },
        ]),
    ...(five === null
      ? []
      : [
          { tag, s: five, reader: '5k-mat' },
          { tag, s: five + 1.2, reader: '5k-mat' },
        ]),
    { tag, s: end, reader: 'finish-mat' },
  ]),
  // On the way to the start by the finish, and to the car after the race by the start.
  { tag: 'R14', s: 180, reader: 'finish-mat' },
  { tag: 'R11', s: 2600, reader: 'start-mat' },
  // A reader that somebody set up without a word.
  { tag: 'R12', s: 900, reader: 'spare' },
];

export interface ExpectedRun {
  readonly bib: string;
  readonly place: number;
  readonly gun: number;
  readonly chip: number | null;
  readonly five: number | null;
}

/** By gun time, with chip times and the split from the own start, else from the gun. */
export function run(): readonly ExpectedRun[] {
  const sorted = [...RUN].sort((one, other) => one.end - other.end);
  return sorted.map(({ bib, start, five, end }, index) => ({
    bib,
    place: index + 1,
    gun: Math.round(1000 * end),
    chip: start === null ? null : Math.round(1000 * (end - start)),
    five: five === null ? null : Math.round(1000 * (five - (start ?? 0))),
  }));
}

/** The table by chip time; of who has no own start, by gun time. */
export function runByChip(): readonly ExpectedRow[] {
  const timed = run().map(({ bib, gun, chip }) => ({ bib, time: chip ?? gun }));
  return timed.sort((one, other) => one.time - other.time).map(({ bib, time }, index) => [bib, index + 1, 'racing', 1, time]);
}
