import type { EpochMs } from '../../domain/model/time';
import type { RaceView, Station } from '../../station';
import { type PreflightCheck, preflightRow } from '../../wire/station-to-wire';
import type { Handlers } from '../operation';
import { type PreflightInput, preflight } from '../preflight';
import { type Feeds, feedChecks } from '../preflight-feeds';
import { machineChecks } from '../preflight-machines';
import { pointChecks } from '../preflight-points';
import { raceChecks } from '../preflight-race';
import { riderChecks } from '../preflight-riders';
import { startChecks } from '../preflight-starts';
import type { Listening } from './station';

function raceInput(race: RaceView | null, now: EpochMs): PreflightInput['race'] {
  return race === null ? null : { hasStarted: race.control.gunSet, mostReads: race.mostReads(), silence: race.field.silence(now) };
}

/** All checks before the start: of the station, then of the open race, then of who is told of it. */
export function stationChecks(station: Station, { countScreens, access, machines }: Listening, feeds: Feeds): readonly PreflightCheck[] {
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
    ...raceChecks(race, station.now()),
    ...pointChecks(race, station.readers.list()),
    ...riderChecks(race),
    ...startChecks(race),
    ...feedChecks(feeds),
    ...machineChecks(machines()),
  ];
}

export function preflightRoutes(station: Station, listening: Listening, feeds: Feeds): Pick<Handlers, 'getPreflight'> {
  return {
    getPreflight: ({ texts }) => ({
      status: 200,
      body: { checks: stationChecks(station, listening, feeds).map((check) => preflightRow(check, texts)) },
    }),
  };
}
