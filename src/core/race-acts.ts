import type { RaceAct } from '../domain/model/entry';
import { NEW_TAG_COMPARISON, tagKey } from '../domain/model/tag';
import type { EpochMs } from '../domain/model/time';
import type { Participant } from '../domain/model/views';
import type { RaceView } from '../race-view';
import type { NewRace } from '../station';

/** Returns the first acts of a race. Without a given start, the race starts at the moment of its creation until the gun is set. */
export function initialActs(race: NewRace, raceId: string, now: EpochMs): readonly RaceAct[] {
  const { name, rules, language } = race;
  const more = { ...(language === undefined ? {} : { language }), ...(race.isDemo === true ? { demo: true as const } : {}) };
  const created: RaceAct = { type: 'race-created', raceId, name, rules, startAt: now, tags: NEW_TAG_COMPARISON, ...more };
  const started: readonly RaceAct[] = race.startAt === null ? [created] : [created, { type: 'gun-set', startAt: race.startAt }];
  return race.riders === undefined ? started : withRiders(started, race.riders);
}

/**
 * Returns the first acts of a race with the participants of another one. Where two of them have tags that differ only in what no longer
 * makes another tag, the race compares tags as theirs did.
 */
function withRiders(first: readonly RaceAct[], riders: readonly Participant[]): readonly RaceAct[] {
  const registered = participantActs(riders);
  const acts = [...first, ...registered];
  if (!hasSharedTag(registered)) return acts;
  return acts.map((act) => (act.type === 'race-created' ? { ...act, tags: 'exact' } : act));
}

/** The first acts of a race that begins again without its reads: name, rules and riders stay, and own starts that are still ahead. */
export function actsOfReset(race: RaceView, raceId: string, now: EpochMs): readonly RaceAct[] {
  const { name, rules, language, isDemo } = race.control;
  const again = { name, rules, isDemo, startAt: null, riders: race.participants(), ...(language === null ? {} : { language }) };
  return [...initialActs(again, raceId, now), ...startsAhead(race, now)];
}

/** Acts that keep the own starts of a race that begins again, where they are still ahead: the start list was made for them. */
function startsAhead(roster: Pick<RaceView, 'startList'>, now: EpochMs): readonly RaceAct[] {
  const starts = roster.startList().flatMap(({ participant, at }) => (at === null || at <= now ? [] : [{ participant, at }]));
  return starts.length === 0 ? [] : [{ type: 'start-listed', starts }];
}

type Added = Extract<RaceAct, { readonly type: 'participant-added' }>;

/** Acts that register the participants of another race again, with the tags that they have there now. */
function participantActs(riders: readonly Participant[]): readonly Added[] {
  return riders.map(({ id, assignments, ...details }) => ({
    type: 'participant-added',
    participant: id,
    details,
    tags: assignments.filter((assignment) => assignment.until === null).map((assignment) => assignment.tag),
  }));
}

function hasSharedTag(added: readonly Added[]): boolean {
  const keys = added.flatMap(({ tags }) => [...new Set(tags.map((tag) => tagKey(tag, NEW_TAG_COMPARISON)))]);
  return new Set(keys).size < keys.length;
}
