import type { TagReport } from './tag';

/** Stored reads that are remembered, so that one that is sent again counts once. More than a reader sends before it is acknowledged. */
const REMEMBERED = 20_000;

/** Stored reads that have arrived. Outlives a session: a read of which the acknowledgement was lost is sent again over the next link. */
export class SeenReads {
  private readonly keys = new Set<string>();

  /** False for a read that has arrived before. The reader counts anew once its store is empty, so tag and time belong to the number. */
  add({ tag, serial, readerAt }: Pick<TagReport, 'tag' | 'serial' | 'readerAt'>): boolean {
    const key = `${serial} ${readerAt} ${tag}`;
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    const [oldest] = this.keys;
    if (this.keys.size > REMEMBERED && oldest !== undefined) this.keys.delete(oldest);
    return true;
  }
}

/** Acknowledgements in one piece: a crowd at the line costs no write for each read. */
const PIECE = 20;

/** Acknowledges stored reads once they are on the disk: the reader forgets only those. */
export class Acknowledgements {
  private waiting: number[] = [];
  private isBusy = false;

  /** `stored` resolves when what was reported so far is on the disk. */
  constructor(
    private readonly stored: () => Promise<void>,
    private readonly send: (serials: readonly number[]) => Promise<void>,
  ) {}

  /** Acknowledges a read that was just reported. */
  add(serial: number): void {
    this.waiting.push(serial);
    // A link that is lost ends the session elsewhere, and the reader sends the read again over the next one.
    if (!this.isBusy) void this.run().catch(() => undefined);
  }

  private async run(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      const serials = this.waiting;
      this.waiting = [];
      await this.stored();
      for (let at = 0; at < serials.length; at += PIECE) await this.send(serials.slice(at, at + PIECE));
    }
    this.isBusy = false;
  }
}
