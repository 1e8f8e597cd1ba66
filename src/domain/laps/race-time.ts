import type { RaceRules } from '../model/rules';
import { between, type EpochMs, LAST_INSTANT, later, type Ms } from '../model/time';
import type { Neutralisation } from '../model/views';

/** The race of a rider, as far as its time is concerned. */
interface Clock {
  readonly neutralisations: readonly Neutralisation[];
}

/** The same as if what is neutralised without an end went on at a moment: who is expected is expected from then on. */
export function endedBy({ neutralisations }: Clock, now: EpochMs): Clock {
  if (neutralisations.every(({ until }) => until !== null)) return { neutralisations };
  return { neutralisations: neutralisations.map((one) => ({ ...one, until: one.until ?? (Math.max(now, one.from) as EpochMs) })) };
}

/** How long the race went on from one moment to another: without the stretches that were neutralised. */
export function raceTime(clock: Clock, from: EpochMs, to: EpochMs): Ms {
  const span = between(from, to);
  return clock.neutralisations.length === 0 ? span : ((span - neutralTime(clock, from, to)) as Ms);
}

/** The race of a rider with its rules. */
interface RuledClock extends Clock {
  readonly rules: Pick<RaceRules, 'edition'>;
}

/**
 * How long a rider can have ridden from one moment to another, for what nobody rides in less (rules 3 and 25). Up to the fifth edition of the
 * rules also while the race was neutralised.
 */
export function ridableTime(clock: RuledClock, from: EpochMs, to: EpochMs): Ms {
  return clock.rules.edition < 6 ? between(from, to) : raceTime(clock, from, to);
}

/** How much of a span was neutralised; stretches that overlap count once. */
export function neutralTime({ neutralisations }: Clock, from: EpochMs, to: EpochMs): Ms {
  let total = 0;
  let counted = from as number;
  for (const one of neutralisations) {
    const begin = Math.max(counted, one.from);
    const end = Math.min(to, one.until ?? to);
    if (end <= begin) continue;
    total += end - begin;
    counted = end;
  }
  return total as Ms;
}

/** Whether a moment is in a stretch that was neutralised. */
export function isNeutral(clock: Clock, at: EpochMs): boolean {
  return clock.neutralisations.length > 0 && neutralAround(clock, at) !== null;
}

/** The stretch that a moment is in; null where it is in none. */
export function neutralAround({ neutralisations }: Clock, at: EpochMs): Neutralisation | null {
  return neutralisations.find(({ from, until }) => at >= from && (until === null || at < until)) ?? null;
}

/** The moment at which a race has gone on for a span since a start; the last instant there is while it is neutralised without an end. */
export function momentAfter({ neutralisations }: Clock, start: EpochMs, span: Ms): EpochMs {
  let at = later(start, span);
  let counted = start as number;
  for (const { from, until } of neutralisations) {
    const begin = Math.max(counted, from);
    if (begin >= at) break;
    const end = until ?? LAST_INSTANT;
    if (end <= begin) continue;
    at = Math.min(LAST_INSTANT, at + end - begin) as EpochMs;
    counted = end;
  }
  return at;
}
