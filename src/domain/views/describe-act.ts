import { foldLedger } from '../ledger/apply-act';
import type { RosterAct } from '../ledger/roster-ledger';
import type { ActMessage } from '../model/act.messages';
import { ruleMessages } from '../model/describe-rules';
import type { ActEntry, Correction, ImportedParticipant, RaceAct, Seq } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import { NO_DETAILS, type ParticipantDetails } from '../model/roster';
import { type RaceRules, sameRules } from '../model/rules';
import { rulesAfter } from '../model/rules-changes';
import { sameValue } from '../model/same-value';
import { type EpochMs, later } from '../model/time';
import type { RaceControl } from '../model/views';
import { type Wave, waveNamed } from '../model/waves';
import { describeDetails, describeRider, detailsBefore } from '../race/describe-rider';
import { indexOfAct, type RaceState } from '../race/race-state';
import { scopeOf } from '../race/scope';
import { allSteps } from '../steps';
import { describePassingCorrection } from './describe-passing';

/** An act as a message, for the audit trail; `index` is its place among all acts. */
export function describeAct(state: RaceState, entry: ActEntry, index: number): ActMessage {
  const { act } = entry;
  switch (act.type) {
    case 'race-created':
    case 'race-renamed':
      return { code: act.type, params: { name: act.name } };
    case 'language-set':
      return { code: 'language-set', params: { language: act.language } };
    case 'gun-set':
      return { code: 'gun-set', params: { start_at: act.startAt } };
    case 'race-stopped':
      return { code: 'race-stopped', params: { stopped_at: act.stopAt, planned: act.planned === true } };
    case 'race-resumed':
      return { code: 'race-resumed', params: NO_PARAMS };
    case 'wave-started':
    case 'start-listed':
    case 'neutralised':
    case 'declared':
    case 'sheet-defined':
    case 'settled':
      return describeEventAct(act, entry.recordedAt);
    case 'rules-changed':
      return describeNewRules(state, entry, act, index);
    case 'participants-imported':
      return describeImport(act.participants);
    case 'participant-added':
    case 'participant-changed':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
      return describeRosterAct(state, act, index);
    case 'corrected':
      return describeCorrection(state, act.correction, index);
    case 'undone':
    case 'redone':
      return { code: act.type, params: { entry: act.act, act: describeOther(state, act.act) } };
  }
}

type EventAct = Extract<
  RaceAct,
  { readonly type: 'wave-started' | 'start-listed' | 'neutralised' | 'declared' | 'sheet-defined' | 'settled' }
>;

function describeEventAct(act: EventAct, recordedAt: EpochMs): ActMessage {
  switch (act.type) {
    case 'wave-started': {
      const { wave, startAt } = act;
      if (startAt === null) return { code: 'wave-planned', params: { wave } };
      return { code: 'wave-started', params: { categories: [wave], start_at: startAt, planned: startAt > recordedAt } };
    }
    case 'start-listed': {
      const times = act.starts.map(({ at }) => at);
      const params = { starts: times.length, first_at: Math.min(...times) as EpochMs, last_at: Math.max(...times) as EpochMs };
      return { code: 'start-listed', params };
    }
    case 'neutralised':
      return { code: 'neutralised', params: { from: act.from, until: act.until } };
    case 'declared':
      return { code: 'declared', params: { state: act.state } };
    case 'sheet-defined':
      return { code: act.sheet === null ? 'sheet-removed' : 'sheet-defined', params: { sheet: act.name } };
    case 'settled':
      return { code: 'settled', params: { corrections: act.corrections.length } };
  }
}

function describeImport(imported: readonly ImportedParticipant[]): ActMessage {
  const added = imported.filter(({ isNew }) => isNew).length;
  return { code: 'participants-imported', params: { added, changed: imported.length - added } };
}

function describeRosterAct(state: RaceState, act: RosterAct, index: number): ActMessage {
  if (act.type === 'participant-added')
    return { code: 'participant-added', params: { rider: describeDetails(act.details), tags: act.tags } };
  const before = detailsBefore(state, act.participant, index);
  const rider = before === null ? describeRider(state, act.participant) : describeDetails(before);
  switch (act.type) {
    case 'participant-changed':
      return { code: 'participant-changed', params: { rider, ...newDetails(before, act.details) } };
    case 'participant-removed':
      return { code: 'participant-removed', params: { rider } };
    case 'tag-assigned':
    case 'tag-released':
      return { code: act.type, params: { tag: act.tag, rider, from: act.from } };
  }
}

/** A correction as a message; `index` is the place of its act among all acts. */
export function describeCorrection(state: RaceState, correction: Correction, index: number): ActMessage {
  switch (correction.kind) {
    case 'insert':
      return {
        code: 'insert',
        params: {
          rider: describeRider(state, correction.rider),
          at: correction.at,
          inferred: correction.inferred,
          ...pointName(state, correction.point),
        },
      };
    case 'void':
    case 'restore':
    case 'move':
    case 'retime':
    case 'split':
      return describePassingCorrection(state, correction, index);
    case 'confirm-lap': {
      const { rider, from, to } = correction;
      return { code: 'confirm-lap', params: { rider: describeRider(state, rider), from, to } };
    }
    case 'status': {
      const { rider, status, at } = correction;
      return { code: 'status', params: { rider: describeRider(state, rider), status, at } };
    }
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
      return describeJuryCorrection(state, correction);
    case 'mute':
    case 'shift-clock':
    case 'confirm-times':
      return describeReadCorrection(correction);
  }
}

