import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, WorkbookProblem } from './workbook-problem';

/** What all parts of a workbook together may have, inflated. A list of 20,000 riders with 30 columns has about 40 MiB. */
const MAX_INFLATED = 64 * 1024 * 1024;
/** A workbook has a few dozen parts. */
const MAX_ENTRIES = 5_000;
const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** A file in an archive, as its directory says. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly local: number;
}

/**
 * The files of a ZIP archive. The directory at its end alone says what is in it, as for spreadsheet programs. Nothing is inflated before it
 * is asked for.
 */
export class Zip {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly view: DataView;
  private readonly inflated = new Map<Entry, Uint8Array>();
  private left = MAX_INFLATED;

  /** Throws WorkbookProblem for an archive that is cut off, or has more files than a workbook. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.directory();
  }

  /** Names of files are compared without case and leading slash, as spreadsheet programs do. */
  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }

  /** The bytes of a file. Throws WorkbookProblem where it is missing, broken, or makes the workbook too large. */
  file(path: string): Uint8Array {
    const entry = this.entries.get(keyOf(path));
    if (entry === undefined) throw damaged(`${path} is missing`);
    const known = this.inflated.get(entry);
    if (known !== undefined) return known;
    if ((entry.flags & ENCRYPTED) !== 0) throw new WorkbookProblem({ problem: 'old-or-locked' });
    const content = this.inflate(entry);
    if (crc32(content) !== entry.crc) throw damaged(`${path} has other bytes than were packed`);
    this.left -= content.length;
    this.inflated.set(entry, content);
    return content;
  }

  private inflate({ name, method, packed, local }: Entry): Uint8Array {
    if (this.number(local) !== LOCAL) throw damaged(`${name} is not where the directory says`);
    const start = local + LOCAL_LENGTH + this.short(local + 26) + this.short(local + 28);
    if (start + packed > this.bytes.length) throw damaged(`${name} is cut off`);
    const content = this.bytes.subarray(start, start + packed);
    if (method === STORED && packed <= this.left) return content;
    if (method !== DEFLATED && method !== STORED) throw damaged(`${name} is packed in an unknown way`);
    if (method === STORED || this.left <= 0) throw new WorkbookProblem({ problem: 'too-big' });
    try {
      return inflateRawSync(content, { maxOutputLength: this.left });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new WorkbookProblem({ problem: 'too-big' });
      throw damaged(`${name} cannot be inflated`);
    }
  }

  private directory(): ReadonlyMap<string, Entry> {
    const end = this.endRecord();
    const entries = new Map<string, Entry>();
    const count = this.short(end + 10);
    if (count > MAX_ENTRIES) throw new WorkbookProblem({ problem: 'too-big' });
    let at = this.number(end + 16);
    for (let index = 0; index < count; index++) {
      if (this.number(at) !== ENTRY) throw damaged('the directory of the archive is broken');
      const [nameLength, extraLength, commentLength] = [this.short(at + 28), this.short(at + 30), this.short(at + 32)];
      const name = new TextDecoder().decode(this.bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
      entries.set(keyOf(name), {
        name,
        flags: this.short(at + 8),
        method: this.short(at + 10),
        crc: this.number(at + 16),
        packed: this.number(at + 20),
        local: this.number(at + 42),
      });
      at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
    }
    return entries;
  }

  /** Bytes may follow the archive, and its comment may look like its end: the last record that fits counts. */
  private endRecord(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
      if (this.number(at) === END_RECORD && this.number(at + 16) + this.number(at + 12) <= at) return at;
    }
    throw damaged('the archive is cut off');
  }

  private short(at: number): number {
    if (at + 2 > this.bytes.length) throw damaged('the archive is cut off');
    return this.view.getUint16(at, true);
  }

  private number(at: number): number {
    if (at + 4 > this.bytes.length) throw damaged('the archive is cut off');
    return this.view.getUint32(at, true);
  }
}

function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
