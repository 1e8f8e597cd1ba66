import type { EpochMs } from '../../domain/model/time';
import type { RaceView, Station } from '../../station';
import { preflightRow } from '../../wire/station-to-wire';
import type { Handlers } from '../operation';
import { type PreflightInput, preflight } from '../preflight';
import { pointChecks } from '../preflight-points';
import { raceChecks } from '../preflight-race';
import { riderChecks } from '../preflight-riders';
import { startChecks } from '../preflight-starts';
import type { Listening } from './station';

function raceInput(race: RaceView | null, now: EpochMs): PreflightInput['race'] {
  return race === null ? null : { hasStarted: race.control.gunSet, mostReads: race.mostReads(), silence: race.field.silence(now) };
}

export function preflightRoutes(station: Station, { countScreens, access }: Listening): Pick<Handlers, 'getPreflight'> {
  return {
    getPreflight: ({ texts }) => {
      const checks = preflight({
        health: station.health(),
        readers: station.readers.list(),
        now: station.now(),
        screens: countScreens(),
        access: access(),
        race: raceInput(station.race(), station.now()),
      });
      const race = station.race();
      const all = [...checks, ...raceChecks(race, station.now()), ...pointChecks(race, station.readers.list()), ...riderChecks(race), ...startChecks(race)];
      return { status: 200, body: { checks: all.map((check) => preflightRow(check, texts)) } };
    },
  };
}