function describeReadCorrection(correction: Extract<Correction, { readonly kind: 'mute' | 'shift-clock' | 'confirm-times' }>): ActMessage {
  switch (correction.kind) {
    case 'mute':
      return { code: 'mute', params: { tag: correction.tag, from: correction.from } };
    case 'shift-clock': {
      const { reader, from, until, by, entries } = correction;
      return { code: 'shift-clock', params: { reader, from, until, by, ...(entries === undefined ? {} : { entries }) } };
    }
    case 'confirm-times': {
      const { reader, from, until, entries } = correction;
      return { code: 'confirm-times', params: { reader, from, until, ...(entries === undefined ? {} : { entries }) } };
    }
  }
}

type JuryCorrection = Extract<Correction, { readonly kind: 'start' | 'adjust-time' | 'adjust-laps' | 'relegate' | 'note' }>;

function describeJuryCorrection(state: RaceState, correction: JuryCorrection): ActMessage {
  switch (correction.kind) {
    case 'start':
      return { code: 'start', params: { rider: describeRider(state, correction.rider), at: correction.at } };
    case 'adjust-time':
      return { code: 'adjust-time', params: { rider: describeRider(state, correction.rider), by: correction.by } };
    case 'adjust-laps':
      return { code: 'adjust-laps', params: { rider: describeRider(state, correction.rider), by: correction.by } };
    case 'relegate': {
      const { rider, behind } = correction;
      return { code: 'relegate', params: { rider: describeRider(state, rider), behind: describeRider(state, behind) } };
    }
    case 'note':
      return { code: 'note', params: { rider: describeRider(state, correction.rider), text: correction.text } };
  }
}

/** The name of a point as the race has it now; its id where there is none any more. */
function pointName({ ledger }: RaceState, point: string | undefined): { readonly point?: string } {
  if (point === undefined) return {};
  return { point: ledger.control.rules.points.find(({ id }) => id === point)?.name ?? point };
}

function describeOther(state: RaceState, seq: Seq): ActMessage | null {
  const index = indexOfAct(state, seq);
  const entry = state.acts[index];
  return entry === undefined ? null : describeAct(state, entry, index);
}

function describeNewRules(state: RaceState, { recordedAt }: ActEntry, act: RulesAct, index: number): ActMessage {
  const before = controlBefore(state, index);
  const rules = rulesAfter(before.rules, act);
  const started = before.gunSet ? startedWaves(before.rules, rules) : [];
  const [first] = started;
  if (first !== undefined && started.every(({ after }) => after === first.after)) {
    const startAt = later(before.startAt, first.after);
    const categories = started.map(({ name }) => name);
    return { code: 'wave-started', params: { categories, start_at: startAt, planned: startAt > recordedAt } };
  }
  const known = new Set(ruleMessages(before.rules).map((message) => JSON.stringify(message)));
  const changed = ruleMessages(rules).filter((message) => !known.has(JSON.stringify(message)));
  return { code: 'rules-changed', params: { rules: changed, decimals: before.rules.decimals !== rules.decimals } };
}

type RulesAct = Extract<RaceAct, { readonly type: 'rules-changed' }>;

/** Waves with a new start, where that is all that changed; else none. */
function startedWaves(before: RaceRules, after: RaceRules): readonly Wave[] {
  const isAllElseSame = sameRules({ ...after, waves: before.waves }, before);
  if (!isAllElseSame || before.waves.some(({ name }) => waveNamed(after.waves, name) === null)) return [];
  return after.waves.filter((wave) => waveNamed(before.waves, wave.name)?.after !== wave.after);
}

/** Name, rules, gun and stop as they were before an act, with the undos and redos until then. */
function controlBefore({ acts, splitTimes }: RaceState, index: number): RaceControl {
  const earlier = acts.slice(0, index);
  const undone = new Set<Seq>();
  for (const { act } of earlier) {
    if (act.type === 'undone') undone.add(act.act);
    if (act.type === 'redone') undone.delete(act.act);
  }
  const controlActs = earlier.filter(({ act }) => scopeOf(act).changesControl);
  return allSteps(foldLedger(controlActs, (seq) => !undone.has(seq), splitTimes)).control;
}

function newDetails(before: ParticipantDetails | null, details: Partial<ParticipantDetails>) {
  const { bib, name, category, team } = { ...(before ?? NO_DETAILS), ...details };
  const { bib: _bib, name: _name, category: _category, team: _team, ...given } = details;
  const others = before ?? NO_DETAILS;
  return {
    bib: before?.bib === bib ? null : bib,
    name: before?.name === name ? null : name,
    category: before?.category === category ? null : category,
    team: before?.team === team ? null : team,
    others: !sameValue({ ...others, ...given }, others),
  };
}
