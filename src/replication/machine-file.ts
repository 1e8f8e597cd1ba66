import { randomUUID } from 'node:crypto';
import type { Seq } from '../domain/model/entry';
import type { LeftRace } from './broker/late-reads';
import { idOfStart } from './machine-id';
import type { SentUpTo } from './port';
import type { ReplicationLog } from './replication-log';
import type { StandbyOf } from './step-down';

/** That this station took a race over. */
export interface Promotion {
  /** The hub that it followed. */
  readonly hub: string;
  readonly journal: string;
  /** The last entry that it had. */
  readonly after: Seq;
}

/** That another station took a race of this one over. */
export interface Fence {
  readonly journal: string;
  readonly epoch: number;
  readonly hub: string;
  readonly after: Seq;
  readonly taken: Seq;
}

interface Remembered {
  /** Random, made with the file. */
  readonly machine: string;
  readonly promotion: Promotion | null;
  /** By journal, the newest last. */
  readonly fences: readonly Fence[];
  readonly sent: SentUpTo | null;
  readonly standbyOf: StandbyOf | null;
  readonly leftRaces: readonly LeftRace[];
}

/** More races than anybody loses. */
const MAX_FENCES = 50;

/** A small file of the data folder. */
export interface TextFile {
  /** Null when there is none. */
  read(): string | null;
  write(text: string): void;
  /** Keeps what cannot be read under a name of its own, which it returns; null where the same was kept before. */
  keepDamaged(): string | null;
}

/** What this machine remembers of its part among others. A change is on the disk before a method returns; the file is its own, not part of a race. */
export class MachineFile {
  /** What this station calls itself among others until it ends. */
  readonly running: string;
  private known: Remembered;

  /** A file that cannot be read is kept under another name and replaced: then everything is sent again, and known. */
  constructor(
    private readonly file: TextFile,
    log: ReplicationLog,
  ) {
    const empty: Remembered = { machine: randomUUID(), promotion: null, fences: [], sent: null, standbyOf: null, leftRaces: [] };
    const { saved, isWhole } = this.read(log);
    this.known = { ...empty, ...saved };
    this.running = idOfStart(this.known.machine);
    if (isWhole && saved !== null) return;
    try {
      if (!isWhole) {
        log.warn({ kept: file.keepDamaged() }, 'what this machine was among others cannot be read: the file is kept under another name');
      }
      this.save(this.known);
    } catch (err) {
      log.warn({ err }, 'what this machine is among others cannot be saved');
    }
  }

  get machine(): string {
    return this.known.machine;
  }

  get promotion(): Promotion | null {
    return this.known.promotion;
  }

  get sent(): SentUpTo | null {
    return this.known.sent;
  }

  /** Set while this station follows a hub that has taken its race over. */
  get standbyOf(): StandbyOf | null {
    return this.known.standbyOf;
  }

  get leftRaces(): readonly LeftRace[] {
    return this.known.leftRaces;
  }

  fenceOf(journal: string): Fence | null {
    return this.known.fences.find((fence) => fence.journal === journal) ?? null;
  }

  promote(promotion: Promotion): void {
    this.save({ ...this.known, promotion });
  }

  fence(fence: Fence): void {
    const others = this.known.fences.filter(({ journal }) => journal !== fence.journal);
    this.save({ ...this.known, fences: [...others, fence].slice(-MAX_FENCES) });
  }

  stepDown(standbyOf: StandbyOf): void {
    this.save({ ...this.known, standbyOf, promotion: null });
  }

  noteSent(sent: SentUpTo): void {
    this.save({ ...this.known, sent });
  }

  noteLeftRaces(leftRaces: readonly LeftRace[]): void {
    this.save({ ...this.known, leftRaces });
  }

  /** What the disk does not let this user read must not keep the station from starting. */
  private read(log: ReplicationLog): ReturnType<typeof parsed> {
    try {
      const text = this.file.read();
      return text === null ? { saved: null, isWhole: true } : parsed(text);
    } catch (err) {
      log.warn({ err }, 'what this machine was among others cannot be read');
      return { saved: null, isWhole: false };
    }
  }

  private save(remembered: Remembered): void {
    this.file.write(`${JSON.stringify(remembered)}\n`);
    this.known = remembered;
  }
}

/** What can be used of a text; `isWhole`: all of it can. */
function parsed(text: string): { readonly saved: Partial<Remembered> | null; readonly isWhole: boolean } {
  const nothing = { saved: null, isWhole: false };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return nothing;
    const {
      machine,
      promotion = null,
      fences = [],
      sent = null,
      standbyOf = null,
      leftRaces = [],
    } = value as Readonly<Record<string, unknown>>;
    if (typeof machine !== 'string') return nothing;
    const kept = {
      promotion: isPromotion(promotion) ? promotion : null,
      fences: Array.isArray(fences) ? fences.filter(isFence) : [],
      sent: isSent(sent) ? { ...sent, digest: sent.digest ?? null } : null,
      standbyOf: isStandbyOf(standbyOf) ? standbyOf : null,
      leftRaces: Array.isArray(leftRaces) ? leftRaces.filter(isLeftRace) : [],
    };
    const hasFences = Array.isArray(fences) && kept.fences.length === fences.length;
    const hasRaces = Array.isArray(leftRaces) && kept.leftRaces.length === leftRaces.length;
    const isWhole =
      hasFences && hasRaces && kept.promotion === promotion && (kept.sent !== null || sent === null) && kept.standbyOf === standbyOf;
    return { saved: { machine, ...kept }, isWhole };
  } catch {
    // Not JSON: the caller keeps the file.
    return nothing;
  }
}

function isPromotion(value: unknown): value is Promotion {
  return hasMembers(value, ['hub', 'journal'], ['after']);
}

function isFence(value: unknown): value is Fence {
  return hasMembers(value, ['journal', 'hub'], ['epoch', 'after', 'taken']);
}

function isSent(value: unknown): value is SentUpTo {
  const hub = hasMembers(value, ['journal'], ['seq', 'hubSeq']) ? (value as Readonly<Record<string, unknown>>)['hub'] : undefined;
  return hub === null || hasMembers(hub, ['id'], ['epoch']);
}

function isStandbyOf(value: unknown): value is StandbyOf {
  return hasMembers(value, ['hub', 'key'], []);
}

function isLeftRace(value: unknown): value is LeftRace {
  if (!hasMembers(value, ['raceId'], [])) return false;
  const { isRead, taken } = value as Readonly<Record<string, unknown>>;
  return (
    typeof isRead === 'boolean' && Array.isArray(taken) && taken.every((each) => hasMembers(each, ['subject', 'journal'], ['after', 'to']))
  );
}

function hasMembers(value: unknown, texts: readonly string[], numbers: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return texts.every((name) => typeof members[name] === 'string') && numbers.every((name) => Number.isSafeInteger(members[name]));
}

/** Whether two addresses have one in common: of a broker there may be several, and one more since. */
export function isSameHub(one: string | undefined, other: string): boolean {
  const all = other.split(', ');
  return one?.split(', ').some((address) => all.includes(address)) === true;
}
