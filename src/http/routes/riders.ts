import { withPlaces } from '../../domain/model/classification';
import { plainText } from '../../domain/model/plain-text';
import type { PlacedStanding, Standing } from '../../domain/model/standing';
import type { Station } from '../../station';
import { riderPage } from '../../wire/rider-page';
import type { Handlers } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';

export function riderRoutes(station: Station): Pick<Handlers, 'getRider'> {
  return {
    getRider: ({ path, texts }) => {
      const race = requireRace(station);
      const bib = plainText(path.bib);
      const row = ridersByBib(race.standings()).get(bib);
      if (row === undefined) return problem(texts, 404, { code: 'unknown-bib', params: { bib } });
      return { status: 200, body: riderPage(race, row, { texts, acceptsReports: station.reports.of(race.control.raceId).accepting }) };
    },
  };
}

/** The riders of a table by bib. Hundreds of phones ask for the same table. */
const BY_BIB = new WeakMap<readonly Standing[], ReadonlyMap<string, PlacedStanding>>();

function ridersByBib(standings: readonly Standing[]): ReadonlyMap<string, PlacedStanding> {
  const known = BY_BIB.get(standings);
  if (known !== undefined) return known;
  const registered = withPlaces(standings).filter(({ participant, bib }) => participant !== null && bib !== '');
  const found = new Map(registered.map((row) => [row.bib, row]));
  BY_BIB.set(standings, found);
  return found;
}
