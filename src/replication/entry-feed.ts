import type { Seq } from '../domain/model/entry';
import type { RaceHead, Replica } from '../domain/model/replica';
import type { StoredEntry } from '../domain/model/stored-entry';
import { digestOf, lineOf } from './entry-lines';

/** What somebody who follows asks for. */
export interface EntryRequest {
  readonly after: Seq;
  /** At most so many entries. */
  readonly limit: number;
  /** So long it may take until there is one, in ms. */
  readonly wait: number;
  /** The journal that `after` is of; undefined: whichever is open. */
  readonly journal?: string | undefined;
  /** The digest of entry `after` where it was copied. */
  readonly digest?: string | undefined;
}

/** Entries as lines, and the journal that they are of; or that the copy of who asks is not the same journal up to `after`. */
export type EntryAnswer =
  | { readonly ok: true; readonly head: RaceHead; readonly lines: readonly string[] }
  | { readonly ok: false; readonly head: RaceHead };

/** A page ends after so many characters; a single longer act comes alone. */
const MAX_CHARACTERS = 2_000_000;

/** Gives the entries of the open race to those that follow it. Nothing waits for them: what is stored wakes them in a later turn. */
export class EntryFeed {
  private readonly waiting = new Set<() => void>();
  private waking: NodeJS.Immediate | null = null;
  private readonly unsubscribe: () => void;

  constructor(private readonly replica: Pick<Replica, 'head' | 'page' | 'onStored'>) {
    this.unsubscribe = replica.onStored(() => {
      if (this.waiting.size > 0) this.waking ??= setImmediate(() => this.wake());
    });
  }

  /** The entries after `after`, as soon as there is one. Null while no race is open. Throws FaultError. */
  async next(request: EntryRequest, gone: AbortSignal): Promise<EntryAnswer | null> {
    const until = performance.now() + request.wait;
    for (;;) {
      const answer = this.now(request);
      const rest = until - performance.now();
      if (answer === null || !answer.ok || answer.lines.length > 0 || rest <= 0 || gone.aborted) return answer;
      if (request.journal !== undefined && request.journal !== answer.head.identity.id) return answer;
      await this.stored(rest, gone);
    }
  }

  /** Answers all who wait. Idempotent. */
  close(): void {
    this.unsubscribe();
    this.wake();
  }

  private now({ after, limit, journal, digest }: EntryRequest): EntryAnswer | null {
    const head = this.replica.head();
    if (head === null) return null;
    if (journal !== undefined && journal !== head.identity.id) return { ok: true, head, lines: [] };
    if (journal !== undefined && after > head.seq) return { ok: false, head };
    const [last] = digest === undefined || after === 0 ? [] : this.replica.page(after - 1, 1);
    if (last !== undefined && digestOf(last) !== digest) return { ok: false, head };
    return { ok: true, head, lines: linesOf(head.seq > after ? this.replica.page(after, limit) : []) };
  }

  private stored(ms: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        gone.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      gone.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }

  private wake(): void {
    if (this.waking !== null) clearImmediate(this.waking);
    this.waking = null;
    for (const done of [...this.waiting]) done();
  }
}

function linesOf(entries: readonly StoredEntry[]): readonly string[] {
  const lines: string[] = [];
  let characters = 0;
  for (const entry of entries) {
    const line = lineOf(entry);
    characters += line.length;
    if (lines.length > 0 && characters > MAX_CHARACTERS) break;
    lines.push(line);
  }
  return lines;
}
