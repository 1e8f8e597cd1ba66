import type { RaceAct } from '../../src/domain/model/entry';
import type { TagId, TagRead } from '../../src/domain/model/read';
import { type RaceRules, RULES_BEFORE } from '../../src/domain/model/rules';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { NewAct } from '../../src/journal/journal';

export const NOON = Date.UTC(2026, 5, 6, 12) as EpochMs;

export function at(ms: number): EpochMs {
  return (NOON + ms) as EpochMs;
}

export const RULES: RaceRules = {
  ...RULES_BEFORE,
  waves: [],
  totalLaps: 5,
  minLap: 8_000 as Ms,
  finish: 'laps',
  duration: 1_800_000 as Ms,
  lapsAfterTime: 0,
  firstCrossing: 'completes-lap-1',
  startWindow: 60_000 as Ms,
  crossingTime: 'first',
  stayGap: 3000 as Ms,
  parkedAfter: 60_000 as Ms,
  edition: 2,
  rankedBy: 'gun',
  decimals: 1,
};

/** An arrive of tag `A1` at antenna 1, at noon, without anything optional. */
export function aRead(changes: Partial<TagRead> = {}): TagRead {
  return {
    source: 'sirit510',
    reader: '192.168.1.130',
    serial: null,
    session: null,
    antenna: 1,
    tag: 'A1' as TagId,
    kind: 'arrive',
    rssi: null,
    timestamp: NOON,
    readerAt: null,
    clockOffset: null,
    receivedAt: at(40),
    extra: null,
    ...changes,
  };
}

/** `count` reads of different tags and times, a millisecond apart, the first `from` milliseconds after noon. */
export function someReads(count: number, from = 0): readonly TagRead[] {
  return Array.from({ length: count }, (_, i) =>
    aRead({ tag: `T${(from + i) % 500}` as TagId, antenna: ((from + i) % 4) + 1, timestamp: at(from + i), receivedAt: at(from + i + 5) }),
  );
}

export function anAct(act: RaceAct = { type: 'race-resumed' }): NewAct {
  return { recordedAt: NOON, by: 'timekeeper', reason: null, act };
}

export const CREATED: RaceAct = { type: 'race-created', raceId: 'race-1', name: 'Spring Cup', rules: RULES, startAt: NOON };
