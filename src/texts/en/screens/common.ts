import { counted } from '../counted';

/** Texts of parts that several screens share. */
export const commonTexts = {
  failure: {
    title: 'This part of the screen failed',
    text: (message: string) =>
      `Timing is not affected: the station keeps running. Reload the page. If this happens again, report this message: ${message}`,
    reload: 'Reload',
  },
  moment: {
    day: 'Date',
    time: 'Time of day',
    invalid: 'Choose the date and enter the time as 14:05:09 or 14:05:09.250.',
    twice: ({ taken, other }: { readonly taken: string; readonly other: string }) =>
      `Clocks show this time twice on that day. UTC${taken} is used; for the other, add ${other} behind it.`,
    onDay: (date: string) => `On ${date}.`,
    notYet: 'This time of day has not come yet. Enter a time that has passed.',
    notSinceStart: (start: string) =>
      `This time of day has not been since the start at ${start}. For an earlier one, put its date first: 2026-05-12 14:05:09.`,
  },
  zone: ({ here, station }: { readonly here: string; readonly station: string }) =>
    `Times of day on this page: ${here}, the zone of this device. The station has ${station}.`,
  crowded:
    'This browser has no connection left for this page: too many pages of the station are open in it. Close one of them, then this page connects by itself.',
  noAnswer: 'No answer from the station. Check that it is running.',
  /** Fields of requests in sentences, by their names in the contract. */
  fields: {
    names: {
      name: 'The name',
      bib: 'The bib',
      category: 'The category',
      team: 'The team',
      tag: 'The tag',
      tags: 'The tag',
      reason: 'The reason',
      at: 'The time',
      start_at: 'The start time',
      from: 'The time',
      until: 'The time',
      address: 'The address',
      after_ms: 'The start',
      waves: 'The list of waves',
      total_laps: 'The race length',
      duration_ms: 'The race length',
      min_lap_ms: 'The minimum lap time',
      file: 'The file name',
    } as Readonly<Record<string, string>>,
    other: 'A value',
    ofWave: (field: string, wave: number) => `${field} of wave ${wave}`,
    invalid: (problems: readonly string[]) => `${problems.join('. ')}. Nothing was saved.`,
  },
  badStatus: (status: number) => `The station answered with status ${status}.`,
  /** What the jury decided, where there is little room. */
  relegated: (bib: string) => (bib === '' ? 'relegated' : `behind ${bib}`),
  addedLaps: (by: number) => `${by < 0 ? '−' : '+'}${counted(Math.abs(by), 'lap', 'laps')}`,
  lapsBehind: (laps: number) => `−${counted(laps, 'lap', 'laps')}`,
  status: { racing: '', finished: 'Finished', pulled: 'Pulled', dnf: 'DNF', 'over-time': 'OTL', dsq: 'DSQ', dns: 'DNS' },
  shortStatus: { racing: '', finished: 'Fin', pulled: 'Out', dnf: 'DNF', 'over-time': 'OTL', dsq: 'DSQ', dns: 'DNS' },
  /** Columns of tables of riders: the heading, and its whole name. */
  columns: {
    place: { short: 'Pl', name: 'Place' },
    bib: { short: 'Bib', name: 'Bib' },
    name: { short: 'Name', name: 'Name' },
    category: { short: 'Category', name: 'Category' },
    team: { short: 'Team', name: 'Team' },
    laps: { short: 'Laps', name: 'Laps' },
    last: { short: 'Last', name: 'Last lap' },
    best: { short: 'Best', name: 'Best lap' },
    total: { short: 'Time', name: 'Time' },
    gap: { short: 'Gap', name: 'Gap to the leader' },
    interval: { short: 'Int.', name: 'Interval to the rider ahead' },
    status: { short: 'Status', name: 'Status' },
    'category-place': { short: 'Cat.', name: 'Place in the category' },
    'category-gap': { short: 'Cat. gap', name: 'Gap to the leader of the category' },
  },
  /** The ranking of teams, and the choice of a table. */
  teams: {
    title: 'Teams',
    points: 'Points',
    riders: 'Riders that count',
    /** Instead of a score, where too few riders of a team count. */
    counted: (riders: number, wanted: number) => `${riders} of ${wanted}`,
    empty: 'No team has a rider with a place yet.',
    classifications: 'Classifications',
  },
  raceState: {
    unknown: 'Connecting…',
    'not-started': 'Not started',
    'counting-down': (time: string) => `Starts in ${time}`,
    running: 'Running',
    neutralised: 'Neutralised',
    stopped: 'Stopped',
    settled: 'Finished',
  },
  raceClock: 'Race clock',
  onCourse: 'Time on the course',
  /** Where and when a tag was read last. */
  readAt: (time: string, antenna: number | null) => `${time}${antenna === null ? '' : `, ant. ${antenna}`}`,
  noLink: 'No connection',
  linkUnsure: 'Reconnecting',
  live: 'Live',
  dataAge: (age: string) => `${age} old`,
  noData: 'no data yet',
  loadedAge: (age: string) => `as of ${age} ago`,
  notLoaded: 'not loaded yet',
} as const;
