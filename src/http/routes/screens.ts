import { withPlaces } from '../../domain/model/classification';
import type { Standing } from '../../domain/model/standing';
import { formatInstant } from '../../domain/model/time';
import type { Steps } from '../../domain/steps';
import type { RaceView, Station } from '../../station';
import { originalTable } from '../../wire/original-table';
import { participantJsonSteps } from '../../wire/row-cache';
import { passingRow, placedRow, raceSummary } from '../../wire/to-wire';
import { inPieces } from '../in-pieces';
import type { Handlers, Wire } from '../operation';
import { requireRace } from '../require-race';
import type { StreamHub } from '../stream/hub';
import { parseCursor } from '../stream/sse-format';

type ScreenOperation = 'getClassification' | 'getRace' | 'getStandings' | 'getPassings' | 'openStream';

export function screenRoutes(station: Station, hub: StreamHub): Pick<Handlers, ScreenOperation> {
  return {
    getClassification: async () => {
      const rows = await inPieces(participantJsonSteps(originalRows(requireRace(station))));
      return { status: 200, type: 'application/json', raw: `{"count":${rows.length},"standings":[${rows.join(',')}]}` };
    },
    getRace: async () => {
      const race = requireRace(station);
      const { rules, startAt } = race.control;
      const head = `"total_laps":${rules.totalLaps},"start_time":"${formatInstant(startAt)}"`;
      return {
        status: 200,
        type: 'application/json',
        raw: `{${head},"participants":[${(await inPieces(inOrderOfAppearance(originalRows(race)))).join(',')}]}`,
      };
    },
    getStandings: ({ query }) => ({ status: 200, body: standingsAnswer(requireRace(station), query) }),
    getPassings: ({ query }) => ({
      status: 200,
      body: {
        passings: requireRace(station)
          .lastPassings(query.limit ?? 50)
          .map(passingRow),
      },
    }),
    openStream: async ({ query, header }) => {
      const requested = { top: query.top ?? null, changes: query.changes === 1, category: query.category ?? null };
      const since = parseCursor(header['last-event-id']);
      await inPieces(hub.makeRows(requested, requireRace(station)));
      const race = requireRace(station);
      return { status: 200, stream: (response) => hub.connect(response, race, { query: requested, since }) };
    },
  };
}

function originalRows(race: RaceView): readonly Standing[] {
  return originalTable(race.standings(), race.control.rules);
}

function* inOrderOfAppearance(standings: readonly Standing[]): Steps<readonly string[]> {
  const items = yield* participantJsonSteps(standings);
  const order = standings.map((_standing, index) => index);
  order.sort((one, other) => (standings[one]?.firstSeen ?? 0) - (standings[other]?.firstSeen ?? 0));
  return order.map((index) => items[index] ?? '');
}

function standingsAnswer(race: RaceView, { top, category }: { top?: number; category?: string }): Wire<'Standings'> {
  const all = race.standings();
  const listed = category === undefined ? all : all.filter((standing) => standing.category === category);
  const shown = top === undefined ? listed : listed.slice(0, top);
  return {
    revision: race.revision,
    race: raceSummary(race.control),
    total: listed.length,
    standings: withPlaces(shown).map(placedRow),
  };
}
