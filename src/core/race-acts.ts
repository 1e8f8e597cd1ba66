import type { RaceAct } from '../domain/model/entry';
import type { EpochMs } from '../domain/model/time';
import type { NewRace, RaceView } from '../station';

/** Returns the first acts of a race. Without a given start, the race starts at the moment of its creation until the gun is set. */
export function initialActs(race: NewRace, raceId: string, now: EpochMs): readonly RaceAct[] {
  const created: RaceAct = { type: 'race-created', raceId, name: race.name, rules: race.rules, startAt: now };
  return race.startAt === null ? [created] : [created, { type: 'gun-set', startAt: race.startAt }];
}

/** Returns acts that register the participants of another race again, with the tags that they have there now. */
export function participantActs(race: Pick<RaceView, 'participants'>): readonly RaceAct[] {
  return race.participants().map(({ id, bib, name, category, team, assignments }) => ({
    type: 'participant-added',
    participant: id,
    details: { bib, name, category, team },
    tags: assignments.filter((assignment) => assignment.until === null).map((assignment) => assignment.tag),
  }));
}
