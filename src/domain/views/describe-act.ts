import { riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { rowOfRead, tagReadsOf } from '../ledger/read-log';
import type { ActMessage } from '../model/act.messages';
import { ruleMessages } from '../model/describe-rules';
import type { Correction, ImportedParticipant, RaceAct, Seq } from '../model/entry';
import { NO_PARAMS, type PassingName } from '../model/message';
import type { ParticipantDetails, ParticipantId } from '../model/roster';
import type { RaceRules } from '../model/rules';
import { describeDetails, describeRider, detailsBefore } from '../race/describe-rider';
import { actEntry, indexOfAct, type RaceState } from '../race/race-state';

/** An act as a message, for the audit trail; `index` is its place among all acts. */
export function describeAct(state: RaceState, act: RaceAct, index: number): ActMessage {
  switch (act.type) {
    case 'race-created':
    case 'race-renamed':
      return { code: act.type, params: { name: act.name } };
    case 'gun-set':
      return { code: 'gun-set', params: { start_at: act.startAt } };
    case 'race-stopped':
      return { code: 'race-stopped', params: { stopped_at: act.stopAt } };
    case 'race-resumed':
      return { code: 'race-resumed', params: NO_PARAMS };
    case 'rules-changed':
      return describeNewRules(state, act.rules, index);
    case 'participants-imported':
      return describeImport(act.participants);
    case 'participant-added':
    case 'participant-changed':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
      return describeRosterAct(state, act, index);
    case 'corrected':
      return describeCorrection(state, act.correction);
    case 'undone':
    case 'redone':
      return { code: act.type, params: { entry: act.act, act: describeOther(state, act.act) } };
  }
}

function describeImport(imported: readonly ImportedParticipant[]): ActMessage {
  const added = imported.filter(({ isNew }) => isNew).length;
  return { code: 'participants-imported', params: { added, changed: imported.length - added } };
}

type RosterAct = Extract<RaceAct, { readonly participant: ParticipantId }>;

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

function describeCorrection(state: RaceState, correction: Correction): ActMessage {
  switch (correction.kind) {
    case 'insert':
      return {
        code: 'insert',
        params: { rider: describeRider(state, correction.rider), at: correction.at, inferred: correction.inferred },
      };
    case 'void':
    case 'restore':
      return { code: correction.kind, params: { passing: describePassing(state, correction.passing.seq) } };
    case 'move':
      return {
        code: 'move',
        params: { passing: describePassing(state, correction.passing.seq), to: describeRider(state, correction.to) },
      };
    case 'retime':
      return { code: 'retime', params: { passing: describePassing(state, correction.passing.seq), at: correction.at } };
    case 'split':
      return { code: 'split', params: { passing: describePassing(state, correction.passing.seq), into: correction.into } };
    case 'keep-lap': {
      const { rider, from, to } = correction;
      return { code: 'confirm-lap', params: { rider: describeRider(state, rider), from, to } };
    }
    case 'status': {
      const { rider, status, at } = correction;
      return { code: 'status', params: { rider: describeRider(state, rider), status, at } };
    }
    case 'shift-clock': {
      const { reader, from, until, by } = correction;
      return { code: 'shift-clock', params: { reader, from, until, by } };
    }
  }
}

/** A passing by the rider and time that it first had. */
function describePassing(state: RaceState, seq: Seq): PassingName {
  const row = rowOfRead(state.log, seq);
  if (row >= 0) {
    const at = timeOfRead(state.ledger, state.log, row);
    return { rider: describeRider(state, riderOfTag(state.ledger, tagReadsOf(state.log, row).tag, at)), at };
  }
  const act = actEntry(state, seq)?.act;
  if (act?.type !== 'corrected' || act.correction.kind !== 'insert') return { entry: seq };
  return { rider: describeRider(state, act.correction.rider), at: act.correction.at };
}

function describeOther(state: RaceState, seq: Seq): ActMessage | null {
  const index = indexOfAct(state, seq);
  const entry = state.acts[index];
  return entry === undefined ? null : describeAct(state, entry.act, index);
}

function describeNewRules(state: RaceState, rules: RaceRules, index: number): ActMessage {
  const before = rulesBefore(state, index);
  const known = new Set(before === null ? [] : ruleMessages(before).map((message) => JSON.stringify(message)));
  const changed = ruleMessages(rules).filter((message) => !known.has(JSON.stringify(message)));
  return { code: 'rules-changed', params: { rules: changed, decimals: before?.decimals !== rules.decimals } };
}

function newDetails(before: ParticipantDetails | null, { bib, name, category, team }: ParticipantDetails) {
  return {
    bib: before?.bib === bib ? null : bib,
    name: before?.name === name ? null : name,
    category: before?.category === category ? null : category,
    team: before?.team === team ? null : team,
  };
}

function rulesBefore(state: RaceState, index: number): RaceRules | null {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const act = state.acts[earlier]?.act;
    if (act !== undefined && 'rules' in act) return act.rules;
  }
  return null;
}
