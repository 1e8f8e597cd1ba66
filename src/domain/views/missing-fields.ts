import { belongingTo } from '../model/eligibility';
import type { MissingField } from '../model/views';
import { type RaceState, standings } from '../race/race-state';

/**
 * Riders of whom it cannot be said whether they belong to a classification (null: to any of the race), each with what is not known, in ranking
 * order; empty where it can be said of all, and for a classification that the race does not have.
 */
export function missingFields(state: RaceState, classification: string | null): readonly MissingField[] {
  const waiting = standings(state).filter(({ lacks }) => lacks.length > 0);
  if (classification === null) return waiting.flatMap(({ bib, lacks }) => lacks.map((field) => ({ bib, field })));
  const { rules, startAt } = state.ledger.control;
  const of = rules.classifications.find(({ name }) => name === classification)?.of;
  return waiting.flatMap(({ bib, participant }): readonly MissingField[] => {
    const details = participant === null ? undefined : state.ledger.participants.get(participant)?.details;
    const belonging = of === undefined || details === undefined ? null : belongingTo(of, details, startAt);
    return belonging?.is === 'unknown' ? [{ bib, field: belonging.lacks }] : [];
  });
}
