import { counted } from '../counted';

const cardTexts = {
  title: (reader: string) => `Reader ${reader}`,
  state: {
    off: 'disconnected',
    opening: 'connecting',
    ready: 'ready',
    reading: 'reading',
    silent: 'not responding',
    lost: 'lost',
  },
  since: (time: string) => `Since ${time}.`,
  connect: 'Connect',
  reconnect: 'Reconnect',
  disconnect: 'Disconnect',
  disconnectConfirm: 'Disconnect: reads stop',
  settings: 'Settings',
  setClock: 'Set its clock',
  setClockConfirm: 'Set clock: station’s time',
  clockSet: (reader: string) => `Clock of ${reader} set.`,
  saveWireLog: 'Save wire log',
  noWireLog: (reader: string) => `Nothing to save: no data has been exchanged with ${reader} yet.`,
  remove: 'Remove',
  removeConfirm: 'Remove this reader',
  removed: (reader: string) => `Reader ${reader} removed.`,
  notices: 'Messages about this reader',
  correctReads: 'Correct clock…',
  removePassing: 'Remove passing…',
  removePassingConfirm: 'Remove: it will not count',
} as const;

const figureTexts = {
  lastRead: 'Last read',
  ago: (age: string) => `${age} ago`,
  reads: 'Reads',
  readsWaiting: (reads: number, waiting: number) => `${reads}, ${waiting} waiting to be saved`,
  clock: 'Clock',
  noClock: 'none (time of arrival is used)',
  clockUnknown: 'none, or not known yet',
  clockExact: (spread: number) => `exact, ± ${spread} ms`,
  clockBehind: (by: string, spread: number) => `${by} behind, ± ${spread} ms`,
  clockAhead: (by: string, spread: number) => `${by} ahead, ± ${spread} ms`,
  milliseconds: (ms: number) => `${ms} ms`,
  days: (count: number) => `${count} days`,
  unreadable: 'Unreadable messages',
  unreadableCount: (messages: number, bytes: number) => (messages === 0 ? '0' : `${messages} (${counted(bytes, 'byte', 'bytes')})`),
  serial: 'Serial number',
  firmware: 'Firmware',
} as const;

const antennaTexts = {
  title: 'Antennas',
  none: 'No antennas detected yet.',
  antenna: (antenna: number) => `Antenna ${antenna}`,
  notConnected: 'not connected',
  rate: (reads: number) => `${reads} reads/min`,
  noSignal: 'no signal yet',
  signal: (dbm: number) => `signal −${dbm} dBm`,
  signalNumber: (strength: number) => `signal ${strength}`,
} as const;

const testTexts = {
  start: 'Test antennas',
  end: 'End test',
  seen: 'has read a tag',
  notSeen: 'has not read a tag yet',
  notConnected: (state: string) => `The reader is ${state}. Antennas can be tested once it is ready.`,
  noneYet: 'Hold a tag to each antenna. This reader does not list its antennas: each appears here with its first read.',
  all: (antennas: string) => `Every antenna has read a tag: ${antennas}.`,
  begin: 'Hold a tag to each antenna until it lights up.',
  left: (count: number, antennas: string) =>
    `Hold a tag to each antenna until it lights up. ${count === 1 ? 'Antenna' : 'Antennas'} ${antennas} to go.`,
} as const;

const addTexts = {
  title: 'Add a reader',
  kind: 'Reader',
  connection: 'Connection',
  network: 'Network',
  serial: 'Serial cable',
  https: 'HTTPS (stream of events)',
  post: 'It posts to this station',
  postName: 'Name',
  enterInReader: (path: string, key: string) =>
    `Enter in the reader: the address of this computer with ${path} at its end, and as the password (any user): ${key}. The key is shown only now.`,
  host: 'Host and port',
  port: 'Serial port',
  portExample: '/dev/ttyUSB0 or COM4',
  antennas: 'Antenna ports',
  antennasHint: 'e.g. 1 2',
  power: 'Power (dBm)',
  powerHint: 'e.g. 30',
  asReader: 'as set on the reader',
  options: 'Options',
  noOptions: 'none',
  add: 'Add reader',
  connecting: (reader: string) => `Connecting to reader ${reader}.`,
  change: (reader: string) => `Settings of reader ${reader}`,
  changeHint: 'The reader reconnects with these settings; reads pause for a moment.',
  save: 'Save settings',
  cancel: 'Cancel',
  saved: (reader: string) => `Settings of reader ${reader} saved.`,
} as const;

