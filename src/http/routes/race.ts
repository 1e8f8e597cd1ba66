import { basename } from 'node:path';
import { checkRules } from '../../domain/model/check-rules';
import type { Standing } from '../../domain/model/standing';
import type { RaceControl } from '../../domain/model/views';
import { mapSteps } from '../../domain/steps';
import { earlyWaves, lostStarts, type RuleNotice, unusedCategories } from '../../domain/views/rule-notices';
import { lapsInStartWindow } from '../../domain/views/start-window';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { type Language, languageOf } from '../../texts/languages';
import type { StationLanguages } from '../../texts/system-texts';
import type { Texts } from '../../texts/texts';
import { notCountedRow, ruleNoticeRow } from '../../wire/acts-to-wire';
import { correctionOf, forecastCommand, instantOf, instantOrNow, stopCommand } from '../../wire/from-wire';
import { riderJson } from '../../wire/row-cache';
import { rulesOf } from '../../wire/shared/rules';
import { waveForecastRow } from '../../wire/starts-to-wire';
import { raceControlRow, raceFileRow, runningRaceRow } from '../../wire/to-wire';
import { languageIssue } from '../language';
import type { Handlers, Wire } from '../operation';
import { invalid, problem, refused } from '../problem';
import { requireRace } from '../require-race';
import { type CommandResponse, commandResponse } from './execute-command';

type RaceOperation =
  | 'getRaceControl'
  | 'renameRace'
  | 'setRaceLanguage'
  | 'startRace'
  | 'stopRace'
  | 'resumeRace'
  | 'changeRules'
  | 'forecast'
  | 'resetRace'
  | 'listRaces'
  | 'listRunningRaces'
  | 'createRace'
  | 'openRace'
  | 'copyRace'
  | 'removeRace';

export function raceRoutes(station: Station, languages: StationLanguages): Pick<Handlers, RaceOperation> {
  return { ...conductRoutes(station), ...fileRoutes(station, languages) };
}

type ConductOperation =
  | 'getRaceControl'
  | 'renameRace'
  | 'setRaceLanguage'
  | 'startRace'
  | 'stopRace'
  | 'resumeRace'
  | 'changeRules'
  | 'forecast';

function conductRoutes(station: Station): Pick<Handlers, ConductOperation> {
  return {
    getRaceControl: ({ texts }) => ({ status: 200, body: raceControl(texts, requireRace(station)) }),
    renameRace: ({ body: { name, revision }, by, texts }) => commandResponse(station, { type: 'rename', name }, { by, texts, revision }),
    setRaceLanguage: ({ body: { language, revision }, by, texts }) => {
      const issue = languageIssue('language', language);
      if (issue !== null) return invalid(texts, [issue]);
      const command = { type: 'set-language', language: languageOf(language) ?? language } as const;
      return commandResponse(station, command, { by, texts, revision });
    },
    startRace: ({ body: { at, wave, race_id: raceId, reason, revision }, by, texts }) => {
      const start = { type: 'start', at: instantOrNow(station, at), isNow: at === undefined } as const;
      const command = wave === undefined ? start : { ...start, wave };
      return withWarnings(station, commandResponse(station, command, { by, reason, texts, revision, raceId }), { texts });
    },
    stopRace: ({ body: { at, reason, revision }, by, texts }) =>
      commandResponse(station, stopCommand(instantOrNow(station, at), station), { by, reason, texts, revision }),
    resumeRace: ({ body: { reason }, by, texts }) => commandResponse(station, { type: 'resume' }, { by, reason, texts }),
    changeRules: ({ body: { rules, reason, revision }, by, texts }) => {
      const { control } = requireRace(station);
      const wanted = rulesOf(rules, control.rules);
      const changed = commandResponse(station, { type: 'change-rules', rules: wanted }, { by, reason, texts, revision });
      return withWarnings(station, changed, { texts, before: control });
    },
    forecast: async ({ body, texts }) => {
      const race = requireRace(station);
      const { control } = race;
      const forecast = await inPieces(station.forecast(forecastCommand(body, control.rules, station)));
      if (!forecast.ok) return refused(texts, forecast.refusal);
      const riders = await inPieces(mapSteps(forecast.riders, forecastRowJson));
      const ofRules = body.rules === undefined ? [] : noticesOf(forecast.control, race);
      const ofStart = body.start_at === undefined ? [] : earlyWaves(forecast.control);
      const same = body.correction === undefined ? null : race.samePenalty(correctionOf(body.correction, station));
      const notices = [...lostStarts(control, forecast.control), ...ofRules, ...ofStart, ...(same === null ? [] : [same])];
      const warnings = notices.map((notice) => ruleNoticeRow(notice, texts));
      const more = { waves: forecast.waves.map(waveForecastRow), warnings, not_counted: notCountedRow(forecast.notCounted, texts) };
      return { status: 200, type: 'application/json', raw: `{"riders":[${riders.join(',')}],${JSON.stringify(more).slice(1)}` };
    },
  };
}

