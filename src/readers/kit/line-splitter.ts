/** No reader prints more about one tag. */
const MAX_LINE_BYTES = 1024;
/** NUL, start and end of text, line feed, carriage return. */
const ENDS = new Set([0x00, 0x02, 0x03, 0x0a, 0x0d]);

/** The lines that a chunk completes. */
export interface SplitLines {
  /** Complete lines in order, without their ends and never empty; one character a byte. */
  readonly lines: readonly string[];
  /** Bytes of lines that were longer than any reader prints. */
  readonly dropped: number;
}

/** Where lines end, and how long they can be. */
interface Lines {
  readonly ends: ReadonlySet<number>;
  readonly maxBytes: number;
}

/** Splits chunks, cut anywhere, into lines. Unless told otherwise CR, LF, NUL and the marks around a text each end a line, so every reader's line end is understood. */
export class LineSplitter {
  private rest: string[] = [];
  private length = 0;
  private isTooLong = false;

  /** 1 at each byte that ends a line: every byte that readers send is looked up here. */
  private readonly isEnd = new Uint8Array(256);

  constructor(private readonly form: Lines = { ends: ENDS, maxBytes: MAX_LINE_BYTES }) {
    for (const end of form.ends) this.isEnd[end] = 1;
  }

  push(chunk: Uint8Array): SplitLines {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const lines: string[] = [];
    let dropped = 0;
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      if (this.isEnd[chunk[index] ?? 0] !== 1) continue;
      dropped += this.add(text.toString('latin1', start, index));
      const line = this.finish();
      if (line !== '') lines.push(line);
      start = index + 1;
    }
    return { lines, dropped: dropped + this.add(text.toString('latin1', start)) };
  }

  /** Ends the input. Returns the number of bytes of the last line, which has no end. */
  end(): number {
    const left = this.length;
    this.finish();
    return left;
  }

  /** The number of bytes dropped. */
  private add(piece: string): number {
    if (piece === '') return 0;
    if (this.isTooLong) return piece.length;
    this.rest.push(piece);
    this.length += piece.length;
    if (this.length <= this.form.maxBytes) return 0;
    const dropped = this.length;
    this.rest = [];
    this.length = 0;
    this.isTooLong = true;
    return dropped;
  }

  /** The line that ends here; empty where nothing of it is kept. */
  private finish(): string {
    const line = this.rest.join('');
    this.rest = [];
    this.length = 0;
    this.isTooLong = false;
    return line;
  }
}
