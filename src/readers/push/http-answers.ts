/** The head of an answer. */
export interface HttpHead {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Receives answers as they come. Text has one character per byte. */
export interface HttpListener {
  head(head: HttpHead): void;
  body(text: string): void;
  /** The answer is complete. */
  end(): void;
  /** Bytes that are no answer, or whose length makes no sense. */
  dropped(bytes: number): void;
}

type State = 'head' | 'fixed' | 'size' | 'chunk' | 'after-chunk' | 'trailer' | 'open';

const MAX_HEAD_LENGTH = 16 * 1024;
const START = 'HTTP/1.';

/**
 * Parses the answers of an HTTP/1.1 server on one connection: bodies of a given length, in chunks, or until the connection ends. A stream of
 * events is a body without an end, so parts of it are passed on at once.
 */
export class HttpAnswers {
  private buffer = '';
  private state: State = 'head';
  private left = 0;

  constructor(private readonly listener: HttpListener) {}

  /** Takes what the connection received, one character per byte. */
  push(text: string): void {
    this.buffer += text;
    while (this.buffer !== '' && this.step());
  }

  /** Takes what is there; false when more is needed. */
  private step(): boolean {
    switch (this.state) {
      case 'head':
        return this.takeHead();
      case 'size':
        return this.takeSize();
      case 'after-chunk':
      case 'trailer':
        return this.takeLine();
      case 'open':
        this.listener.body(this.cut(this.buffer.length));
        return false;
      case 'fixed':
      case 'chunk': {
        const part = this.cut(Math.min(this.left, this.buffer.length));
        this.left -= part.length;
        this.listener.body(part);
        if (this.left > 0) return false;
        if (this.state === 'chunk') this.state = 'after-chunk';
        else this.finish();
        return true;
      }
    }
  }

  private takeHead(): boolean {
    const start = this.buffer.indexOf(START);
    // The last bytes may be the beginning of an answer.
    const noise = start < 0 ? Math.max(0, this.buffer.length - START.length + 1) : start;
    if (noise > 0) this.listener.dropped(this.cut(noise).length);
    const end = start < 0 ? -1 : this.buffer.indexOf('\r\n\r\n');
    if (end < 0) {
      if (this.buffer.length > MAX_HEAD_LENGTH) this.listener.dropped(this.cut(this.buffer.length).length);
      return false;
    }
    const [first = '', ...lines] = this.cut(end + 4).split('\r\n');
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(first)?.[1] ?? 0);
    // What may come before the answer proper.
    if (status >= 100 && status < 200) return true;
    const headers = new Map(lines.filter((line) => line.includes(':')).map(readHeader));
    this.listener.head({ status, headers });
    this.begin(status, headers);
    return true;
  }

  private begin(status: number, headers: HttpHead['headers']): void {
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (status === 204 || status === 304 || length === 0) this.finish();
    else if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) this.state = 'size';
    else if (Number.isNaN(length)) this.state = 'open';
    else {
      this.state = 'fixed';
      this.left = length;
    }
  }

  private takeSize(): boolean {
    const line = this.line();
    if (line === null) return false;
    const size = /^([0-9a-f]{1,7})\s*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) {
      this.listener.dropped(line.length);
      return true;
    }
    this.left = Number.parseInt(size, 16);
    this.state = this.left === 0 ? 'trailer' : 'chunk';
    return true;
  }

  private takeLine(): boolean {
    const line = this.line();
    if (line === null) return false;
    if (this.state === 'after-chunk') this.state = 'size';
    else if (line === '') this.finish();
    return true;
  }

  private finish(): void {
    this.state = 'head';
    this.listener.end();
  }

  private line(): string | null {
    const end = this.buffer.indexOf('\r\n');
    return end < 0 ? null : this.cut(end + 2).slice(0, -2);
  }

  private cut(length: number): string {
    const part = this.buffer.slice(0, length);
    this.buffer = this.buffer.slice(length);
    return part;
  }
}

function readHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}
