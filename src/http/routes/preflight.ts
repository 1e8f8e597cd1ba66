import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs } from '../../domain/model/time';
import type { RaceView, Station } from '../../station';
import { type PreflightCheck, preflightRow } from '../../wire/station-to-wire';
import type { Handlers } from '../operation';
import { type PreflightInput, preflight } from '../preflight';
import { type Feeds, feedChecks } from '../preflight-feeds';
import { pointChecks } from '../preflight-points';
import { raceChecks } from '../preflight-race';
import { riderChecks } from '../preflight-riders';
import { startChecks } from '../preflight-starts';
import type { Listening } from './station';

function raceInput(race: RaceView | null, now: EpochMs): PreflightInput['race'] {
  if (race === null) return null;
  const { control, field } = race;
  return { hasStarted: control.gunSet, mostReads: race.mostReads(), silence: field.silence(now), shortFirstLaps: field.shortFirstLaps() };
}

/** All checks before the start: of the station, then of the open race, then of who is told of it. */
export function stationChecks(
  station: Station,
  { countScreens, access, damagedFiles }: Listening,
  feeds: Feeds,
): readonly PreflightCheck[] {
  const race = station.race();
  const checks = preflight({
    health: station.health(),
    readers: station.readers.list(),
    now: station.now(),
    screens: countScreens(),
    access: access(),
    race: raceInput(race, station.now()),
  });
  return [
    ...checks,
    ...settingsChecks(damagedFiles()),
    ...raceChecks(race, station.now()),
    ...pointChecks(race, station.readers.list()),
    ...riderChecks(race),
    ...startChecks(race),
    ...feedChecks(feeds),
  ];
}

/** Settings that were lost to the station, while the files that hold them are kept. */
function settingsChecks(files: readonly string[]): readonly PreflightCheck[] {
  const title = { code: 'settings-title', params: NO_PARAMS } as const;
  return files.length === 0
    ? []
    : [{ id: 'settings', title, verdict: 'warning', finding: { code: 'settings-damaged', params: { files } } }];
}

export function preflightRoutes(station: Station, listening: Listening, feeds: Feeds): Pick<Handlers, 'getPreflight'> {
  return {
    getPreflight: ({ texts }) => ({
      status: 200,
      body: { checks: stationChecks(station, listening, feeds).map((check) => preflightRow(check, texts)) },
    }),
  };
}
