import { formatInstant } from '../../domain/model/time';
import { mapSteps } from '../../domain/steps';
import { inPieces } from '../../in-pieces';
import type { RaceView, Station } from '../../station';
import { countsRow, expectedRow, seenRow, silenceRow } from '../../wire/field-to-wire';
import { instantOf } from '../../wire/from-wire';
import type { Handlers, Role, Wire } from '../operation';
import { requireRace } from '../require-race';

/** Who is out on the course and when they are due, and who was seen at all. Rows of a large field are written in pieces: each desk asks every few seconds. */
export function fieldRoutes(station: Station): Pick<Handlers, 'getExpected' | 'getPresence'> {
  const presence = presenceOf();
  return {
    getExpected: async ({ query: { from, top }, texts }) => {
      const race = requireRace(station);
      const now = station.now();
      const silence = race.field.silence(now);
      const head = {
        now: formatInstant(now),
        out: [...race.field.out(now)],
        counts: race.field.counts(now).map(countsRow),
        silence: silence === null ? null : silenceRow(silence, texts),
      };
      const since = from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from);
      const expected = race.field.expected(now).filter(({ dueAt }) => dueAt >= since);
      return { status: 200, body: { ...head, riders: await inPieces(mapSteps(expected.slice(0, top), expectedRow)) } };
    },
    getPresence: async ({ role }) => ({ status: 200, body: await presence(requireRace(station), role) }),
  };
}

type Presence = Wire<'Presence'>;

/** Makes the answer once for all screens that ask before anything new is read; one for the timekeeper, and one for everybody, who is told no addresses. */
function presenceOf(): (race: RaceView, role: Role) => Promise<Presence> {
  const latest = new Map<Role, { readonly race: RaceView; readonly revision: number; readonly answer: Promise<Presence> }>();
  return (race, role) => {
    const { revision } = race;
    const known = latest.get(role);
    if (known !== undefined && known.race === race && known.revision === revision) return known.answer;
    const answer = makePresence(race, role);
    latest.set(role, { race, revision, answer });
    return answer;
  };
}

async function makePresence(race: RaceView, role: Role): Promise<Presence> {
  const registered = race.participants().length;
  const isOperator = role === 'operator';
  return {
    registered,
    riders: await inPieces(mapSteps(race.field.seen(), (seen) => seenRow(isOperator ? seen : { ...seen, reader: '' }))),
  };
}
