import { unparse } from 'papaparse';
import { guardFormulas } from '../domain/model/formula-guard';
import type { StartingRider } from '../domain/model/start-list';
import { type EpochMs, HOUR, later } from '../domain/model/time';
import type { Participant } from '../domain/model/views';
import { mapSteps, type Steps } from '../domain/steps';
import type { Texts } from '../texts/texts';
import { BYTE_ORDER_MARK } from './csv';

type Starting = Pick<StartingRider, 'participant' | 'at'>;

/**
 * Everyone registered, in order of registration, one line each, so that importing it changes nothing: bib, name, category, team and the
 * tags assigned now, separated by spaces, and where a rider has one the own start. Without participants it has headings alone, as a template
 * to fill in.
 */
export function* participantsCsv(participants: readonly Participant[], texts: Texts, starts: readonly Starting[] = []): Steps<Uint8Array> {
  const startOf = new Map(starts.flatMap(({ participant, at }) => (at === null ? [] : [[participant, at] as const])));
  const lines = yield* mapSteps(participants, ({ id, bib, name, category, team, assignments }) => {
    const tags = assignments.filter(({ until }) => until === null).map(({ tag }) => tag);
    const start = startOf.size === 0 ? [] : [startText(startOf.get(id) ?? null, texts)];
    return [bib, name, category, team, tags.join(' '), ...start].map(guardFormulas);
  });
  const { bib: bibs, name: names, category: categories, team: teams, tags: tagLists, start } = texts.catalogue.exports.participants;
  yield;
  const headings = [bibs, names, categories, teams, tagLists, ...(startOf.size === 0 ? [] : [start])];
  const csv = unparse([headings, ...lines], { newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}

/** An own start with its day, in the zone of the texts, and with the offset of the zone where clocks are changed around it. */
function startText(at: EpochMs | null, texts: Texts): string {
  if (at === null) return '';
  const time = texts.timeOfDay(at).replace(/\.000$/, '');
  const isNearChange = [-HOUR, HOUR].some((span) => texts.offsetMinutes(later(at, span)) !== texts.offsetMinutes(at));
  return `${texts.date(at)} ${time}${isNearChange ? ` ${texts.utcOffset(at).replace('UTC', '') || '+00:00'}` : ''}`;
}
