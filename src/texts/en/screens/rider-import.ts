import { counted } from '../counted';
import { encodingNames } from '../encodings';

/** The import of a list of riders. */
export const riderImportTexts = {
  title: 'Import riders',
  close: 'Close',
  loading: 'Reading the list…',
  chooseOther: 'Choose another list',
  sheet: 'Sheet with the riders',
  source: {
    fileTitle: 'From a file',
    fileHint:
      'An Excel workbook (.xlsx) or a CSV file with one rider per row: bib, name, category, team, tags and anything else, in any order, with or without a header. No column is lost. Choose the file, or drop it here.',
    fileInput: 'List of riders',
    choose: 'Choose file…',
    template: 'Download template',
    pasteTitle: 'From copied cells',
    pasteLabel: 'Copy the cells, with the header row, and paste them here.',
    preview: 'Preview',
    pasted: 'Pasted cells',
  },
  columns: {
    title: 'Columns',
    found: (riders: number, separator: string | null) =>
      `${counted(riders, 'rider', 'riders')}${separator === null ? '' : `, separated by ${separator}`}`,
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
      gender: 'Gender',
      born: 'Born',
      nation: 'Nation',
      licence: 'Licence',
      'uci-id': 'UCI ID',
      club: 'Club',
      member: 'Rider of a relay',
      'member-tag': 'Tags of that rider',
      more: 'Keep as it is',
    },
    unnamed: (column: number) => `Column ${column}`,
    empty: 'empty',
    headings: (line: number | null) => (line === null || line === 1 ? 'First row is a header' : `Row ${line} is the header`),
  },
  proposal: {
    title: (sheet: string) => `Rules from sheet “${sheet}”`,
    notices: 'Notices about the rules',
    first: (sheet: string) =>
      `Sheet “${sheet}” describes waves and lengths of races. Import the riders first: then it shows which rules it proposes and whose results they change.`,
    use: 'Use these rules',
  },
  notices: {
    title: 'Notices about the list',
    line: (line: number) => `Line ${line}:`,
    more: (notices: number) => counted(notices, 'more notice', 'more notices'),
    fewer: 'Fewer notices',
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
    columns: { line: 'Line', result: 'Result', bib: 'Bib', name: 'Name', category: 'Category', team: 'Team', more: 'More', tags: 'Tags' },
    was: (now: string, before: string) => `${now}, was ${before}`,
    /** Another detail of a line with its heading. */
    detail: (name: string, value: string) => `${name}: ${value}`,
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
