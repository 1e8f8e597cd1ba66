import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from './driver';
import type { Link } from './link';
import type { LogEntry, LogHabit } from './parsed-line';
import type { Timers } from './timers';

/** A device sends its log faster than reads come; one that sends nothing for so long has nothing to send. */
const ANSWER_WITHIN_MS = 15_000;

/** Entries that did not arrive, from `from` to `to`. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** Those that arrived since. */
  readonly arrived: Set<number>;
  cancel(): void;
}

interface Talk {
  readonly session: Pick<DriverSession, 'isRacing' | 'now' | 'report'>;
  readonly link: Pick<Link, 'write'>;
}

/** Notices entries of a device's log that did not arrive, and asks for them. Lives as long as the driver: entries may be missing after a lost link. */
export class LogWatch {
  /** Null before the first entry. */
  private last: number | null = null;
  /** Entries from this one on that are not missing have arrived. */
  private first = Number.POSITIVE_INFINITY;
  /** An entry with a lower number than the last one: the log was cleared if the next one follows it. */
  private lower: number | null = null;
  /** When the last entry came; what came after it may be lost once the link was. */
  private lastAt: EpochMs | null = null;
  /** Null while no entry can have been lost with the link. */
  private lostSince: EpochMs | null = null;
  private gaps: readonly Gap[] = [];
  private talk: Talk | null = null;

  constructor(
    private readonly habit: LogHabit,
    private readonly timers: Pick<Timers, 'after'>,
  ) {}

  /** Whether entries that did not arrive will be noticed. */
  get hasBegun(): boolean {
    return this.last !== null;
  }

  /** Begins a session. What was asked for and did not come is asked for again. */
  open(session: Talk['session'], link: Talk['link']): void {
    this.talk = { session, link };
    this.lostSince ??= this.lastAt;
    for (const gap of this.gaps) this.ask(gap);
  }

  /** Ends the session. */
  close(): void {
    this.talk = null;
    for (const gap of this.gaps) gap.cancel();
  }

  /** Takes the line of an entry; lines without one are left aside. False for an entry that was sent again and had arrived. */
  see(line: string): boolean {
    const entry = this.habit.entryOf(line);
    if (entry === null || this.fill(entry)) return true;
    const { id, sentAgain } = entry;
    if (!sentAgain) this.lastAt = this.talk?.session.now() ?? null;
    if (!sentAgain && this.last !== null && id > this.last) this.lostSince = null;
    if (sentAgain) return this.seeAgain(id);
    if (this.last === null) this.first = id;
    if (this.last === null || id === this.last + 1) this.last = id;
    else if (id > this.last) this.miss(this.last, id);
    else if (id < this.last) this.stepBack(id);
    return true;
  }

  /** An entry that follows the last one was stored while the link was down. */
  private seeAgain(id: number): boolean {
    if (this.last !== null && id >= this.first && id <= this.last) return false;
    if (this.last !== null && id === this.last + 1) this.last = id;
    else if (this.last !== null && id > this.last) this.miss(this.last, id);
    return true;
  }

  private stepBack(id: number): void {
    if (this.lower !== null && id === this.lower + 1) {
      this.tellAnew();
      this.last = id;
      this.first = this.lower;
    }
    this.lower = id;
  }

  private tellAnew(): void {
    const { lostSince: since, talk } = this;
    this.lostSince = null;
    if (since === null || talk === null) return;
    talk.session.report({
      ...{ type: 'notice', message: { code: 'log-begun-anew', params: { since } } },
      level: talk.session.isRacing() ? 'alarm' : 'warning',
    });
  }

  private miss(last: number, next: number): void {
    this.last = next;
    this.lower = null;
    const gap: Gap = { from: last + 1, to: next - 1, arrived: new Set(), cancel: () => undefined };
    this.gaps = [...this.gaps, gap];
    this.talk?.session.report({ type: 'notice', message: { code: 'log-gap', params: { from: gap.from, to: gap.to } }, level: 'warning' });
    this.ask(gap);
  }

  private ask(gap: Gap): void {
    // A link that is lost ends the session elsewhere, and the next one asks again.
    void this.talk?.link.write(this.habit.request(gap.from - 1, gap.to + 1)).catch(() => undefined);
    this.await(gap);
  }

  private await(gap: Gap): void {
    gap.cancel();
    gap.cancel = this.timers.after(ANSWER_WITHIN_MS, () => {
      this.end(gap, 'log-not-filled', lacking(gap));
    });
  }

  /** Returns true for an entry that was missing. */
  private fill({ id, sentAgain }: LogEntry): boolean {
    const gap = this.gaps.find(({ from, to }) => id >= from && id <= to);
    if (gap === undefined) return false;
    gap.arrived.add(id);
    if (lacking(gap) === 0) this.end(gap, 'log-filled', gap.arrived.size);
    else if (sentAgain) this.await(gap);
    return true;
  }

  private end(gap: Gap, code: 'log-filled' | 'log-not-filled', count: number): void {
    gap.cancel();
    this.gaps = this.gaps.filter((each) => each !== gap);
    const level = code === 'log-filled' ? 'info' : 'alarm';
    this.talk?.session.report({ type: 'notice', message: { code, params: { from: gap.from, to: gap.to, count } }, level });
  }
}

function lacking({ from, to, arrived }: Gap): number {
  return to - from + 1 - arrived.size;
}
