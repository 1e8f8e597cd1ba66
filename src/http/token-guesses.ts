import { createHash } from 'node:crypto';

/** How many different wrong tokens an address may send before it has to wait. */
const MAX_GUESSES = 10;
/** An address that has to wait is heard again when it has sent no further wrong token for so long. */
const WAIT_MS = 60_000;
/** Addresses that are remembered; of more, the oldest are forgotten. */
const MAX_SOURCES = 1000;

/** Who sent wrong tokens since the start of the station. */
export interface GuessReport {
  /** Different wrong tokens, of all addresses. */
  readonly guesses: number;
  /** The address of the last one; null while there was none. */
  readonly lastSource: string | null;
}

interface Source {
  /** Digests of the wrong tokens, at most `MAX_GUESSES`. */
  readonly tried: Set<string>;
  lastAt: number;
}

/**
 * Counts wrong operator tokens by the address they come from. The same wrong token again is no new guess: an old tab that goes on asking
 * must not lock out its own computer. `now` is a clock in ms that is never set; `report` is called for every new guess.
 */
export class TokenGuesses {
  private readonly sources = new Map<string, Source>();
  private guesses = 0;
  private lastSource: string | null = null;

  constructor(
    private readonly now: () => number,
    private readonly report: (source: string, guesses: number) => void,
  ) {}

  /** In how many ms tokens of this address are looked at again, because it sent too many wrong ones; 0: they are now. */
  waitMs(source: string): number {
    const known = this.sources.get(source);
    if (known === undefined || known.tried.size < MAX_GUESSES) return 0;
    const wait = known.lastAt + WAIT_MS - this.now();
    if (wait > 0) return wait;
    this.sources.delete(source);
    return 0;
  }

  /** Notes a wrong token. */
  add(source: string, token: string): void {
    const known = this.sources.get(source) ?? { tried: new Set<string>(), lastAt: 0 };
    const digest = createHash('sha256').update(token).digest('base64');
    if (known.tried.has(digest)) return;
    known.tried.add(digest);
    known.lastAt = this.now();
    this.sources.delete(source);
    this.sources.set(source, known);
    const [oldest] = this.sources.keys();
    if (this.sources.size > MAX_SOURCES && oldest !== undefined) this.sources.delete(oldest);
    this.guesses += 1;
    this.lastSource = source;
    this.report(source, known.tried.size);
  }

  summary(): GuessReport {
    return { guesses: this.guesses, lastSource: this.lastSource };
  }
}
