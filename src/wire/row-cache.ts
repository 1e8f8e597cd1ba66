import { mapWithPlaces } from '../domain/model/classification';
import type { Place, Standing } from '../domain/model/standing';
import { participantDto, riderRow } from './participant-rows';

type Behind = Pick<Place, 'gap' | 'lapsBehind'>;

/**
 * Rows as JSON text. Most of a large table is the same from one look to the next, so the text of a row is kept for as long as its
 * standing lives.
 */
const riders = new WeakMap<Standing, string>();
const participants = new WeakMap<Standing, Behind & { readonly text: string }>();

/** `StandingRow` as JSON. */
export function riderText(standing: Standing): string {
  const kept = riders.get(standing);
  if (kept !== undefined) return kept;
  const text = JSON.stringify(riderRow(standing));
  riders.set(standing, text);
  return text;
}

/** The list of `ParticipantDTO` as JSON, for a table in ranking order. */
export function participantTexts(inOrder: readonly Standing[]): readonly string[] {
  return mapWithPlaces(inOrder, participantText);
}

function participantText(standing: Standing, { gap, lapsBehind }: Behind): string {
  const kept = participants.get(standing);
  if (kept !== undefined && kept.gap === gap && kept.lapsBehind === lapsBehind) return kept.text;
  const text = JSON.stringify(participantDto(standing, { gap, lapsBehind }));
  participants.set(standing, { gap, lapsBehind, text });
  return text;
}
