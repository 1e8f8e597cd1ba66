import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

/** Times without a bib, and the field for bibs. */
const entryTexts = {
  label: 'Passing now',
  bib: 'Bib',
  enter: 'Enter',
  tap: 'Tap',
  tapHint: 'Save the time now, enter the bib later (Space)',
  hint: 'Bib + Enter. Space saves the time.',
  next: (name: string, lap: number) => `${name} · lap ${lap}`,
  afterFinish: (name: string) => `${name} · has finished`,
  noName: 'No name',
  unknownBib: (bib: string) => `No rider with bib ${bib}. Time saved below: correct the bib or add the rider.`,
} as const;

const pendingTexts = {
  title: (times: number) => `Times without a bib (${times})`,
  label: 'Times without a bib',
  bib: 'Bib',
  bibAt: (time: string) => `Bib that passed at ${time}`,
  unknownBib: (bib: string) => `No rider with bib ${bib}.`,
  forget: (time: string) => `Delete the time ${time}`,
  kept: (time: string, bib: string, reason: string) =>
    `${reason === '' ? 'No answer from the station.' : reason} The time ${time} of bib ${bib} is kept under “Times without a bib”: press Enter there once the station answers.`,
  dropped: 'Too many times without a bib: the oldest one was deleted.',
} as const;

const LACKING: Readonly<Record<string, string>> = { born: 'year of birth', gender: 'gender', category: 'category' };

const noticeTexts = {
  overdue: (time: string) => `Leader overdue by ${time}`,
  unknownTags: (tags: number, reads: number) => `${counted(tags, 'unknown tag', 'unknown tags')} (${counted(reads, 'read', 'reads')})`,
  /** Details that a classification asks for: who lacks them is in none that needs them. */
  lacking: (field: string, bibs: readonly string[]) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` and ${bibs.length - 5} more` : '';
    return `No ${LACKING[field] ?? `“${field}”`}: bib ${shown}${more}`;
  },
  missedReads: (laps: number) => counted(laps, 'possible missed read', 'possible missed reads'),
  parkedTags: (tags: number) => counted(tags, 'parked tag', 'parked tags'),
  parked: {
    label: 'Tags that are read without a pause',
    tag: (tag: string, from: string, until: string, reads: number) =>
      `read from ${from} to ${until}, ${counted(reads, 'read', 'reads')} a minute: tag ${tag}`,
    mute: 'Mute tag',
    muteName: (tag: string) => `Mute tag ${tag}`,
    muteHint: 'Reads of this tag from then on are ignored. Undo brings them back.',
    why: 'Why?',
  },
  reports: (open: number) => `${counted(open, 'report', 'reports')} of riders`,
  addedLaps: (laps: number) => `${counted(laps, 'added lap', 'added laps')} (estimated)`,
  suspected: {
    label: 'Laps with a possible missed read',
    rider: (name: string, until: string, took: string, usually: string) =>
      `${name === '' ? '' : `${name}: `}the lap that ended at ${until} took ${took}, usually ${usually}`,
    count: (laps: number) => `Count as ${laps} laps`,
    countName: (laps: number, bib: string) => `Count as ${laps} laps: bib ${bib}`,
    keep: 'Keep as one lap',
    keepName: (bib: string) => `Keep as one lap: bib ${bib}`,
    keepHint: 'No read is missing: a stop, a crash, a slow lap',
    why: 'Why?',
    /** `from` and `to` are times of day. */
    missed: (passage: string, from: string, to: string) => `${passage} was missed between ${from} and ${to}.`,
    more: (laps: number) => `${counted(laps, 'more lap', 'more laps')} after these`,
  },
} as const;

const tableTexts = {
  label: 'Standings; press Enter to see the reads of a rider',
  section: 'Standings',
  search: 'Search by bib or name',
  searchExample: 'Bib or name  ( / )',
  category: 'Category',
  allCategories: 'All categories',
  together: 'Overall ranking',
  noCategory: 'No category',
  unknownTags: 'Unknown tags',
  tags: (tags: number) => counted(tags, 'tag', 'tags'),
  /** How many riders of a category are where. */
  counts: ({
    registered,
    started,
    out,
    finished,
    stopped,
  }: Readonly<Record<'registered' | 'started' | 'out' | 'finished' | 'stopped', number>>) =>
    [
      started === registered ? `${started} started` : `${started} of ${registered} started`,
      `${out} on course`,
      `${finished} finished`,
      ...(stopped === 0 ? [] : [`${stopped} stopped`]),
    ].join(' · '),
  riders: (riders: number) => counted(riders, 'rider', 'riders'),
  ridersAndUnknown: (riders: number, unknown: number) => `${counted(riders, 'rider', 'riders')}, ${counted(unknown, 'unknown', 'unknown')}`,
  ridersSeen: (riders: number, seen: number) => `${seen} of ${counted(riders, 'rider', 'riders')} seen`,
  /** `where` is the time of the last read, with its antenna. */
  seen: (where: string) => `seen ${where}`,
  found: (shown: number, rows: number) => `${shown} of ${counted(rows, 'row', 'rows')}`,
  statusShort: 'St.',
  nameOfBib: (bib: string) => `Bib ${bib}`,
  unknown: 'unknown',
  added: (laps: number) => counted(laps, 'added lap', 'added laps'),
  addedHint: (laps: number) => `${counted(laps, 'lap', 'laps')} counted without a read (estimated)`,
  adjusted: 'Added by the jury: see Penalties in the panel of the rider',
  placesWon: (places: number) => `up ${counted(places, 'place', 'places')}`,
  placesLost: (places: number) => `down ${counted(places, 'place', 'places')}`,
  waiting: 'Waiting for the table',
  waitingHint: 'The station sends it as soon as it is connected.',
  noMatch: 'No riders found',
  noMatchHint: 'Clear the search with Esc, or choose another category or “All”.',
  empty: 'No riders yet',
} as const;

