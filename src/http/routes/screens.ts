import { plainText } from '../../domain/model/plain-text';
import type { Standing } from '../../domain/model/standing';
import { formatInstant } from '../../domain/model/time';
import type { Steps } from '../../domain/steps';
import { classificationTables } from '../../domain/views/classification-tables';
import { teamTable } from '../../domain/views/team-table';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { originalTable } from '../../wire/original-table';
import { participantJsonSteps, placedJsonSteps } from '../../wire/row-cache';
import { passingRow, placedRow, raceSummary, teamRow } from '../../wire/to-wire';
import { jsonWithList } from '../json-list';
import type { Handlers, OperationResponse, Wire } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import type { StreamHub } from '../stream/hub';
import { parseCursor } from '../stream/sse-format';

type ScreenOperation = 'getClassification' | 'getRace' | 'getStandings' | 'getTeamStandings' | 'getPassings' | 'openStream';

export function screenRoutes(station: Station, hub: StreamHub): Pick<Handlers, ScreenOperation> {
  return {
    getClassification: async () => {
      await broughtUpToDate(station);
      const rows = await inPieces(participantJsonSteps(originalRows(requireRace(station))));
      return { status: 200, type: 'application/json', raw: await inPieces(jsonWithList({ count: rows.length }, 'standings', rows)) };
    },
    getRace: async () => {
      await broughtUpToDate(station);
      const race = requireRace(station);
      const { rules, startAt } = race.control;
      const head = { total_laps: rules.totalLaps, start_time: formatInstant(startAt) };
      const rows = await inPieces(inOrderOfAppearance(originalRows(race)));
      return { status: 200, type: 'application/json', raw: await inPieces(jsonWithList(head, 'participants', rows)) };
    },
    ...tableRoutes(station),
    getPassings: async ({ query }) => {
      requireRace(station);
      const passings = await inPieces(station.atOneMoment((race) => race.lastPassingSteps(query.limit ?? 50)));
      return { status: 200, body: { passings: passings.map(passingRow) } };
    },
    openStream: async ({ query, header, role }) => {
      const requested = { top: query.top ?? null, changes: query.changes === 1, category: query.category ?? null };
      const since = parseCursor(header['last-event-id']);
      await broughtUpToDate(station);
      await inPieces(hub.prepare(requested));
      const race = requireRace(station);
      const wanted = { query: requested, laps: query.laps !== 0, isStaff: role === 'operator', since };
      return { status: 200, stream: (response) => hub.connect(response, race, wanted) };
    },
  };
}

/** Brings the table up to date in pieces: thousands of riders may have new rows since somebody looked last. Few have when this resolves. */
async function broughtUpToDate(station: Station): Promise<void> {
  await inPieces(requireRace(station).standingsSteps());
}

function originalRows(race: RaceView): readonly Standing[] {
  return originalTable(race.standings(), race.control.rules);
}

function tableRoutes(station: Station): Pick<Handlers, 'getStandings' | 'getTeamStandings'> {
  return {
    getStandings: ({ query, texts }) =>
      query.classification === undefined
        ? broughtUpToDate(station).then(() => standingsAnswer(requireRace(station), query))
        : classificationAnswer(requireRace(station), { ...query, classification: query.classification }, texts),
    getTeamStandings: () => {
      const race = requireRace(station);
      const teams = teamTable(race.standings(), race.control.rules.teams);
      return {
        status: 200,
        body: { revision: race.revision, race: raceSummary(race.control, race.declared()), teams: teams.map(teamRow) },
      };
    },
  };
}

function* inOrderOfAppearance(standings: readonly Standing[]): Steps<readonly string[]> {
  const items = yield* participantJsonSteps(standings);
  const order = standings.map((_standing, index) => index);
  order.sort((one, other) => (standings[one]?.firstSeen ?? 0) - (standings[other]?.firstSeen ?? 0));
  return order.map((index) => items[index] ?? '');
}

/** The table of the race, written in pieces: of a large field it is megabytes. */
async function standingsAnswer(
  race: RaceView,
  { top, category }: { top?: number; category?: string },
): Promise<OperationResponse<'getStandings'>> {
  const all = race.standings();
  const listed = category === undefined ? all : all.filter((standing) => standing.category === category);
  const shown = top === undefined ? listed : listed.slice(0, top);
  const head: Omit<Wire<'Standings'>, 'standings'> = {
    revision: race.revision,
    race: raceSummary(race.control, race.declared()),
    total: listed.length,
    missing: [...race.missing(null)],
  };
  const rows = await inPieces(placedJsonSteps(shown));
  return { status: 200, type: 'application/json', raw: await inPieces(jsonWithList(head, 'standings', rows)) };
}

interface ClassificationQuery {
  readonly classification: string;
  readonly category?: string;
  readonly top?: number;
}

/** A classification with its own places; a category leaves out the other riders and changes none of them. */
function classificationAnswer(race: RaceView, query: ClassificationQuery, texts: Texts): OperationResponse<'getStandings'> {
  const { rules } = race.control;
  const { category } = query;
  const classification = plainText(query.classification);
  const found = classificationTables(race.standings(), rules).find(({ name }) => name === classification);
  if (found === undefined) {
    const known = rules.classifications.map(({ name }) => name);
    return problem(texts, 404, { code: 'unknown-classification', params: { classification, known } });
  }
  const rows = category === undefined ? found.rows : found.rows.filter((row) => row.category === category);
  const body: Wire<'Standings'> = {
    revision: race.revision,
    race: raceSummary(race.control, race.declared()),
    total: rows.length,
    missing: [...race.missing(classification)],
    standings: rows.slice(0, query.top).map(placedRow),
  };
  return { status: 200, body };
}
