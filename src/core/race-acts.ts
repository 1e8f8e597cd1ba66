import type { RaceAct } from '../domain/model/entry';
import type { EpochMs } from '../domain/model/time';
import type { NewRace, RaceView } from '../station';

/** The acts that begin a race. Its start is the moment of creation until somebody sets the gun, which a given start does at once. */
export function initialActs(race: NewRace, raceId: string, now: EpochMs): readonly RaceAct[] {
  const created: RaceAct = { type: 'race-created', raceId, name: race.name, rules: race.rules, startAt: now };
  return race.startAt === null ? [created] : [created, { type: 'gun-set', startAt: race.startAt }];
}

/** The acts that register the participants of another race anew, with the tags they carry there now. */
export function participantActs(race: Pick<RaceView, 'participants'>): readonly RaceAct[] {
  return race.participants().map(({ id, bib, name, category, team, assignments }) => ({
    type: 'participant-added',
    participant: id,
    details: { bib, name, category, team },
    tags: assignments.filter((assignment) => assignment.until === null).map((assignment) => assignment.tag),
  }));
}