const scanTexts = {
  find: 'Find readers',
  finding: 'Searching, this takes a few seconds…',
  none: 'No other reader found. Check power and cables, or enter the address below.',
  add: 'Add',
  addName: (reader: string) => `Add ${reader}`,
  added: 'Added',
  addedName: (reader: string) => `Added ${reader}`,
} as const;

const preflightTexts = {
  title: 'Before the start',
  allReady: 'All ready',
  problems: (problems: number) => counted(problems, 'problem', 'problems'),
  warnings: (warnings: number) => counted(warnings, 'warning', 'warnings'),
  problemsAndWarnings: (problems: number, warnings: number) =>
    `${counted(problems, 'problem', 'problems')}, ${counted(warnings, 'warning', 'warnings')}`,
  verdict: { ok: 'ok', warning: 'warning', problem: 'problem' },
} as const;

const stationTexts = {
  title: 'Station',
  file: 'Race file',
  noFile: 'none open',
  entries: 'Entries in the file',
  free: 'Free disk space',
  reads: 'Reads received',
  readsCount: (reads: number, duplicates: number) => `${reads} (${counted(duplicates, 'duplicate', 'duplicates')})`,
  lag: 'Time to save a read',
  lagValue: (median: number, p99: string) => `${median} ms usually, ${p99} ms at worst`,
  screens: 'Screens connected',
  runningSince: 'Running since',
  since: (time: string, age: string) => `${time} (${age})`,
  version: 'Version',
} as const;

/** The readers page: readers and their antennas, checks before the start, the station itself. */
const logTexts = {
  title: 'Reads from a log',
  hint: 'Adds what a reader stored while it was not connected: lines of an Ipico, text of an Impinj, a CSV file with tag and time, or events. Reads that are known already are not counted twice.',
  fileInput: 'Log of a reader',
  choose: 'Choose log…',
  chooseOther: 'Choose another log…',
  reader: 'Name of the reader',
  readerHint: 'Use the same name whenever you import a log of this reader. The clock of the reader is corrected under this name.',
  date: 'Day of the first read',
  dateHint: 'Only for times without a day. Left empty, it is the day of the race.',
  repeatedHour: 'Reads in the hour that occurs twice',
  repeatedHours: { first: 'Before the clocks were put back', second: 'After the clocks were put back' },
  found: (reads: number, tags: number) => `${counted(reads, 'read', 'reads')} of ${counted(tags, 'tag', 'tags')}.`,
  between: (first: string, last: string) => `From ${first} to ${last}.`,
  counted: (fresh: number, known: number) => `${fresh} new, ${known} known or repeated`,
  unknown: (tags: number) => `${counted(tags, 'tag has', 'tags have')} no rider.`,
  refused: (lines: number) => `${counted(lines, 'line', 'lines')} cannot be read and will be left out.`,
  line: (line: number) => `Line ${line}:`,
  more: (lines: number) => `and ${counted(lines, 'more line', 'more lines')}`,
  store: (reads: number) => `Store ${counted(reads, 'new read', 'new reads')}`,
  stored: (reads: number) => `${counted(reads, 'read', 'reads')} stored.`,
  cancel: 'Cancel',
} as const;

export const readersTexts = {
  log: logTexts,
  title: 'Readers',
  none: 'No reader connected',
  noneHint: 'Connect a reader and press “Find readers”, or let a reader service send its reads to this station over the network.',
  testAlarm: 'Test the alarm',
  noSound: 'No sound was played. Check the volume and the loudspeaker of this computer.',
  muted: 'This is the alarm sound, but it is muted. Unmute it with the loudspeaker button at the top.',
  card: cardTexts,
  figures: figureTexts,
  antennas: antennaTexts,
  test: testTexts,
  add: addTexts,
  scan: scanTexts,
  preflight: preflightTexts,
  station: stationTexts,
} as const;
