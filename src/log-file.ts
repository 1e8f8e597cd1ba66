import { mkdirSync } from 'node:fs';
import { Writable } from 'node:stream';
import { createStream } from 'rotating-file-stream';

type LogStream = ReturnType<typeof createStream>;

/** A stream that failed is replaced after this time: a full disk, or a virus scanner that holds the file, passes. */
const REOPEN_AFTER_MS = 60_000;
/** So many of the newest lines are kept until then. */
const MAX_KEPT_LINES = 2_000;

/** Opens the file; tests replace it. Throws when the folder cannot be made. */
export type OpenLogStream = (folder: string, name: string) => LogStream;

const openLogStream: OpenLogStream = (folder, name) => {
  mkdirSync(folder, { recursive: true });
  return createStream(name, { path: folder, size: '5M', maxFiles: 5, mode: 0o600 });
};

/**
 * The log file. A write or a rotation that fails ends a file stream for good; then a new one is opened after a minute, and gets the lines
 * that the old one did not write. The station never waits for its log, and never ends because of it.
 */
export class LogFile extends Writable {
  private stream: LogStream | null;
  /** Lines that are not certain to be in the file, oldest first. */
  private readonly unwritten: Buffer[] = [];
  private dropped = 0;
  private reopening: NodeJS.Timeout | null = null;

  /** `name`: of the file in its folder. Throws when the folder cannot be made. */
  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly open: OpenLogStream = openLogStream,
  ) {
    super({ decodeStrings: true });
    this.stream = this.opened();
  }

  /** Writes a line with its end. Also after the log was ended: what closes late has something to say, and the error of an ended stream would end the program. */
  add(line: string): void {
    if (this.writableEnded) this.addLate(line);
    else this.write(line);
  }

  override _write(line: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.keep(line);
    this.send(line);
    done();
  }

  override _final(done: () => void): void {
    if (this.reopening !== null) {
      clearTimeout(this.reopening);
      this.reopen();
    }
    const { stream } = this;
    if (stream === null) {
      done();
      return;
    }
    let isDone = false;
    const finish = (): void => {
      if (!isDone) done();
      isDone = true;
    };
    stream.once('error', finish);
    stream.once('close', finish);
    stream.end(finish);
  }

  private addLate(line: string): void {
    try {
      const stream = this.open(this.folder, this.name);
      stream.on('error', () => void process.stderr.write(line));
      stream.end(line);
    } catch {
      process.stderr.write(line);
    }
  }

  private opened(): LogStream {
    const stream = this.open(this.folder, this.name);
    stream.on('error', () => {
      if (this.stream !== stream) return;
      this.stream = null;
      this.reopening = setTimeout(() => this.reopen(), REOPEN_AFTER_MS);
      this.reopening.unref();
    });
    return stream;
  }

  private reopen(): void {
    this.reopening = null;
    try {
      this.stream = this.opened();
    } catch {
      this.reopening = setTimeout(() => this.reopen(), REOPEN_AFTER_MS);
      this.reopening.unref();
      return;
    }
    if (this.dropped > 0)
      this.unwritten.unshift(Buffer.from(`{"level":40,"dropped":${this.dropped},"msg":"lines of the log are missing here"}\n`));
    this.dropped = 0;
    for (const line of [...this.unwritten]) this.send(line);
  }

  private keep(line: Buffer): void {
    this.unwritten.push(line);
    if (this.unwritten.length <= MAX_KEPT_LINES) return;
    this.unwritten.shift();
    if (this.stream === null) this.dropped += 1;
  }

  private send(line: Buffer): void {
    this.stream?.write(line, (error) => {
      const at = this.unwritten.indexOf(line);
      if (!error && at >= 0) this.unwritten.splice(at, 1);
      if (error && at < 0) this.dropped += 1;
    });
  }
}
