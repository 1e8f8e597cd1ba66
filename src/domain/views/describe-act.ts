import type { RosterAct } from '../ledger/roster-ledger';
import type { ActMessage } from '../model/act.messages';
import type { ActEntry, Correction, ImportedParticipant, RaceAct } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import { NO_DETAILS } from '../model/roster';
import type { EpochMs } from '../model/time';
import { describeDetails, describeRider, detailsBefore } from '../race/describe-rider';
import { indexOfAct, type RaceState } from '../race/race-state';
import { describeNewRules, detailsHeld, newDetails } from './describe-change';
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
      return describeNewRules(state, entry, { index, was: index, is: index + 1 });
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
      return { code: act.type, params: { entry: act.act, act: describeTakenBack(state, act, index) } };
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
      return { code: 'participant-changed', params: { rider, ...newDetails(before, { ...NO_DETAILS, ...before, ...act.details }) } };
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

/**
 * The act that an undo or redo at `index` is about; null where there is none. Of rules and details only what really goes back or holds again:
 * a later act may have changed some of it.
 */
function describeTakenBack(state: RaceState, { type, act: seq }: TakenBack, index: number): ActMessage | null {
  const place = indexOfAct(state, seq);
  const entry = state.acts[place];
  if (entry === undefined) return null;
  const [was, is] = type === 'undone' ? [index + 1, index] : [index, index + 1];
  if (entry.act.type === 'rules-changed') return describeNewRules(state, entry, { index: place, was, is });
  const message = describeAct(state, entry, place);
  if (entry.act.type !== 'participant-changed' || message.code !== 'participant-changed') return message;
  const { participant } = entry.act;
  const changed = newDetails(detailsHeld(state, participant, was), detailsHeld(state, participant, is) ?? NO_DETAILS);
  return { code: 'participant-changed', params: { rider: message.params.rider, ...changed } };
}

type TakenBack = Extract<RaceAct, { readonly type: 'undone' | 'redone' }>;
