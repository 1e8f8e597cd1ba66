import type { Correction, Entry, RaceAct } from '../../src/domain/model/entry';
import type { ReadKind, TagId, TagRead } from '../../src/domain/model/read';
import type { ParticipantId } from '../../src/domain/model/roster';
import { DEFAULT_RULES, type RaceRules, UNATTENDED } from '../../src/domain/model/rules';
import type { Standing } from '../../src/domain/model/standing';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { RaceChange, TracedRead } from '../../src/domain/model/views';
import { evolve } from '../../src/domain/race/evolve';
import { emptyRace, type RaceState, standings } from '../../src/domain/race/race-state';
import { trace } from '../../src/domain/views/trace';

/** The gun of every race in these tests, so that tables can use seconds after it. */
export const GUN = Date.UTC(2026, 4, 12, 10, 0, 0) as EpochMs;

/** Rules under which everything counts from the beginning, with or without a gun. */
export const OPEN_RULES: RaceRules = { ...DEFAULT_RULES, ...UNATTENDED };

/** `s` seconds after the gun. */
export const at = (s: number): EpochMs => (GUN + Math.round(s * 1000)) as EpochMs;
export const ms = (span: number): Ms => span as Ms;
export const tagId = (text: string): TagId => text as TagId;

export interface ReadOptions {
  readonly tag: string;
  /** Timestamp of the event. */
  readonly at: number;
  readonly kind?: ReadKind;
  readonly antenna?: number | null;
  readonly rssi?: number | null;
  readonly reader?: string;
  readonly readerAt?: number;
  readonly clockOffset?: number;
  readonly receivedAt?: number;
}

/** A read that was received at its own date, unless `more` changes that. */
export function aRead(options: ReadOptions): TagRead {
  return {
    source: 'sirit510',
    reader: options.reader ?? '192.168.1.130',
    serial: null,
    session: null,
    antenna: options.antenna === undefined ? 1 : options.antenna,
    tag: tagId(options.tag),
    kind: options.kind ?? 'arrive',
    rssi: options.rssi ?? null,
    timestamp: options.at as EpochMs,
    readerAt: (options.readerAt ?? null) as EpochMs | null,
    clockOffset: (options.clockOffset ?? null) as Ms | null,
    receivedAt: (options.receivedAt ?? options.at) as EpochMs,
    extra: null,
  };
}

/** Applies acts and reads to a race that begins with its creation, and numbers the entries. */
export class Race {
  readonly state: RaceState;
  readonly entries: Entry[] = [];
  constructor(rules: Partial<RaceRules> = {}, startAt: EpochMs = GUN) {
    this.state = emptyRace();
    this.act({ type: 'race-created', raceId: 'r1', name: 'Test race', rules: { ...OPEN_RULES, ...rules }, startAt });
  }

  act(act: RaceAct, reason: string | null = null): RaceChange {
    return this.fold({ type: 'act', seq: this.entries.length + 1, recordedAt: GUN, by: 'timekeeper', reason, act });
  }

  correct(correction: Correction): RaceChange {
    return this.act({ type: 'corrected', correction });
  }

  /** Seconds after the gun. */
  read(tag: string, s: number, more: Partial<ReadOptions> = {}): RaceChange {
    return this.record(aRead({ tag, at: at(s), ...more }));
  }

  record(read: TagRead): RaceChange {
    return this.fold({ type: 'read', seq: this.entries.length + 1, read });
  }

  /** Registers the next participant with these tags. */
  add(bib: string, tags: readonly string[] = [], category = ''): ParticipantId {
    const participant =
      `p${1 + this.entries.filter((entry) => entry.type === 'act' && entry.act.type === 'participant-added').length}` as ParticipantId;
    this.act({ type: 'participant-added', participant, details: { bib, name: `Rider ${bib}`, category, team: '' }, tags: tags.map(tagId) });
    return participant;
  }

  /** `seq` of the latest entry. */
  get last(): number {
    return this.entries.length;
  }

  standings(): readonly Standing[] {
    return standings(this.state);
  }

  standing(rider: string): Standing {
    const found = this.standings().find((one) => one.rider === rider || one.tag === rider || one.bib === rider);
    if (found === undefined) throw new Error(`${rider} is not listed`);
    return found;
  }

  /** The reads of a rider by id, tag or bib. */
  trace(rider: string): readonly TracedRead[] {
    const listed = this.standings().find((one) => one.rider === rider || one.tag === rider || one.bib === rider);
    return trace(this.state, listed?.rider ?? rider) ?? [];
  }

  private fold(entry: Entry): RaceChange {
    this.entries.push(entry);
    return evolve(this.state, entry);
  }
}

/** The standings of a journal, computed from its beginning. */
export function replay(entries: readonly Entry[]): readonly Standing[] {
  const state = emptyRace();
  for (const entry of entries) evolve(state, entry);
  return standings(state);
}
