import type { Seq } from '../../domain/model/entry';
import type { Broker, MessageSource, StoredMessage } from './broker';
import { headOf, type LogHead } from './log-message';

/** A message that continues what was read of its journal. */
export interface LogPart {
  readonly message: StoredMessage;
  readonly head: LogHead;
  /** The entries after this one are new. */
  readonly after: Seq;
}

/** So often it is asked whether there is more than what came. */
const LOOK_EVERY_MS = 1_000;
const LOOK_MEANWHILE_MS = 5_000;
/** What was left out for so long does not come: all is read again from the start. So it is where nothing came between so many looks. */
const STALL_MS = 3_000;
const STALL_LOOKS = 3;

/**
 * Reads messages from the first one that is stored, and what is known already falls out. The broker is trusted to keep an order, not to tell
 * that it has lost and stored messages again: so what it has is compared every second with what came.
 */
export class LogReader {
  /** How often messages did not come by themselves. */
  stalls = 0;
  private source: MessageSource | null = null;
  /** The last entry that is stored of each journal in its subject. */
  private readonly read = new Map<string, Seq>();
  /** The last entry that was given and is not stored yet, where others are asked for before it is. */
  private readonly held = new Map<string, Seq>();
  /** Of which the broker has more, and since when, by the stopwatch. */
  private readonly behind = new Map<string, { readonly seq: Seq; readonly since: number }>();
  private lookedAt: number;
  /** Of the last message that came, known or not; 0 for none since it was begun. */
  cameUpTo = 0;
  /** How often it was asked since then. */
  private quietLooks = 0;
  private hasCome = false;
  /** It was begun again for what is missing, which was not there. */
  private hasGap = false;

  /** Of which messages are missing, also when all were read again. */
  private readonly missing = new Set<string>();

  /** `elapsed` is a stopwatch in ms. */
  constructor(
    private readonly broker: Pick<Broker, 'read' | 'last' | 'subjects'>,
    private readonly filter: string,
    private readonly elapsed: () => number,
  ) {
    this.lookedAt = elapsed();
  }

  /** Whether the broker has lost messages between others that it has. */
  get isIncomplete(): boolean {
    return this.missing.size > 0;
  }

  /** The next message that has something new; null when none came within `ms`. Call `done` when it is stored. Rejects with PortError. */
  async next(ms: number): Promise<LogPart | null> {
    const until = this.elapsed() + ms;
    do {
      this.source ??= await this.broker.read(this.filter);
      const message = await this.taken(this.source, Math.max(1, Math.min(LOOK_EVERY_MS, until - this.elapsed())));
      if (message !== null) [this.cameUpTo, this.quietLooks, this.hasCome] = [message.place, 0, true];
      const part = message === null ? null : this.partOf(message);
      if (part !== null) return part;
      // While messages come the answer would wait behind them.
      if (ms > 0 && this.elapsed() - this.lookedAt >= (this.hasCome ? LOOK_MEANWHILE_MS : LOOK_EVERY_MS)) await this.look();
    } while (this.elapsed() < until);
    return null;
  }

  /** A part is stored: it is known when it comes again. */
  done({ message, head }: LogPart): void {
    this.know(message.subject, head.journal, head.to);
  }

  /** What a journal has up to an entry is known, and falls out. */
  know(subject: string, journal: string, to: Seq): void {
    const key = keyOf(subject, journal);
    this.read.set(key, Math.max(to, this.read.get(key) ?? 0));
  }

  /** The last entry that is stored of each journal in its subject. */
  places(): readonly { readonly subject: string; readonly journal: string; readonly seq: Seq }[] {
    return [...this.read].map(([key, seq]) => {
      const [subject = '', journal = ''] = key.split(' ');
      return { subject, journal, seq };
    });
  }

  /**
   * The messages that have something new, as many as have come, until they have so many entries: to store many at once is soon done, to store
   * each by itself is not. None when none came within `ms`. Call `done` for each when they are stored, else `restart`. Rejects with PortError.
   */
  async nextOnes(ms: number, entries: number): Promise<readonly LogPart[]> {
    const parts: LogPart[] = [];
    let count = 0;
    for (let part = await this.next(ms); part !== null; part = count < entries ? await this.next(0) : null) {
      parts.push(part);
      count += part.head.to - part.after;
      this.held.set(keyOf(part.message.subject, part.head.journal), part.head.to);
    }
    return parts;
  }

  /** Begins again with the first message. */
  restart(): void {
    this.source?.close();
    this.source = null;
    this.hasGap = false;
    this.held.clear();
    [this.cameUpTo, this.quietLooks] = [0, 0];
  }

  /** Idempotent; another `next` would begin again. */
  close(): void {
    this.restart();
  }

  /** What a source gives; one that failed gives nothing any more, and is begun again. */
  private async taken(source: MessageSource, ms: number): Promise<StoredMessage | null> {
    try {
      return await source.next(ms);
    } catch (error) {
      this.restart();
      throw error;
    }
  }

  private partOf(message: StoredMessage): LogPart | null {
    const head = headOf(message);
    // The first message of a journal begins where its station began with it.
    const key = keyOf(message.subject, head.journal);
    const after = this.held.get(key) ?? this.read.get(key) ?? head.from - 1;
    if (head.takeover !== null) return { message, head, after };
    if (head.from > after + 1) {
      // Messages between were lost on the way: only reading all of them brings them.
      if (this.hasGap) this.missing.add(key);
      else this.restart();
      this.hasGap = true;
      return null;
    }
    if (head.to > after) this.missing.delete(key);
    return head.to > after ? { message, head, after } : null;
  }

  /** Compares what the broker has with what came. */
  private async look(): Promise<void> {
    this.hasCome = false;
    try {
      await this.compare();
    } finally {
      this.lookedAt = this.elapsed();
    }
  }

  private async compare(): Promise<void> {
    this.quietLooks += 1;
    const subjects = this.filter.includes('*') ? await this.broker.subjects(this.filter) : [this.filter];
    for (const subject of subjects) {
      const last = await this.broker.last(subject);
      if (last !== null && this.isStalled(last)) {
        this.stalls += 1;
        this.restart();
        return;
      }
    }
  }

  /** Whether what is stored does not come: it was left out, or nothing comes at all. Over a slow line it is on its way behind the rest. */
  private isStalled(last: StoredMessage): boolean {
    const { journal, to } = headOf(last);
    const key = keyOf(last.subject, journal);
    const seq = this.read.get(key) ?? 0;
    const behind = this.behind.get(key);
    if (to <= seq) this.behind.delete(key);
    else if (behind?.seq !== seq) this.behind.set(key, { seq, since: this.elapsed() });
    else if (this.cameUpTo < last.place ? this.quietLooks >= STALL_LOOKS : this.elapsed() - behind.since >= STALL_MS)
      return this.behind.delete(key);
    return false;
  }
}

function keyOf(subject: string, journal: string): string {
  return `${subject} ${journal}`;
}
