import type { ExportFormat } from '../../wire/shared/export-formats';
import { sheetTexts } from './sheets';

/** What menus, dialogs and buttons call the formats. The first letters differ, because menus use them as access keys. */
const formats = {
  pdf: 'PDF for printing',
  xlsx: 'Excel spreadsheet',
  csv: 'CSV table',
  html: 'Web page',
  json: 'JSON data',
} as const satisfies Readonly<Record<ExportFormat, string>>;

/** Headings of the results, one for each column. */
const columns = {
  place: 'Place',
  bib: 'Bib',
  name: 'Name',
  category: 'Category',
  team: 'Team',
  laps: 'Laps',
  time: 'Time',
  gap: 'Gap',
  'laps-behind': 'Laps behind',
  'best-lap': 'Best lap',
  'last-lap': 'Last lap',
  'chip-start': 'Chip start',
  finish: 'Finished at',
  status: 'Status',
  inferred: 'Added laps',
  tag: 'Tag',
  'category-place': 'Category place',
  'category-gap': 'Category gap',
  'own-start': 'Own start',
  ridden: 'Time ridden',
  adjustment: 'Adjustment',
  remark: 'Remarks',
  revision: 'Revision',
  declared: 'Results',
} as const;

/** Headings of columns that only some races have. */
const courseColumns = {
  gun: 'Gun time',
  chip: 'Chip time',
  speed: 'Speed km/h',
  pace: 'Time per km',
  speedOf: (segment: string) => `${segment} km/h`,
} as const;

/** Heading of the column 'category-place' where there is little room. */
const categoryPlaceOnPaper = 'Cat. place';

/** What the status column says of a rider. */
const statuses = {
  finished: 'Finished',
  running: 'Running',
  'not-finished': 'Not finished',
  pulled: 'Pulled',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
} as const;

/** Words of the published pages. */
const site = {
  /** The links to all pages, for screen readers. */
  pages: 'Pages',
  search: 'Find a rider: name, bib or team',
  nobodyFound: 'Nobody found. Check the spelling, or look under another category.',
  lost: 'No connection. Results may be out of date.',
} as const;

/** Headings and words of exported files, and the names of the files. */
export const exportTexts = {
  sheets: sheetTexts,
  site,
  formats,
  columns,
  courseColumns,
  categoryPlaceOnPaper,
  statuses,
  unknownTag: (tag: string) => `Unknown tag ${tag}`,
  lapsBehind: (laps: number) => `−${laps} ${laps === 1 ? 'lap' : 'laps'}`,
  /** The same with the minus sign that spreadsheets calculate with. */
  lapsBehindPlain: (laps: number) => `-${laps} ${laps === 1 ? 'lap' : 'laps'}`,
  /** What the jury added to the laps: `−1 lap`. */
  addedLaps: (by: number) => `${by < 0 ? '−' : '+'}${Math.abs(by)} ${Math.abs(by) === 1 ? 'lap' : 'laps'}`,
  /** `bib` is empty for a tag without a rider. */
  relegatedBehind: (bib: string, tag: string) => (bib === '' ? `relegated behind tag ${tag}` : `relegated behind bib ${bib}`),
  /** What the results were declared to be; `changed` riders have another result now. */
  declared: ({
    state,
    at,
    revision,
    changed,
  }: {
    readonly state: 'provisional' | 'official';
    readonly at: string;
    readonly revision: number;
    readonly changed: number;
  }) => {
    const what = `${state === 'official' ? 'Official' : 'Provisional'} since ${at} (revision ${revision})`;
    if (changed === 0) return what;
    return `${what}; changed since ${state} (${changed} ${changed === 1 ? 'rider' : 'riders'})`;
  },
  /** Heading of the list of riders with another result than when the results were declared, and words of its lines. */
  changes: 'Changed since',
  notListed: 'not listed',
  placed: (place: number) => `place ${place}`,
  laps: (laps: number) => `${laps} ${laps === 1 ? 'lap' : 'laps'}`,
  /** The table of all categories together. */
  overall: 'Overall',
  teams: {
    title: 'Teams',
    points: 'Points',
    riders: 'Riders that count',
    counted: (riders: number, wanted: number) => `${riders} of ${wanted}`,
    place: 'Team place',
  },
  relays: { title: 'Relay laps', lap: 'Lap', rider: 'Ridden by', legs: 'Relay laps' },
  /** Heading of the place in a classification, in a table of everyone. */
  placeIn: (classification: string) => `Place ${classification}`,
  /** The table of riders without a category, beside those of categories. */
  withoutCategory: 'No category',
  /** In a column that says whether something is so. */
  yes: 'yes',
  /** The table of tags that nobody has. */
  unknownTags: 'Unknown tags',
  rules: 'Rules',
  /** At the end of a PDF; `scripts` are names of scripts, at least one. */
  scriptsWithoutFont: (scripts: readonly string[]) =>
    `Names in ${scripts.join(', ')} script may have wrong letter forms on this page. The web page shows them as they are written.`,
  /** Title of the document. */
  resultsOf: (race: string) => `${race} – results`,
  /** The line below the name of the race. */
  origin: (about: { readonly date: string; readonly revision: number; readonly made: string }) =>
    `${about.date} · Revision ${about.revision} · created ${about.made}`,
  revision: (revision: number) => `Revision ${revision}`,
  /** Hash of the results on every sheet, by which two of them are compared. */
  fingerprint: (digits: string) => `Fingerprint ${digits}`,
  /** The last line of the QR code of a sheet. */
  stamp: (revision: number, fingerprint: string) => `Revision ${revision}, fingerprint ${fingerprint}`,
  /** At the foot of each page. */
  page: (about: { readonly revision: number; readonly page: number; readonly pages: number }) =>
    `Revision ${about.revision} · Page ${about.page} of ${about.pages}`,
  /** The sheet of a spreadsheet that says what the file is. */
  about: {
    sheet: 'About',
    race: 'Race',
    what: 'Sheet',
    start: 'Start',
    revision: 'Revision',
    made: 'Created',
    fingerprint: 'Fingerprint',
    declared: 'Results',
  },
  /** Name of a spreadsheet's sheet where the name of the category cannot be used. */
  categorySheet: (category: string) => `Category ${category}`.trim(),
  /** Column headings of the participant list; the import has to recognise them. */
  participants: {
    bib: 'Bib',
    name: 'Name',
    category: 'Category',
    team: 'Team',
    tags: 'Tags',
    start: 'Start time',
    gender: 'Gender',
    born: 'Born',
    nation: 'Nation',
    licence: 'Licence',
    uciId: 'UCI ID',
    club: 'Club',
    firstName: 'First name',
    lastName: 'Last name',
    member: (number: number) => `Member ${number}`,
    memberTags: (number: number) => `Member ${number} tags`,
  },
  /** Name of the file of the participant list. */
  participantsFileName: (race: string) => `${race} - participants.csv`,
} as const;
