import { basename } from 'node:path';
import type { Standing } from '../../domain/model/standing';
import type { RaceControl } from '../../domain/model/views';
import { mapSteps } from '../../domain/steps';
import { earlyWaves, lostStarts, type RuleNotice, unusedCategories } from '../../domain/views/rule-notices';
import { lapsInStartWindow } from '../../domain/views/start-window';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { languageOf } from '../../texts/languages';
import type { Texts } from '../../texts/texts';
import { notCountedRow, ruleNoticeRow } from '../../wire/acts-to-wire';
import { correctionOf, forecastCommand, instantOrNow, stopCommand } from '../../wire/from-wire';
import { riderJson } from '../../wire/row-cache';
import { rulesOf } from '../../wire/shared/rules';
import { waveForecastRow } from '../../wire/starts-to-wire';
import { raceControlRow } from '../../wire/to-wire';
import { languageIssue } from '../language';
import type { Handlers, Wire } from '../operation';
import { invalid, refused } from '../problem';
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
  | 'forecast';

/** The course of the open race: start, stop, rules and their forecast. */
export function raceRoutes(station: Station): Pick<Handlers, RaceOperation> {
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
      const same = body.correction === undefined ? null : race.sameCorrection(correctionOf(body.correction, station));
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

/** The open race, as most answers about it say it. */
export function raceControl(texts: Texts, race: RaceView): Wire<'RaceControl'> {
  return raceControlRow(race, basename(race.path), texts);
}
