import { counted } from '../counted';
import { encodingNames } from '../encodings';

/** The riders page: the list, the form with its tags, unknown tags. */
const pageTexts = {
  title: 'Riders',
  search: 'Search by bib, name or team',
  searchExample: 'Bib, name or team  ( / )',
  count: (riders: number) => counted(riders, 'rider', 'riders'),
  import: 'Import…',
  importName: 'Import riders',
  saveList: 'Save riders as CSV',
  saved: (file: string) => `Riders saved as ${file}.`,
  templateSaved: (file: string) => `Template saved as ${file}.`,
  columns: { bib: 'Bib', name: 'Name', category: 'Category', team: 'Team', tags: 'Tags', actions: 'Actions' },
  noName: 'No name',
  noTag: 'no tag',
  unsaved: 'not saved',
  edit: (bib: string) => `Edit bib ${bib}`,
  remove: (bib: string) => `Remove bib ${bib}`,
  removeConfirm: 'Remove',
  loading: 'Loading riders…',
  noMatch: 'No riders found',
  noMatchHint: 'Try another bib, name or team.',
  empty: 'No riders yet',
  emptyHint: 'Add riders or import your entry list to begin. Tags that have already been read are listed under unknown tags.',
} as const;

const formTexts = {
  gone: 'The rider that was open here has been removed. Undo brings the rider back; what you typed was not saved.',
  newRider: 'New rider',
  editRider: 'Edit rider',
  editTitle: (bib: string) => `Bib ${bib}`,
  bib: 'Bib',
  name: 'Name',
  category: 'Category',
  team: 'Team',
  add: 'Add rider',
  save: 'Save',
  close: 'Close',
  discard: 'Discard changes',
  added: (bib: string) => `Bib ${bib} added.`,
  saved: (bib: string) => `Bib ${bib} saved.`,
  similarBib: (bib: string, other: string) => `There is a bib ${other}. Bib ${bib} is another rider.`,
  similarCategory: (category: string, other: string) =>
    `There is a category “${other}”. “${category}” is another one, with results of its own.`,
} as const;

const tagTexts = {
  label: 'Tags',
  example: 'Type a tag and press Enter',
  list: 'Tags of this rider',
  remove: (tag: string) => `Remove tag ${tag}`,
  scan: 'Scan a tag',
  stopScan: 'Stop scanning',
  scanNext: (bib: string) => `Next without a tag: scan for bib ${bib}`,
  waiting: 'Hold one tag to an antenna…',
  read: (tag: string) => `Tag ${tag} was read.`,
  late: (tag: string) => `Tag ${tag} was read earlier and has only just arrived. Use it only if it is the tag you are holding.`,
  several: (tags: number) => `${tags} tags without a rider were read at once. Hold only one tag to the antenna.`,
  ownAlready: (tag: string) => `Tag ${tag} is already assigned to this rider.`,
  taken: (tag: string, bib: string, name: string) =>
    `Tag ${tag} is assigned to bib ${bib}${name === '' ? '' : `, ${name}`}. Remove it from that rider first.`,
  use: 'Use this tag',
  openRider: (bib: string) => `Open bib ${bib}`,
} as const;

const unknownTagTexts = {
  title: 'Unknown tags',
  count: (tags: number) => counted(tags, 'unknown tag', 'unknown tags'),
  none: 'All tags that have been read are assigned to riders.',
  search: 'Search unknown tags',
  searchExample: 'Part of a tag',
  noMatch: 'No unknown tag matches.',
  reads: (reads: number, last: string, antenna: number | null) =>
    `${counted(reads, 'read', 'reads')}, last ${last}${antenna === null ? '' : `, antenna ${antenna}`}`,
  newRider: 'New rider',
  newRiderName: (tag: string) => `New rider: tag ${tag}`,
  assign: (bib: string) => `Assign to bib ${bib}`,
  assignName: (bib: string, tag: string) => `Assign to bib ${bib}: tag ${tag}`,
  toBib: 'To bib…',
  toBibName: (tag: string) => `To bib…: tag ${tag}`,
  bib: 'Bib of the rider',
  give: 'Assign',
  cancel: 'Cancel',
  noRider: (bib: string) => `No rider with bib ${bib}. Check the number, or add the rider with “New rider”.`,
  assigned: (tag: string, bib: string) => `Tag ${tag} assigned to bib ${bib}, including earlier reads.`,
  more: (tags: number) => `and ${counted(tags, 'more tag', 'more tags')}. Search to find one.`,
} as const;