/** A rider of a forecast as JSON: a change of rules may be about the whole field. */
function forecastRowJson({ before, after }: { readonly before: Standing | null; readonly after: Standing | null }): string {
  return `{"before":${before === null ? 'null' : riderJson(before)},"after":${after === null ? 'null' : riderJson(after)}}`;
}

function fileRoutes(
  station: Station,
  { races }: StationLanguages,
): Pick<Handlers, 'resetRace' | 'listRaces' | 'listRunningRaces' | 'createRace' | 'openRace' | 'copyRace' | 'removeRace'> {
  return {
    resetRace: ({ by, texts }) => ({ status: 200, body: raceControl(texts, station.resetRace(by)) }),
    listRaces: () => ({ status: 200, body: { races: station.raceFiles().map(raceFileRow) } }),
    listRunningRaces: () => ({
      status: 200,
      body: { races: station.keptRaces().map((race) => runningRaceRow(basename(race.path), race)) },
    }),
    createRace: ({ body, by, texts }) => createRace(station, body, { by, texts, usual: races }),
    openRace: ({ body: { file }, texts }) => {
      // Looked up in the list of files, so that no text from outside ever becomes a path.
      const found = station.raceFiles().find((race) => race.file === file);
      if (found === undefined) return problem(texts, 404, { code: 'unknown-race-file', params: { file } });
      return { status: 200, body: raceControl(texts, station.openRace(found.path)) };
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

interface WarnedOf {
  readonly texts: Texts;
  /** Before a change of the rules. */
  readonly before?: RaceControl;
}

/** The answer to a command about waves and rules, with what the timekeeper should know about them now. */
async function withWarnings(station: Station, executing: Promise<CommandResponse>, { texts, before }: WarnedOf) {
  const answer = await executing;
  if (answer.status !== 200) return answer;
  const race = requireRace(station);
  const lost = before === undefined ? [] : lostStarts(before, race.control);
  const warnings = [...lost, ...noticesOf(race.control, race)].map((notice) => ruleNoticeRow(notice, texts));
  return { status: 200, body: { ...answer.body, warnings } } as const;
}

function noticesOf(control: RaceControl, race: RaceView): readonly RuleNotice[] {
  const { rules } = control;
  return [...earlyWaves(control), ...unusedCategories(rules, race.participants()), ...lapsInStartWindow(rules)];
}

type CreateRace = Parameters<Handlers['createRace']>[0];

function createRace(
  station: Station,
  { name: given, rules, start_at, language, riders_of }: CreateRace['body'],
  { by, texts, usual }: Pick<CreateRace, 'by' | 'texts'> & { readonly usual: Language },
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
  const race = station.createRace({ name, rules: checked.rules, startAt, language: spoken, ...riders }, by);
  return { status: 200 as const, body: raceControl(texts, race) };
}

function raceControl(texts: Texts, race: RaceView): Wire<'RaceControl'> {
  return raceControlRow(race, basename(race.path), texts);
}
