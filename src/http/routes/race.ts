import { basename } from 'node:path';
import type { Command } from '../../domain/model/command';
import { rulesAsSentences } from '../../domain/model/rules';
import type { EpochMs } from '../../domain/model/time';
import { formatInstant } from '../../domain/model/time';
import type { RaceView, Station } from '../../station';
import { correctionOf, instantOf, instantOrNow } from '../../wire/from-wire';
import { riderRow } from '../../wire/participant-rows';
import { rulesOf, rulesRow } from '../../wire/rules';
import { raceSummary } from '../../wire/to-wire';
import type { Handlers, Wire } from '../operation';
import { problem, refused } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

type RaceOperation =
  | 'getRaceControl'
  | 'renameRace'
  | 'startRace'
  | 'stopRace'
  | 'resumeRace'
  | 'changeRules'
  | 'forecast'
  | 'resetRace'
  | 'listRaces'
  | 'createRace'
  | 'openRace';

export function raceRoutes(station: Station): Pick<Handlers, RaceOperation> {
  return { ...conductRoutes(station), ...fileRoutes(station) };
}

type ConductOperation = 'getRaceControl' | 'renameRace' | 'startRace' | 'stopRace' | 'resumeRace' | 'changeRules' | 'forecast';

function conductRoutes(station: Station): Pick<Handlers, ConductOperation> {
  return {
    getRaceControl: () => ({ status: 200, body: raceControl(requireRace(station)) }),
    renameRace: ({ body, by }) => commandResponse(station, { type: 'rename', name: body.name }, { by }),
    startRace: ({ body: { at, wave, reason }, by }) =>
      commandResponse(station, { type: 'start', at: instantOrNow(station, at), ...(wave === undefined ? {} : { wave }) }, { by, reason }),
    stopRace: ({ body, by }) => commandResponse(station, { type: 'stop', at: instantOrNow(station, body.at) }, { by, reason: body.reason }),
    resumeRace: ({ body, by }) => commandResponse(station, { type: 'resume' }, { by, reason: body.reason }),
    changeRules: ({ body, by }) =>
      commandResponse(station, { type: 'change-rules', rules: rulesOf(body.rules) }, { by, reason: body.reason }),
    forecast: ({ body }) => {
      requireRace(station);
      const forecast = station.forecast(forecastCommand(body, station));
      if (!forecast.ok) return refused(forecast.refusal);
      const riders = forecast.riders.map(({ before, after }) => ({
        before: before === null ? null : riderRow(before),
        after: after === null ? null : riderRow(after),
      }));
      return { status: 200, body: { riders } };
    },
  };
}

interface Question {
  readonly rules?: Wire<'RaceRules'>;
  readonly start_at?: string;
  readonly stop_at?: string;
  readonly correction?: Wire<'Correction'>;
}

/** The contract lets exactly one of them be given. */
function forecastCommand({ rules, start_at, stop_at, correction }: Question, clock: { now(): EpochMs }): Command {
  if (rules !== undefined) return { type: 'change-rules', rules: rulesOf(rules) };
  if (start_at !== undefined) return { type: 'start', at: instantOf(start_at) };
  if (stop_at !== undefined) return { type: 'stop', at: instantOf(stop_at) };
  if (correction !== undefined) return { type: 'correct', correction: correctionOf(correction, clock) };
  throw new Error('a forecast passed the contract without anything to forecast');
}

function fileRoutes(station: Station): Pick<Handlers, 'resetRace' | 'listRaces' | 'createRace' | 'openRace'> {
  return {
    resetRace: ({ by }) => ({ status: 200, body: raceControl(station.resetRace(by)) }),
    listRaces: () => ({
      status: 200,
      body: {
        races: station.raceFiles().map(({ file, sizeBytes, changedAt, isOpen }) => ({
          file,
          size_bytes: sizeBytes,
          changed_at: formatInstant(changedAt),
          is_open: isOpen,
        })),
      },
    }),
    createRace: ({ body: { name: given, rules, start_at }, by }) => {
      const name = given.trim();
      if (name === '') return problem(422, 'bad-value', 'A race needs a name.');
      const startAt = start_at === undefined ? null : instantOf(start_at);
      const race = station.createRace({ name, rules: rules === undefined ? station.defaults : rulesOf(rules), startAt }, by);
      return { status: 200, body: raceControl(race) };
    },
    openRace: ({ body: { file } }) => {
      // Looked up among the files of the data folder, so that no text from outside ever becomes a path.
      const found = station.raceFiles().find((race) => race.file === file);
      if (found === undefined) return problem(404, 'unknown-race-file', 'The data folder holds no race file of this name.');
      return { status: 200, body: raceControl(station.openRace(found.path)) };
    },
  };
}

function raceControl(race: RaceView): Wire<'RaceControl'> {
  return {
    race: raceSummary(race.control),
    rules: rulesRow(race.control.rules),
    sentences: [...rulesAsSentences(race.control.rules)],
    file: basename(race.path),
    revision: race.revision,
    readers: [...race.readersHeard()],
  };
}
