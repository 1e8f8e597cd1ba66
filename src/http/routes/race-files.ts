import { basename } from 'node:path';
import { checkRules } from '../../domain/model/check-rules';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { type Language, languageOf } from '../../texts/languages';
import type { StationLanguages } from '../../texts/system-texts';
import { instantOf } from '../../wire/from-wire';
import { rulesOf } from '../../wire/shared/rules';
import { raceFileRow, runningRaceRow } from '../../wire/to-wire';
import { withGivenFile } from '../given-file';
import { languageIssue } from '../language';
import type { Handlers, Wire } from '../operation';
import { invalid, problem } from '../problem';
import { raceControl } from './race';

type FileOperation = 'resetRace' | 'listRaces' | 'listRunningRaces' | 'createRace' | 'openRace' | 'copyRace' | 'removeRace';

/** The race files of the data folder: which there are, and which one is open. */
export function raceFileRoutes(station: Station, { races }: StationLanguages): Pick<Handlers, FileOperation> {
  return {
    resetRace: ({ query, by, texts }) => leaving(station, { query, texts }, () => station.resetRace(by)),
    listRaces: () => ({ status: 200, body: { races: station.raceFiles().map(raceFileRow) } }),
    listRunningRaces: () => ({
      status: 200,
      body: { races: station.keptRaces().map((race) => runningRaceRow(basename(race.path), race)) },
    }),
    createRace: ({ body, query, by, texts }) => {
      const from = station.raceFiles().find((race) => race.file === body.riders_of)?.path ?? '';
      return withGivenFile(from, texts, () => createRace(station, body, { query, by, texts, usual: races }));
    },
    openRace: ({ body: { file }, query, texts }) => {
      // Looked up in the list of files, so that no text from outside ever becomes a path.
      const found = station.raceFiles().find((race) => race.file === file);
      if (found === undefined) return problem(texts, 404, { code: 'unknown-race-file', params: { file } });
      return withGivenFile(found.path, texts, () => leaving(station, { query, texts }, () => station.openRace(found.path)));
    },
    copyRace: () => {
      const { path, entries } = station.copyRace();
      return { status: 200, body: { file: basename(path), path, entries } };
    },
    removeRace: ({ body: { file }, texts }) => {
      const found = station.raceFiles().find((race) => race.file === file);
      if (found === undefined) return problem(texts, 404, { code: 'unknown-race-file', params: { file } });
      const isKept = station.keptRaces().some(({ path }) => path === found.path);
      if (isKept) return problem(texts, 409, { code: 'race-goes-on', params: { file } });
      if (found.isOpen) return problem(texts, 409, { code: 'race-is-open', params: { file } });
      return { status: 200, body: { path: station.removeRace(found.path) } };
    },
  };
}

type CreateRace = Parameters<Handlers['createRace']>[0];

function createRace(
  station: Station,
  { name: given, rules, start_at, language, riders_of }: CreateRace['body'],
  { query, by, texts, usual }: Pick<CreateRace, 'query' | 'by' | 'texts'> & { readonly usual: Language },
) {
  const issue = languageIssue('language', language);
  if (issue !== null) return invalid(texts, [issue]);
  const name = given.trim();
  if (name === '') return problem(texts, 422, { code: 'bad-value', params: { problem: 'missing', field: 'race-name' } });
  const startAt = start_at === undefined ? null : instantOf(start_at);
  // The contract cannot say everything: a category may be blank, or two waves the same, once they are trimmed.
  const checked = checkRules(rules === undefined ? station.defaults : rulesOf(rules, station.defaults));
  if (!checked.ok)
    return problem(texts, 422, {
      code: 'bad-value',
      params: { problem: 'rules', rules: checked.problems.map(({ message }) => message) },
    });
  const source = riders_of === undefined ? null : station.raceFiles().find((race) => race.file === riders_of);
  if (source === undefined) return problem(texts, 404, { code: 'unknown-race-file', params: { file: riders_of ?? '' } });
  const riders = source === null ? {} : { riders: station.ridersOf(source.path) };
  const spoken = languageOf(language ?? '') ?? usual;
  const race = { name, rules: checked.rules, startAt, language: spoken, ...riders };
  return leaving(station, { query, texts }, () => station.createRace(race, by));
}

/**
 * Opens another race, unless the request says which race it leaves and another is open, or that a running one is not to be left. The answer
 * says which race was left. Without such a word a running race is left as ever: it goes on beside the new one, or its file is kept.
 */
function leaving(
  station: Station,
  { query: { race_id: meant, unless_running: unless }, texts }: Pick<Parameters<Handlers['resetRace']>[0], 'query' | 'texts'>,
  open: () => RaceView,
) {
  const old = station.race();
  if (meant !== undefined && old?.control.raceId !== meant) {
    return problem(texts, 409, { code: 'other-race', params: { open: old?.control.name ?? '' } });
  }
  if (unless === 1 && old !== null && isRunning(station, old)) {
    return problem(texts, 409, { code: 'race-runs', params: { name: old.control.name } });
  }
  const race = open();
  return { status: 200 as const, body: { ...raceControl(texts, race), left: old === null || old === race ? null : leftRow(station, old) } };
}

/** The race has begun or is about to. */
function isRunning(station: Station, race: RaceView): boolean {
  const phase = race.phase(station.now());
  return phase === 'running' || phase === 'counting-down';
}

function leftRow(station: Station, { path, control: { raceId, name } }: RaceView): Wire<'LeftRace'> {
  return { race_id: raceId, name, file: basename(path), goes_on: station.keptRaces().some((kept) => kept.path === path) };
}