const importTexts = {
  title: 'Import riders',
  close: 'Close',
  loading: 'Reading the list…',
  chooseOther: 'Choose another list',
  source: {
    fileTitle: 'From a file',
    fileHint:
      'A CSV file with one rider per line: bib, name, category, team and tags in any order, with or without a header. Choose the file, or drop it here.',
    fileInput: 'List of riders',
    choose: 'Choose file…',
    template: 'Download template',
    pasteTitle: 'From a spreadsheet',
    pasteLabel: 'Copy the cells, with the header row, and paste them here.',
    preview: 'Preview',
    pasted: 'Pasted cells',
  },
  columns: {
    title: 'Columns',
    found: (riders: number, separator: string) => `${counted(riders, 'rider', 'riders')}, separated by ${separator}`,
    encoding: 'Encoding of the file',
    encodings: encodingNames,
    clearBlanks: 'Blank cells clear what is known',
    separators: { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' },
    fields: {
      ignored: 'Not used',
      bib: 'Bib',
      name: 'Name',
      'first-name': 'First name',
      'last-name': 'Last name',
      category: 'Category',
      team: 'Team',
      tag: 'Tags',
      start: 'Start time',
    },
    unnamed: (column: number) => `Column ${column}`,
    empty: 'empty',
    headings: (line: number | null) => (line === null || line === 1 ? 'First row is a header' : `Row ${line} is the header`),
  },
  notices: {
    title: 'Notices about the list',
    line: (line: number) => `Line ${line}:`,
  },
  lines: {
    title: 'Preview of the list',
    all: 'All',
    count: {
      refused: (lines: number) => `${lines} with errors`,
      changed: (lines: number) => `${lines} changed`,
      added: (lines: number) => `${lines} new`,
      unchanged: (lines: number) => `${lines} unchanged`,
    },
    outcome: { refused: 'error', changed: 'changed', added: 'new', unchanged: 'unchanged' },
    skipped: (lines: number) => `${counted(lines, 'line', 'lines')} skipped`,
    columns: { line: 'Line', result: 'Result', bib: 'Bib', name: 'Name', category: 'Category', team: 'Team', tags: 'Tags' },
    was: (now: string, before: string) => `${now}, was ${before}`,
    tagLost: (tag: string) => `${tag} (removed)`,
    more: (lines: number) => `and ${lines} more`,
  },
  decide: {
    noBib: 'No column is set to Bib. Choose the column that holds the bibs.',
    noRider: 'This list contains no riders.',
    errors: (lines: number) =>
      `${counted(lines, 'line has an error', 'lines have errors')}. Fix ${lines === 1 ? 'it' : 'them'} in the file, or skip ${lines === 1 ? 'it' : 'them'} and import the rest.`,
    nothingNew: 'All riders in this list are already registered. Nothing would change.',
    add: (riders: number) => `Add ${counted(riders, 'rider', 'riders')}`,
    change: (riders: number) => `Update ${counted(riders, 'rider', 'riders')}`,
    addAndChange: (added: number, changed: number) =>
      `Add ${counted(added, 'rider', 'riders')}, update ${counted(changed, 'rider', 'riders')}`,
    skip: (lines: number) => `Skip ${counted(lines, 'line with errors', 'lines with errors')}`,
    include: (lines: number) => `Include ${counted(lines, 'skipped line', 'skipped lines')}`,
  },
} as const;

export const ridersTexts = { ...pageTexts, form: formTexts, tags: tagTexts, unknownTags: unknownTagTexts, importing: importTexts } as const;
