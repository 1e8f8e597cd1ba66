import writeExcelFile from 'write-excel-file/node';

const HEADINGS = [
  'Bib#',
  'LastName',
  'FirstName',
  'Team',
  'City',
  'Category',
  'Age',
  'Gender',
  'License',
  'NatCode',
  'UCI ID',
  'Tag',
  'Tag2',
];
const RIDERS = [
  [1, 'Ørn', 'Åsa', 'Blue', 'Lindental', 'Elite', 27, 'Women', 'L1', 'NOR', 10012345678, 'E1', 'E1B'],
  [2, 'Roth', 'Bea', 'Red', 'Lindental', 'Elite', 31, 'Women', 'L2', 'SUI', 10012345679, 'E2', ''],
  [101, 'Kim', 'Cy', '', 'Berg', 'Youth', 14, 'Men', '', '', '', 'E3', ''],
];
const CATEGORIES = [
  ['Category Type', 'Name', 'Gender', 'Numbers', 'Start Offset', 'Race Laps', 'Race Distance', 'Race Minutes'],
  ['Wave', 'Elite', 'Women', '1-99', '00:00:00', 6, '', ''],
  ['Wave', 'Youth', 'Open', '101-', '00:05:00', 2, '', ''],
];

/** A workbook of the kind that registration tools make: a sheet of riders, one of categories, and one of properties. */
export function registrationWorkbook(): Promise<Buffer> {
  const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
    sheet: name,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value }))),
  });
  const sheets = [
    sheet('Registration', [HEADINGS, ...RIDERS]),
    sheet('--CrossMgr-Categories', CATEGORIES),
    sheet('--CrossMgr-Properties', [['Event Name'], ['Criterium']]),
  ];
  return writeExcelFile(sheets).toBuffer();
}