/** The choice of riders that the table shows. */
const filterTexts = {
  label: 'Riders shown',
  names: { all: 'All', out: 'On course', overdue: 'Overdue', unseen: 'Not seen' },
} as const;

const clockTexts = {
  label: 'Clocks',
  timeOfDay: 'Time of day',
} as const;

/** Who should pass next, and who should have passed. */
const expectedTexts = {
  title: 'Expected',
  label: 'Riders who are missing, late, and due next',
  overdue: (riders: number) => `${riders} overdue`,
  states: { late: 'late', missing: 'missing' },
  dueIn: (span: string) => `in ${span}`,
  late: (span: string) => `+${span}`,
} as const;

const passingsTexts = {
  title: 'Last passings',
  label: 'Passings, newest first',
  empty: 'Riders appear here when they cross the line.',
  noBib: '?',
  finish: 'Fin',
  lap: (lap: number) => `L${lap}`,
} as const;

const riderTexts = {
  label: (rider: string) => `Reads of ${rider}`,
  noPlace: 'No place',
  place: (place: number) => `Place ${place}`,
  categoryPlace: (category: string, place: number) => `${category}: place ${place}`,
  laps: (laps: number) => counted(laps, 'lap', 'laps'),
  /** `40:00.0 + 0:20`: what was ridden, and what the jury added. */
  ridden: (ridden: string, added: string) => `${ridden} ridden, ${added}`,
  relegated: (bib: string, tag: string) => (bib === '' ? `Relegated behind tag ${tag}` : `Relegated behind bib ${bib}`),
  close: 'Close (Esc)',
  reason: 'Reason for a correction (optional)',
  reasonHint: 'Saved in the audit trail',
  rules: 'Rules of this race',
  addNow: 'Passing now',
  addAt: 'Passing at…',
  penalise: 'Penalty…',
  penaliseHint: 'Penalty, status or note (P)',
  addTime: 'Time of the passing',
  add: 'Add passing',
  status: 'Status',
  setStatus: 'Set status',
  cancelStatus: 'Cancel',
  dsqReason: 'Reason for the disqualification',
  reasonMissing: 'Enter the reason for the disqualification: it is saved in the audit trail.',
  statuses: {
    racing: 'Racing',
    finished: 'No change',
    pulled: 'Pulled (LAP/-n)',
    dnf: 'DNF: did not finish',
    'over-time': 'OTL: over the time limit',
    dsq: 'DSQ: disqualified',
    dns: 'DNS: did not start',
  },
} as const;

const splitsTexts = {
  title: 'Splits',
  lap: (lap: number) => `Lap ${lap}`,
  passage: 'Passage',
  time: 'Time',
  leg: 'Since the one before',
  at: 'Time of day',
  missing: 'Not read',
  ahead: 'Not reached yet',
  segment: 'Segment',
  speed: 'Speed',
  speedOf: (speed: string) => `${speed} km/h`,
  own: 'From the own start',
  gun: 'No own start: from the gun',
} as const;

const traceTexts = {
  loading: 'Loading the reads…',
  reads: (reads: number) => counted(reads, 'read', 'reads'),
  countedOnly: 'Counted only',
  showAll: 'Show all',
  empty: 'No reads of this rider yet.',
  older: (reads: number) => `Show ${reads} older`,
  manual: 'by hand',
  inferred: 'estimated',
  depart: 'tag left',
  tag: (tag: string) => `Tag ${tag}`,
  departHint: '“Tag left” events don’t count.',
  restore: 'Restore',
  void: 'Void',
  retime: 'Time…',
  move: 'Move…',
  split: (laps: number) => `Split into ${laps}`,
  onlyRead: 'Only this read',
  onlyReadHint: 'The other reads of this passing stay, and may make the passing.',
  retimeLabel: 'Correct time of this passing',
  retimeSubmit: 'Change time',
  moveLabel: 'Correct bib',
  moveSubmit: 'Move passing',
  unknownBib: (bib: string) => `No rider with bib ${bib}.`,
  cancel: 'Cancel',
  invalidTime: 'Enter the time of day as 14:05:09 or 14:05:09.250.',
  undo: 'Undo',
  undoName: (action: string) => `Undo: ${action}`,
  correction: (time: string, by: string, reason: string) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
} as const;

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts = {
  title: 'Live',
  entry: entryTexts,
  pending: pendingTexts,
  notices: noticeTexts,
  table: tableTexts,
  filter: filterTexts,
  clocks: clockTexts,
  expected: expectedTexts,
  passings: passingsTexts,
  splits: splitsTexts,
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Laps of the relay', lap: (lap: number) => `Lap ${lap}`, nobody: 'not known' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
} as const;
