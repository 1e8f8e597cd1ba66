import { categoryPlaceSteps, mapWithPlacesSteps, WITHOUT_CATEGORY } from '../domain/model/classification';
import type { Place, Standing } from '../domain/model/standing';
import { allSteps, type Steps } from '../domain/steps';
import { participantDto, rowWithPlaces, standingRow } from './to-wire';

type Behind = Pick<Place, 'gap' | 'lapsBehind'>;

// Most of a large table stays the same from one answer to the next, so the JSON of a row is kept for as long as its standing exists.
const rows = new WeakMap<Standing, string>();
// Of a participant only what does not change with the leader is kept: a leader's lap changes the gap of every rider.
const participants = new WeakMap<Standing, readonly [before: string, after: string]>();

/** Stands in the JSON of a participant where `gap_ms` and `laps_behind` belong. Quotes within a text are escaped, so no text contains it. */
const NOT_BEHIND = '"gap_ms":null,"laps_behind":0';

/** `StandingRow` as JSON. */
export function riderJson(standing: Standing): string {
  const known = rows.get(standing);
  if (known !== undefined) return known;
  const json = JSON.stringify(standingRow(standing));
  rows.set(standing, json);
  return json;
}

/** The list of `PlacedRow` as JSON, for a table in ranking order, in steps. It is asked for too rarely to be kept. */
export function* placedJsonSteps(inOrder: readonly Standing[]): Steps<readonly string[]> {
  const inCategory = yield* categoryPlaceSteps(inOrder);
  return yield* mapWithPlacesSteps(inOrder, (standing, place) =>
    JSON.stringify(rowWithPlaces(standing, place, inCategory.get(standing) ?? WITHOUT_CATEGORY)),
  );
}

/** The list of `ParticipantDTO` as JSON, for a table in ranking order. */
export function participantJson(inOrder: readonly Standing[]): readonly string[] {
  return allSteps(participantJsonSteps(inOrder));
}

/** The same in steps. */
export function participantJsonSteps(inOrder: readonly Standing[]): Steps<readonly string[]> {
  return mapWithPlacesSteps(inOrder, oneParticipantJson);
}

function oneParticipantJson(standing: Standing, { gap, lapsBehind }: Behind): string {
  const [before, after] = participants.get(standing) ?? partsOf(standing);
  return `${before}"gap_ms":${gap},"laps_behind":${lapsBehind}${after}`;
}

function partsOf(standing: Standing): readonly [before: string, after: string] {
  const json = JSON.stringify(participantDto(standing, { gap: null, lapsBehind: 0 }));
  const at = json.indexOf(NOT_BEHIND);
  const parts = [json.slice(0, at), json.slice(at + NOT_BEHIND.length)] as const;
  participants.set(standing, parts);
  return parts;
}
