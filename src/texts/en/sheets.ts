import type { ExportSheet } from '../../wire/shared/export-sheets';

/** What menus call the sheets. */
const names = {
  results: 'Results',
  podium: 'Podium',
  laps: 'Lap times',
  'laps-long': 'Laps, one per row',
  'lap-chart': 'Lap chart',
  'gap-chart': 'Gap chart',
  'lap-times': 'Lap times chart',
  certificates: 'Certificates',
  changes: 'Changes since a revision',
  'start-list': 'Start list',
  participants: 'Rider list',
  passings: 'Passings',
  reads: 'All reads',
  audit: 'Audit trail',
  'uci-dataride': 'UCI DataRide',
  'usa-cycling': 'USA Cycling',
  crossresults: 'CrossResults',
  webscorer: 'Webscorer',
  runsignup: 'RunSignup',
  ultrasignup: 'UltraSignup',
} as const satisfies Readonly<Record<ExportSheet, string>>;

/** How the names of their files begin. */
const files = {
  results: 'results',
  podium: 'podium',
  laps: 'laps',
  'laps-long': 'laps-long',
  'lap-chart': 'lap-chart',
  'gap-chart': 'gap-chart',
  'lap-times': 'lap-times',
  certificates: 'certificates',
  changes: 'changes',
  'start-list': 'start-list',
  participants: 'participants',
  passings: 'passings',
  reads: 'reads',
  audit: 'audit',
  'uci-dataride': 'uci-dataride',
  'usa-cycling': 'usa-cycling',
  crossresults: 'crossresults',
  webscorer: 'webscorer',
  runsignup: 'runsignup',
  ultrasignup: 'ultrasignup',
} as const satisfies Readonly<Record<ExportSheet, string>>;

/** Headings of columns that results do not have. */
const columns = {
  of: 'Ranking',
  lap: 'Lap',
  lapNumber: (lap: number) => `Lap ${lap}`,
  /** The way from the gun to the start line, where the gun time ranks. */
  toStart: 'To start line',
  timeOfDay: 'Time of day',
  lapTime: 'Lap time',
  raceTime: 'Race time',
  speed: 'Speed km/h',
  inferred: 'Added (estimated)',
  afterFinish: 'After the finish',
  riddenBy: 'Ridden by',
  passage: 'Passage',
  finish: 'Finish',
  entry: 'Entry',
  time: 'Time',
  receivedAt: 'Received',
  reader: 'Reader',
  antenna: 'Antenna',
  kind: 'Event',
  signal: 'Signal dBm',
  startTime: 'Start',
  noTag: 'No tag',
  dns: 'DNS',
  signature: 'Signature',
  by: 'By',
  act: 'Action',
  reason: 'Reason',
  undone: 'Undone',
  placeThen: 'Place then',
  lapsThen: 'Laps then',
  timeThen: 'Time then',
  statusThen: 'Status then',
  placeNow: 'Place now',
  lapsNow: 'Laps now',
  timeNow: 'Time now',
  statusNow: 'Status now',
  race: 'Race',
  club: 'Club',
  event: 'Event',
  date: 'Date',
  location: 'Location',
  organiser: 'Organiser',
} as const;

/** Words of sheets other than results. */
export const sheetTexts = {
  names,
  files,
  columns,
  /** Who did an action, where it was no key with a name: `address` is of the computer. */
  authors: { timekeeper: 'timekeeper', timekeeperAt: (address: string) => `timekeeper at ${address}`, station: 'station' },
  /** On a podium or instead of certificates. */
  nobodyPlaced: 'Nobody has a place yet.',
  /** Heading of what people wrote below the tables. */
  notes: 'Notes',
  /** The usual certificate: `#` begins the title, `##` a large line; a line of which nothing is known is left out. */
  certificate: `# Certificate
{event}

## {name}
{team}

place {place} of {of}
in {time}

{location}
{date}

{organiser}`,
  /** The subtitle of changes. */
  changesSince: (revision: number) => `Changes since revision ${revision}`,
  /** Above the actions that people took since. */
  actsSince: 'Actions since',
  /** Above the riders whom another ranking keeps away from a podium. */
  pulledWinners: 'Placed in another ranking',
  /** `of` is the podium, `where` the ranking that has the rider. */
  pulledWinner: ({
    of,
    rider,
    place,
    where,
  }: {
    readonly of: string;
    readonly rider: string;
    readonly place: number;
    readonly where: string;
  }) => `${of}: ${rider}, place ${place} in ${where}`,
  /** Words around the pictures of the race. */
  charts: {
    /** What each shows from top to bottom. */
    values: { 'lap-chart': 'Place after each lap', 'gap-chart': 'Gap to the leader', 'lap-times': 'Time of each lap' },
    about: (title: string, shown: string) => `${title}: ${shown}. The table says the same.`,
    axes: (shown: string) => `${shown}, lap by lap from left to right; the best is at the top.`,
    beyond: (riders: number) => `${riders} ${riders === 1 ? 'line leaves' : 'lines leave'} the picture at its lower edge.`,
    notDrawn: (riders: number) => `${riders} more ${riders === 1 ? 'rider is' : 'riders are'} in the table alone.`,
  },
  kinds: { arrive: 'Read', depart: 'Tag left' },
  /** Title of the document, and the line below the name of the race. */
  titleOf: (race: string, sheet: string) => `${race} – ${sheet}`,
  ofPart: (sheet: string, part: string) => `${sheet} – ${part}`,
  /** Name of a file without its extension. `race` and `part` have letters, digits and hyphens only; `part` is empty for all of the race. */
  fileName: (about: { readonly sheet: string; readonly race: string; readonly part: string; readonly revision: number }) =>
    [about.sheet, about.race === '' ? 'race' : about.race, ...(about.part === '' ? [] : [about.part]), `r${about.revision}`].join('-'),
} as const;
