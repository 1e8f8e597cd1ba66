import type { EpochMs } from '../../domain/model/time';
import type { ParsedLine } from '../kit/parsed-line';

type Parsed<Type extends ParsedLine['type']> = Extract<ParsedLine, { type: Type }>;

/** What the station wants of the reads that the reader had stored. */
export interface Wanted {
  /** Whether a stored read with this time by the reader's clock may be missing. */
  readonly isWanted: (readerAt: EpochMs, receivedAt: EpochMs) => boolean;
  /** Whether a read with this time by the reader's clock comes as soon as it was made. Others are stored ones, which come in the same stream. */
  readonly isLive: (readerAt: EpochMs, receivedAt: EpochMs) => boolean;
}

/** Lines that are remembered: more than come in the minutes around a lost link. */
const REMEMBERED = 50_000;

/**
 * Lets each read through once. A reader sends the first read of a tag again after some seconds with the same time, and sends what it has stored
 * together with what it reads. Lives as long as the driver, so that what came before a lost link is known.
 */
export class ReadFilter {
  private readonly known = new Set<string>();
  private wanted: Wanted | null = null;
  private taken = 0;
  private live = 0;

  /** Reads from the store that were let through since `expect`. */
  get recovered(): number {
    return this.taken;
  }

  /** Live reads since `expect`, those that came twice too. */
  get liveReads(): number {
    return this.live;
  }

  /** Expects reads from the store. */
  expect(wanted: Wanted): void {
    this.wanted = wanted;
    this.taken = 0;
    this.live = 0;
  }

  /** Takes all reads for live ones again. */
  end(): void {
    this.wanted = null;
  }

  /** Returns what a line means, by its time where the store comes together with live reads: an aside when its read came before or is not wanted, one from the store as recovered. */
  judge(parsed: ParsedLine, receivedAt: EpochMs, origin: 'either' | 'store' = 'either'): ParsedLine {
    if (parsed.type !== 'observation' && parsed.type !== 'passing') return parsed;
    const { readerAt } = parsed.read;
    // Without a time it cannot be told from others: better twice than not at all.
    if (readerAt === null) return parsed;
    const isStored = origin === 'store' || this.wanted?.isLive(readerAt, receivedAt) === false;
    if (isStored && this.wanted?.isWanted(readerAt, receivedAt) === false) return { type: 'aside' };
    if (!isStored) this.live += 1;
    if (!this.isNew(parsed, readerAt)) return { type: 'aside' };
    if (!isStored) return parsed;
    this.taken += 1;
    const kind = parsed.type === 'passing' ? parsed.kind : 'arrive';
    return { type: 'passing', kind, read: parsed.read, recovered: true };
  }

  private isNew(parsed: Parsed<'observation'> | Parsed<'passing'>, readerAt: EpochMs): boolean {
    const { tag, antenna } = parsed.read;
    const key = `${tag} ${readerAt} ${antenna ?? ''} ${parsed.type === 'passing' && parsed.kind === 'depart' ? 'depart' : ''}`;
    if (this.known.has(key)) return false;
    this.known.add(key);
    if (this.known.size > REMEMBERED) for (const oldest of this.known) return this.known.delete(oldest);
    return true;
  }
}
