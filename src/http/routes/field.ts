import { type EpochMs, formatInstant } from '../../domain/model/time';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { countsRow, expectedRow, seenRow, silenceRow } from '../../wire/field-to-wire';
import { instantOf } from '../../wire/from-wire';
import { jsonOfRows } from '../json-list';
import type { Handlers, Role } from '../operation';
import { requireRace } from '../require-race';

/** Who is out on the course and when they are due, and who was seen at all. Rows of a large field are written in pieces: each desk asks every few seconds. */
export function fieldRoutes(station: Station): Pick<Handlers, 'getExpected' | 'getPresence'> {
  const presence = presenceOf(station);
  return {
    getExpected: async ({ query: { from, top }, texts }) => {
      const now = station.now();
      const { silence, out, counts, riders } = await inPieces(station.atOneMoment((race) => whoIsOut(race, now)));
      const head = {
        now: formatInstant(now),
        out: [...out],
        counts: counts.map(countsRow),
        silence: silence === null ? null : silenceRow(silence, texts),
      };
      const since = from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from);
      const expected = riders.filter(({ dueAt }) => dueAt >= since).slice(0, top);
      return { status: 200, type: 'application/json', raw: await inPieces(jsonOfRows(head, 'riders', expected, expectedRow)) };
    },
    getPresence: async ({ role }) => ({ status: 200, type: 'application/json', raw: await presence(requireRace(station), role) }),
  };
}

function* whoIsOut({ field }: RaceView, now: EpochMs) {
  const silence = field.silence(now);
  yield;
  return { silence, out: yield* field.out(now), counts: yield* field.counts(now), riders: yield* field.expected(now) };
}

/** Makes the answer once for all screens that ask before anything new is read; one for the timekeeper, and one for everybody, who is told no addresses. */
function presenceOf(station: Station): (race: RaceView, role: Role) => Promise<Buffer> {
  const latest = new Map<Role, { readonly race: RaceView; readonly revision: number; readonly answer: Promise<Buffer> }>();
  return (race, role) => {
    const { revision } = race;
    const known = latest.get(role);
    if (known !== undefined && known.race === race && known.revision === revision) return known.answer;
    const answer = makePresence(station, role);
    latest.set(role, { race, revision, answer });
    return answer;
  };
}

async function makePresence(station: Station, role: Role): Promise<Buffer> {
  const { registered, seen } = await inPieces(station.atOneMoment(whoWasSeen));
  const rowOf = (one: (typeof seen)[number]) => seenRow(role === 'operator' ? one : { ...one, reader: '' });
  return inPieces(jsonOfRows({ registered }, 'riders', seen, rowOf));
}

function* whoWasSeen(race: RaceView) {
  return { registered: (yield* race.participantSteps()).length, seen: yield* race.field.seen() };
}
