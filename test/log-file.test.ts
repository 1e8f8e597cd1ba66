import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LogFile, type OpenLogStream } from '../src/log-file';

/** Files that the log opens, one after the other; the first ones fail. */
class Files {
  readonly lines: string[] = [];
  opened = 0;
  /** Thrown by the next openings. */
  readonly refused: Error[] = [];
  private failing = 0;

  /** The file that is open now fails with its next line. */
  failNext(): void {
    this.failing = this.opened;
  }

  readonly open: OpenLogStream = () => {
    const refusal = this.refused.shift();
    if (refusal !== undefined) throw refusal;
    this.opened += 1;
    const number = this.opened;
    const stream = new Writable({
      write: (line, _, done) => {
        if (this.failing === number) return done(Object.assign(new Error('EBUSY: rename'), { code: 'EBUSY' }));
        this.lines.push(String(line).trim());
        done();
      },
    });
    return stream as ReturnType<OpenLogStream>;
  };
}

let files: Files;
let log: LogFile;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  files = new Files();
  log = new LogFile('logs', 'station.log', files.open);
});

afterEach(() => {
  vi.useRealTimers();
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function write(...lines: readonly string[]): Promise<void> {
  for (const line of lines) log.add(`${line}\n`);
  await turn();
}

describe('the log file', () => {
  it('goes on in a new file a minute after the old one failed, and loses no line', async () => {
    await write('1', '2');
    files.failNext();
    await write('3', '4');
    await write('5');
    expect(files.lines).toEqual(['1', '2']);
    vi.advanceTimersByTime(60_000);
    await write('6');
    expect(files.lines).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('tries again as long as the folder cannot be used', async () => {
    files.failNext();
    await write('1');
    files.refused.push(new Error('EROFS'), new Error('EROFS'));
    vi.advanceTimersByTime(180_000);
    await write('2');
    expect(files.lines).toEqual(['1', '2']);
  });

  it('says how many lines are missing when there were too many to keep', async () => {
    files.failNext();
    await write('first');
    await write(...Array.from({ length: 2_500 }, (_, i) => `line ${i}`));
    vi.advanceTimersByTime(60_000);
    await turn();
    expect(files.lines[0]).toContain('"dropped":501');
    expect(files.lines.at(-1)).toBe('line 2499');
    expect(files.lines).toHaveLength(2_001);
  });

  it('writes what it has kept when it is closed before the minute is over', async () => {
    files.failNext();
    await write('1', '2');
    await new Promise<void>((resolve) => log.end(() => resolve()));
    expect(files.lines).toEqual(['1', '2']);
  });

  it('writes a line that comes while it is closed, or afterwards, and ends nobody because of it', async () => {
    await write('1');
    const closed = new Promise<void>((resolve) => log.end(() => resolve()));
    await write('a connection that is closed late');
    await closed;
    await write('another one');
    expect(files.lines).toEqual(['1', 'a connection that is closed late', 'another one']);
    files.refused.push(new Error('EROFS'));
    files.failNext();
    await write('in vain', 'in vain as well');
  });

  it('closes although the file cannot be written', async () => {
    files.failNext();
    await write('1');
    files.refused.push(new Error('EROFS'));
    await new Promise<void>((resolve) => log.end(() => resolve()));
    expect(files.lines).toEqual([]);
  });
});
