import { type NumberFormat, numberFormat } from './number-format';
import { damaged, WorkbookProblem } from './workbook-problem';
import { readXml } from './xml';
import { Zip } from './zip';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part in the archive. */
  readonly path: string;
}

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly zip: Zip;
  /** Sheets with cells, in their order; at least one. */
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** The format of a cell by the number of its style. */
  readonly formats: readonly NumberFormat[];
}

const MAX_TEXTS = 1_000_000;
const MAX_SHEETS = 200;
const MAX_STYLES = 70_000;
const ZIP_MARK = [0x50, 0x4b];
/** Of files of Excel before 2007, and of workbooks with a password. */
const OLD_MARK = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a workbook. Throws WorkbookProblem where it is none. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  if (beginsWith(bytes, OLD_MARK)) throw new WorkbookProblem({ problem: 'old-or-locked' });
  if (!beginsWith(bytes, ZIP_MARK)) throw new WorkbookProblem({ problem: 'not-xlsx' });
  const zip = new Zip(bytes);
  if (zip.has('META-INF/manifest.xml') && zip.has('content.xml')) throw new WorkbookProblem({ problem: 'ods' });
  const home = homeOf(zip);
  const targets = relationsOf(zip, home);
  const { sheets, from1904 } = sheetsOf(zip, home, targets);
  if (sheets.length === 0) throw new WorkbookProblem({ problem: 'empty' });
  const partOf = (kind: string): string | undefined => [...targets.values()].find((target) => target.kind === kind)?.path;
  return { zip, sheets, from1904, texts: textsOf(zip, partOf('sharedStrings')), formats: formatsOf(zip, partOf('styles')) };
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The path of the workbook's own part. */
function homeOf(zip: Zip): string {
  if (!zip.has('_rels/.rels')) throw new WorkbookProblem({ problem: 'not-xlsx' });
  const home = [...relationsOf(zip, '').values()].find(({ kind }) => kind === 'officeDocument')?.path;
  // A text document, or a workbook of the binary kind.
  if (home === undefined || !home.toLowerCase().endsWith('.xml') || !/(?:^|\/)xl\//i.test(home)) {
    throw new WorkbookProblem({ problem: 'not-xlsx' });
  }
  return home;
}

/** A part that another part refers to. `kind`: the end of the name of the relation, which versions of the format have in common. */
interface Target {
  readonly kind: string;
  readonly path: string;
}

/** The parts that a part refers to, by the id of the relation. */
function relationsOf(zip: Zip, part: string): ReadonlyMap<string, Target> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  const targets = new Map<string, Target>();
  if (!zip.has(path)) return targets;
  readXml(zip.file(path), {
    open: (name, attribute) => {
      const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')];
      if (name !== 'Relationship' || id === null || type === null || target === null || attribute('TargetMode') === 'External') return;
      targets.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) });
    },
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function sheetsOf(zip: Zip, home: string, targets: ReadonlyMap<string, Target>): Pick<Workbook, 'sheets' | 'from1904'> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(zip.file(home), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
      const target = name === 'sheet' ? targets.get(attribute('id') ?? '') : undefined;
      // Sheets of another kind hold a chart.
      if (target?.kind !== 'worksheet') return;
      if (sheets.length === MAX_SHEETS) throw new WorkbookProblem({ problem: 'too-big' });
      sheets.push({ name: attribute('name') ?? '', hidden: (attribute('state') ?? 'visible') !== 'visible', path: target.path });
    },
  });
  return { sheets, from1904 };
}

/** The texts that cells refer to by number: rich texts in one piece, without the hints of how they are spoken. */
function textsOf(zip: Zip, path: string | undefined): readonly string[] {
  if (path === undefined || !zip.has(path)) return [];
  const texts: string[] = [];
  let [text, isText, spoken] = ['', false, 0];
  readXml(zip.file(path), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken++;
      isText = name === 't' && spoken === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') spoken--;
      if (name !== 'si') return;
      if (texts.length === MAX_TEXTS) throw new WorkbookProblem({ problem: 'too-big' });
      texts.push(unescaped(text));
    },
  });
  return texts;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function formatsOf(zip: Zip, path: string | undefined): readonly NumberFormat[] {
  if (path === undefined || !zip.has(path)) return [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isOfCells = false;
  readXml(zip.file(path), {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') isOfCells = true;
      else if (name === 'xf' && isOfCells) {
        if (formats.length === MAX_STYLES) throw damaged('too many styles');
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(numberFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}
