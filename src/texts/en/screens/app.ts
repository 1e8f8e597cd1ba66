import { counted } from '../counted';

/** Keys of the desk, as the list of keys shows them; a key is named as it is printed on the keyboard. */
const keys = {
  title: 'Keys',
  enter: 'Enter',
  space: 'Space',
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  esc: 'Esc',
  pageUp: 'Page ↑',
  pageDown: 'Page ↓',
  passings: {
    title: 'Passings',
    quickEntry: 'Bib + Enter: that rider passes now',
    tap: 'Save the time now, enter the bib later',
    tapAnywhere: 'The same, also on a button',
    nameTap: 'Enter the bib for the oldest saved time',
    undo: 'Undo last action',
    redo: 'Redo',
  },
  table: {
    title: 'In the table',
    search: 'Search by bib or name',
    move: 'Move from row to row',
    moveFaster: 'Move faster; Home, End: first, last row',
    fold: 'Hide or show the riders of a category',
    explain: 'Show the reads of this rider; again: go to them',
    penalise: 'Penalty, status or note for this rider',
    leave: 'Close a panel, clear or leave a field',
  },
  anywhere: {
    title: 'Anywhere',
    page: 'Open a screen from the list on the left',
    mute: 'Mute this alarm; the next one sounds',
    help: 'Show help',
  },
} as const;

/** The choice of a language; each is named in itself beside these. */
const language = {
  title: 'Language',
  system: 'As on this computer',
} as const;

