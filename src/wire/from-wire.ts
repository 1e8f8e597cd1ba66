import type { Correction } from '../domain/model/entry';
import type { TagId } from '../domain/model/read';
import type { RaceRules } from '../domain/model/rules';
import { parseTag } from '../domain/model/tag';
import { type EpochMs, type Ms, parseInstant } from '../domain/model/time';
import type { Wire } from '../http/operation';

/** The instant of a text that the contract let pass as one. */
export function instantOf(text: string): EpochMs {
  const at = parseInstant(text);
  if (at === null) throw new Error('a text passed the contract as an instant without being one');
  return at;
}

/** The same where it may be left out: then now, by the station's clock. */
export function instantOrNow(clock: { now(): EpochMs }, text: string | undefined): EpochMs {
  return text === undefined ? clock.now() : instantOf(text);
}

/** The tag of a text that the contract let pass as one. */
export function tagOf(text: string): TagId {
  const tag = parseTag(text);
  if (tag === null) throw new Error('a text passed the contract as a tag without being one');
  return tag;
}

export function rulesOf(rules: Wire<'RaceRules'>): RaceRules {
  return {
    waves: rules.waves.map(({ category, after_ms }) => ({ category: category.trim(), after: after_ms as Ms })),
    totalLaps: rules.total_laps,
    minLap: rules.min_lap_ms as Ms,
    finish: rules.finish,
    duration: rules.duration_ms as Ms,
    lapsAfterTime: rules.laps_after_time,
    firstCrossing: rules.first_crossing,
    startWindow: rules.start_window_ms as Ms,
    crossingTime: rules.crossing_time,
    rankedBy: rules.ranked_by,
    decimals: rules.decimals,
  };
}

export function rulesRow(rules: RaceRules): Wire<'RaceRules'> {
  return {
    waves: rules.waves.map(({ category, after }) => ({ category, after_ms: after })),
    total_laps: rules.totalLaps,
    min_lap_ms: rules.minLap,
    finish: rules.finish,
    duration_ms: rules.duration,
    laps_after_time: rules.lapsAfterTime,
    first_crossing: rules.firstCrossing,
    start_window_ms: rules.startWindow,
    crossing_time: rules.crossingTime,
    ranked_by: rules.rankedBy,
    decimals: rules.decimals,
  };
}

/** A correction as asked for; a manual passing without a time is one of now. */
export function correctionOf(asked: Wire<'Correction'>, clock: { now(): EpochMs }): Correction {
  switch (asked.kind) {
    case 'insert':
      return { kind: 'insert', rider: asked.rider, at: instantOrNow(clock, asked.at), inferred: asked.inferred ?? false };
    case 'void':
    case 'restore':
      return { kind: asked.kind, passing: { seq: asked.passing } };
    case 'move':
      return { kind: 'move', passing: { seq: asked.passing }, to: asked.to };
    case 'retime':
      return { kind: 'retime', passing: { seq: asked.passing }, at: instantOf(asked.at) };
    case 'split':
      return { kind: 'split', rider: asked.rider, passing: { seq: asked.passing }, into: asked.into };
    case 'confirm-lap':
    case 'keep-lap':
      return {
        kind: 'confirm-lap',
        rider: asked.rider,
        passing: { seq: asked.passing },
        from: instantOf(asked.from),
        to: instantOf(asked.to),
      };
    case 'status':
      return { kind: 'status', rider: asked.rider, status: asked.status, at: asked.at === undefined ? null : instantOf(asked.at) };
    case 'shift-clock':
      return {
        kind: 'shift-clock',
        reader: asked.reader,
        from: instantOf(asked.from),
        until: instantOf(asked.until),
        by: asked.by_ms as Ms,
      };
  }
}
