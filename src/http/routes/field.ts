import { type EpochMs, formatInstant } from '../../domain/model/time';
import { inPieces } from '../../in-pieces';
import type { RaceView, Station } from '../../station';
import { countsRow, expectedRow, seenRow, silenceRow } from '../../wire/field-to-wire';
import { instantOf } from '../../wire/from-wire';
import { jsonOfRows } from '../json-list';
import type { Handlers } from '../operation';
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
    getPresence: async () => ({ status: 200, type: 'application/json', raw: await presence(requireRace(station)) }),
  };
}

function* whoIsOut({ field }: RaceView, now: EpochMs) {
  const silence = field.silence(now);
  yield;
  return { silence, out: yield* field.out(now), counts: yield* field.counts(now), riders: yield* field.expected(now) };
}

/** Makes the answer once for all screens that ask before anything new is read. */
function presenceOf(station: Station): (race: RaceView) => Promise<Buffer> {
  let latest: { readonly race: RaceView; readonly revision: number; readonly answer: Promise<Buffer> } | null = null;
  return (race) => {
    const { revision } = race;
    if (latest?.race !== race || latest.revision !== revision) latest = { race, revision, answer: makePresence(station) };
    return latest.answer;
  };
}

async function makePresence(station: Station): Promise<Buffer> {
  const { registered, seen } = await inPieces(station.atOneMoment(whoWasSeen));
  return inPieces(jsonOfRows({ registered }, 'riders', seen, seenRow));
}

function* whoWasSeen(race: RaceView) {
  return { registered: (yield* race.participantSteps()).length, seen: yield* race.field.seen() };
}
