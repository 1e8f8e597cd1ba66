import type { Seq } from '../domain/model/entry';
import type { Replica } from '../domain/model/replica';

const PAGE = 500;

/** How many reads of the open race follow an entry; each entry is looked at once, whatever is asked for how often. */
export class WaitingReads {
  private counted = { journal: '', from: 0, upTo: 0, reads: 0 };

  constructor(private readonly replica: Pick<Replica, 'head' | 'page'>) {}

  /** The reads after `from` in the open race; 0 while none is open. */
  after(from: Seq): number {
    const head = this.replica.head();
    if (head === null) return 0;
    const { counted } = this;
    const isBefore = counted.journal !== head.identity.id || from < counted.from || from > counted.upTo;
    if (isBefore) this.counted = { journal: head.identity.id, from, upTo: from, reads: 0 };
    else {
      counted.reads -= this.between(counted.from, from);
      counted.from = from;
    }
    this.counted.reads += this.between(this.counted.upTo, head.seq);
    this.counted.upTo = Math.max(this.counted.upTo, head.seq);
    return this.counted.reads;
  }

  /** Reads after `after` up to `upTo`. */
  private between(after: Seq, upTo: Seq): number {
    let reads = 0;
    for (let seq = after; seq < upTo; ) {
      const page = this.replica.page(seq, Math.min(PAGE, upTo - seq));
      reads += page.filter(({ type }) => type === 'read').length;
      seq = page.at(-1)?.seq ?? upTo;
    }
    return reads;
  }
}
