import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs } from '../../domain/model/time';
import type { ShortFirstLaps, Silence } from '../../domain/model/views';
import type { Steps } from '../../domain/steps';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { type PreflightCheck, preflightRow, zoneMessage } from '../../wire/station-to-wire';
import type { ZoneWatch } from '../../zone-watch';
import type { Handlers } from '../operation';
import { preflight } from '../preflight';
import type { DamagedFile } from '../preflight.messages';
import { type Feeds, feedChecks } from '../preflight-feeds';
import { machineChecks } from '../preflight-machines';
import { pointChecks } from '../preflight-points';
import { raceChecks } from '../preflight-race';
import { riderChecks } from '../preflight-riders';
import { startChecks } from '../preflight-starts';
import { settingsKindOf } from '../settings-kind';
import type { Listening } from './station';

/** What the checks look at, as of one moment. */
type CheckedRace = Pick<RaceView, 'control' | 'participants' | 'unknownTags' | 'mostReads' | 'startList' | 'readersWithoutPoint'> & {
  readonly silence: Silence | null;
  readonly shortFirstLaps: ShortFirstLaps | null;
};

function* checkedRace(race: RaceView, now: EpochMs): Steps<CheckedRace> {
  const silence = race.field.silence(now);
  const shortFirstLaps = race.field.shortFirstLaps();
  const [riders, starts, tags] = [yield* race.participantSteps(), yield* race.startListSteps(), yield* race.unknownTagSteps()];
  const [mostReads, withoutPoint] = [race.mostReads(), race.readersWithoutPoint()];
  return {
    control: race.control,
    participants: () => riders,
    startList: () => starts,
    unknownTags: () => tags,
    mostReads: () => mostReads,
    readersWithoutPoint: () => withoutPoint,
    silence,
    shortFirstLaps,
  };
}

/** All checks before the start: of the station, then of the open race, then of who is told of it. */
export async function stationChecks(station: Station, listening: Listening, feeds: Feeds): Promise<readonly PreflightCheck[]> {
  const now = station.now();
  const race = station.race() === null ? null : await inPieces(station.atOneMoment((open) => checkedRace(open, now)));
  return inPieces(checks({ station, race, now }, listening, feeds));
}

interface Checked {
  readonly station: Station;
  readonly race: CheckedRace | null;
  readonly now: EpochMs;
}

function* checks(
  { station, race, now }: Checked,
  { countScreens, access, damagedFiles, machines, zone }: Listening,
  feeds: Feeds,
): Steps<readonly PreflightCheck[]> {
  const ofStation = preflight({
    health: station.health(),
    readers: station.readers.list(),
    now,
    screens: countScreens(),
    access: access(),
    race:
      race === null
        ? null
        : {
            hasStarted: race.control.gunSet,
            mostReads: race.mostReads(),
            silence: race.silence,
            shortFirstLaps: race.shortFirstLaps,
          },
  });
  yield;
  const ofRace = [...raceChecks(race, now), ...pointChecks(race, station.readers.list())];
  yield;
  const ofRiders = riderChecks(race);
  yield;
  return [
    ...ofStation,
    zoneCheck(zone),
    ...settingsChecks(damagedFiles()),
    ...ofRace,
    ...ofRiders,
    ...startChecks(race),
    ...feedChecks(feeds),
    ...machineChecks(machines()),
  ];
}

function zoneCheck(watch: ZoneWatch): PreflightCheck {
  const found = watch.finding();
  const check = { id: 'zone', title: { code: 'zone-title', params: NO_PARAMS } } as const;
  if (found === null) return { ...check, verdict: 'ok', finding: { code: 'zone-ok', params: { zone: watch.zone } } };
  return { ...check, verdict: 'warning', finding: zoneMessage(found) };
}

/** Settings that were lost to the station, while the files that hold them are kept. */
function settingsChecks(files: readonly string[]): readonly PreflightCheck[] {
  const title = { code: 'settings-title', params: NO_PARAMS } as const;
  return files.length === 0
    ? []
    : [{ id: 'settings', title, verdict: 'warning', finding: { code: 'settings-damaged', params: { files: files.map(damagedFile) } } }];
}

function damagedFile(file: string): DamagedFile {
  return { file, holds: settingsKindOf(file) };
}

export function preflightRoutes(station: Station, listening: Listening, feeds: Feeds): Pick<Handlers, 'getPreflight'> {
  return {
    getPreflight: async ({ texts }) => ({
      status: 200,
      body: { checks: (await stationChecks(station, listening, feeds)).map((check) => preflightRow(check, texts)) },
    }),
  };
}
