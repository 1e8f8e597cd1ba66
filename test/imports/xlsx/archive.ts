import { crc32, deflateRawSync } from 'node:zlib';

/** How a file is packed, where it is not as it should be. */
interface Packing {
  /** Otherwise as the bytes are. */
  readonly crc?: number;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
}

type Content = string | Uint8Array | { readonly bytes: Uint8Array; readonly packing: Packing };

/** Writes a ZIP archive by the description of its format, independently of the reader under test. */
export function archive(files: Readonly<Record<string, Content>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const { bytes, packing = {} as Packing } =
      typeof content === 'string' || content instanceof Uint8Array ? { bytes: Buffer.from(content) } : content;
    const name = Buffer.from(path);
    const packed = packing.stored === true ? bytes : deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(packing.encrypted === true ? 1 : 0, 2);
    head.writeUInt16LE(packing.stored === true ? 0 : 8, 4);
    head.writeUInt32LE(packing.crc ?? crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, tail, name]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** The parts of a workbook with one sheet `Riders`, whose rows are given as XML; `more` replaces or adds parts. */
export function workbookParts(rows: string, more: Readonly<Record<string, Content>> = {}): Readonly<Record<string, Content>> {
  return {
    '_rels/.rels': `${HEAD}<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Riders" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships><Relationship Id="s1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
}

/** A workbook with these rows. */
export function workbook(rows: string, more: Readonly<Record<string, Content>> = {}): Buffer {
  return archive(workbookParts(rows, more));
}

/** A row of texts; the number of the row may be left out, as the format allows. */
export function textRow(texts: readonly string[], row: number | null = null): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<row${row === null ? '' : ` r="${row}"`}>${cells}</row>`;
}