/** Alarms across the top of the desk. */
const alarms = {
  linkLost: 'Connection lost. Data below may be out of date; reconnecting…',
  journal: (reason: string) => `Reads are not being saved. ${reason}`,
  /** `span` is a duration, `until` a time of day. */
  stalled: (span: string, until: string) =>
    `The computer stood still for ${span} until ${until}. Times of direct readers may be late by as much. Close other programs.`,
  asleep: (span: string, until: string) =>
    `The computer was asleep for ${span} until ${until}; nothing was recorded. Check the laps of that time, keep the lid open and the power connected.`,
  reader: {
    lost: (reader: string, reason: string) => `Reader ${reader} is lost. ${reason}`,
    silent: (reader: string, reason: string) => `Reader ${reader} is silent. ${reason}`,
    stopped: (reader: string, canStart: boolean) =>
      `Reader ${reader} is stopped and reads no tags. ${canStart ? 'Start it under Readers.' : 'See its notices under Readers, or start it in its own app or on its own pages.'}`,
  },
  atLine: (readers: string) =>
    `No point names reader ${readers}: it stands at the line, and its reads end laps. Assign it to a point under Race, Points.`,
  atNoPoint: (readers: string) =>
    `No point names reader ${readers}: its reads do not count. Assign it to a point under Race, Points; its reads so far then count there.`,
  readerClock: (reader: string, reason: string) => `Reader ${reader}: ${reason}`,
  readerNotice: (reader: string, text: string) => `Reader ${reader}: ${text}`,
  stationClock: (what: string) => `Clock of this station’s computer: ${what}`,
  correctClock: 'Correct clock…',
  timesAreRight: 'Times are right',
  openReaders: 'Open readers',
  antennasOf: (reader: string, antennas: readonly number[]) =>
    `${antennas.length === 1 ? 'antenna' : 'antennas'} ${antennas.join(', ')} of ${reader}`,
  /** `behind`: for how long the pages have been out of date; `why` says what to do. */
  webhookFails: (name: string, why: string) => `Webhook ${name} delivers nothing: ${why}`,
  notPublished: (publisher: string, behind: string, why: string) =>
    `Results online (${publisher}) are out of date by ${behind}. ${why} Timing is not affected.`,
  slowUpload: 'Uploads take longer than the interval: check the internet connection, or choose a longer interval on the Screens page.',
  antennas: (antennasOfReaders: readonly string[]) => `Not connected: ${antennasOfReaders.join('; ')}. Check the cables.`,
  age: (age: string) => `Data is ${age} old`,
  mute: 'Mute',
  muted: 'Muted',
  soundOff: 'Sound is off',
  needsClick: 'Click anywhere to hear alarms',
  /** On the line that the other alarms are folded into, with the button that shows them. */
  more: (alarms: number) => counted(alarms, 'more alarm', 'more alarms'),
  showMore: 'Show',
  hideMore: 'Hide',
} as const;

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. */
export const appTexts = {
  product: 'Racetag Station',
  screens: 'Screens',
  pages: {
    live: 'Live',
    participants: 'Riders',
    race: 'Race',
    start: 'Start',
    readers: 'Readers',
    screens: 'Screens',
    audit: 'Audit',
    results: 'Results',
    guide: 'Guide',
    machines: 'Machines',
  },
  unsaved: 'not saved',
  pageKey: (digit: number) => `Alt+${digit}`,
  connecting: 'Connecting to the station…',
  sound: { off: 'Alarm sound off', title: { on: 'Alarm sound on', off: 'Alarm sound off' }, allow: 'Allow sound' },
  theme: {
    names: { system: 'system', light: 'light', dark: 'dark' },
    title: (theme: string) => `Theme: ${theme}`,
    change: (theme: string, next: string) => `Theme: ${theme}. Change to ${next}`,
  },
  language,
  health: {
    title: 'Readers and saving',
    saving: { ok: 'Saving ok', stopped: 'Saving stopped', unknown: 'Saving: unknown' },
    readers: (working: number, all: number) => `${working}/${counted(all, 'reader', 'readers')}`,
    noRead: 'no read yet',
    lastRead: (age: string) => `last read ${age} ago`,
    online: (age: string) => `online ${age} old`,
    onlineNow: 'online up to date',
    notOnline: 'not online yet',
  },
  export: {
    open: 'Export',
    others: 'Laps, start list, podium and more…',
    saved: (path: string, what = 'Results') => `${what} saved as ${path}`,
    downloaded: (file: string, what = 'Results') => `${what} downloaded as ${file}`,
  },
  /** Start signals of devices. `sender` is the name of the signal with its device. */
  guns: {
    title: 'Start signals',
    gun: (time: string, sender: string) => `Gun at ${time} from ${sender}`,
    byArrival: (shown: string) =>
      `Time of arrival, because the reader’s clock has not been compared yet: it showed ${shown}. If the signal came late, enter the start time by hand.`,
    start: 'Start with it',
    startWave: (wave: string) => `Start ${wave} with it`,
    change: 'Change start time…',
    dismiss: 'Dismiss',
  },
  /** Races beside the open one that still take reads. */
  runningRaces: {
    title: 'Other races that still take reads',
    also: 'Also timing:',
    out: (riders: number) => (riders === 0 ? 'nobody out' : `${riders} out`),
    open: 'Switch',
    openName: (name: string) => `Switch to ${name}`,
    opened: (name: string) => `${name} is open. The race before goes on beside it while it runs.`,
  },
  /** A form holds what was typed for values that somebody else has changed meanwhile. */
  conflict: {
    title: 'This was changed while you were editing it. Your changes are kept here, but not saved.',
    change: ({ what, by, at }: { readonly what: string; readonly by: string; readonly at: string }) => `${what} (${by}, ${at})`,
    overwrite: 'Save my changes',
    takeOver: 'Discard my changes',
  },
  /** What is being done while it takes longer than a moment. */
  work: {
    saving: 'Saving…',
    loading: 'Loading…',
    file: (what: string, format: string) => `${what}: making the file (${format})…`,
    bundle: 'Making the support bundle…',
    demoStart: 'Starting the demo…',
    demoEnd: 'Ending the demo…',
    race: 'Creating the race…',
    compare: 'Comparing the files…',
    importing: 'Importing…',
    takeOver: 'Taking over…',
  },
  toast: {
    undo: 'Undo',
    close: 'Close this message',
    noAnswer:
      'No answer from the station, so this change may not be saved. Check that the station is running, then look whether the change was made before you repeat it.',
  },
  signIn: {
    title: 'Timekeeper sign-in',
    explanation:
      'The timekeeper’s screens can change the race, so they need the operator token. The station prints a link with the token when it starts: open that link, or paste the token here. It is also in the file operator-token of the data folder.',
    token: 'Operator token',
    submit: 'Sign in',
    watch: 'Only want to watch?',
    board: 'Board',
    phone: 'Page for phones',
    wrongToken: 'This token does not belong to the running station. Copy the token again from where the station was started.',
  },
  keys,
  alarms,
} as const;
