import { riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { rowOfRead, tagReadsOf } from '../ledger/read-log';
import type { ActEntry, Correction, ImportedParticipant, RaceAct, Seq } from '../model/entry';
import type { ParticipantDetails, ParticipantId } from '../model/roster';
import { type RaceRules, rulesAsSentences } from '../model/rules';
import { formatRaceTime, type Ms } from '../model/time';
import type { RaceState } from '../race/race-state';
import { detailsBefore, sayDetails, sayEntry, sayRider, sayStatus, sayTime, sentenceCase } from '../race/wording';

/** An act as a sentence without a full stop, for the audit trail; `index` is its place among all acts. */
export function sentenceOfAct(state: RaceState, index: number): string {
  const entry = state.acts[index];
  if (entry === undefined) throw new RangeError(`Act ${index} of ${state.acts.length}`);
  return sentenceCase(sayAct(state, entry, index));
}

function sayAct(state: RaceState, { act }: ActEntry, index: number): string {
  switch (act.type) {
    case 'race-created':
      return `race “${act.name}” created`;
    case 'gun-set':
      return `start set to ${sayTime(state, act.startAt)}`;
    case 'race-stopped':
      return `race stopped at ${sayTime(state, act.stopAt)}`;
    case 'race-resumed':
      return 'race resumed';
    case 'race-renamed':
      return `race renamed to “${act.name}”`;
    case 'rules-changed':
      return `rules changed. ${sayNewRules(state, act.rules, index)}`;
    case 'participants-imported':
      return `list of participants imported: ${sayImported(act.participants)}`;
    case 'corrected':
      return sayCorrection(state, act.correction);
    case 'undone':
      return `undone: ${sayOther(state, act.act)}`;
    case 'redone':
      return `redone: ${sayOther(state, act.act)}`;
    default:
      return sayRosterAct(state, act, index);
  }
}

function sayImported(imported: readonly ImportedParticipant[]): string {
  const added = imported.filter(({ isNew }) => isNew).length;
  const changed = imported.length - added;
  return [added === 0 ? '' : `${added} added`, changed === 0 ? '' : `${changed} changed`].filter((part) => part !== '').join(', ');
}

type RosterAct = Extract<RaceAct, { readonly participant: ParticipantId }>;

function sayRosterAct(state: RaceState, act: RosterAct, index: number): string {
  if (act.type === 'participant-added') {
    const tags = act.tags.map((tag) => `tag ${tag}`).join(' and ');
    return `${sayDetails(act.details)} added${tags === '' ? '' : ` with ${tags}`}`;
  }
  const before = detailsBefore(state, act.participant, index);
  const who = before === null ? sayRider(state, act.participant) : sayDetails(before);
  switch (act.type) {
    case 'participant-changed':
      return `${who} changed: ${sayNewDetails(before, act.details)}`;
    case 'participant-removed':
      return `${who} removed`;
    case 'tag-assigned':
      return `tag ${act.tag} given to ${who}${act.from === null ? '' : ` from ${sayTime(state, act.from)} on`}`;
    case 'tag-released':
      return `tag ${act.tag} taken from ${who}${act.from === null ? '' : ` from ${sayTime(state, act.from)} on`}`;
  }
}

function sayCorrection(state: RaceState, correction: Correction): string {
  switch (correction.kind) {
    case 'insert':
      return `${correction.inferred ? 'inferred passing' : 'passing'} of ${sayRider(state, correction.rider)} at ${sayTime(state, correction.at)} entered`;
    case 'void':
      return `${sayPassing(state, correction.passing.seq)} voided`;
    case 'restore':
      return `${sayPassing(state, correction.passing.seq)} restored`;
    case 'move':
      return `${sayPassing(state, correction.passing.seq)} moved to ${sayRider(state, correction.to)}`;
    case 'retime':
      return `${sayPassing(state, correction.passing.seq)} moved to ${sayTime(state, correction.at)}`;
    case 'split':
      return `lap that ended with the ${sayPassing(state, correction.passing.seq)} split into ${correction.into}`;
    case 'keep-lap': {
      const { rider, from, to } = correction;
      return `lap of ${sayRider(state, rider)} from ${sayTime(state, from)} to ${sayTime(state, to)} kept as one: no read is missing`;
    }
    case 'status': {
      const since = correction.at === null ? '' : ` from ${sayTime(state, correction.at)} on`;
      return `${sayRider(state, correction.rider)} marked as ${sayStatus(correction.status)}${since}`;
    }
    case 'shift-clock': {
      const span = formatRaceTime(Math.abs(correction.by) as Ms, 3);
      const when = `between ${sayTime(state, correction.from)} and ${sayTime(state, correction.until)}`;
      return `clock of reader ${correction.reader} put ${correction.by < 0 ? 'back' : 'forward'} by ${span} for reads ${when}`;
    }
  }
}

/** A passing by the rider and time that it first had. */
function sayPassing(state: RaceState, seq: Seq): string {
  const row = rowOfRead(state.log, seq);
  if (row >= 0) {
    const at = timeOfRead(state.ledger, state.log, row);
    return `passing of ${sayRider(state, riderOfTag(state.ledger, tagReadsOf(state.log, row).tag, at))} at ${sayTime(state, at)}`;
  }
  const act = actWith(state, seq)?.act;
  if (act?.type !== 'corrected' || act.correction.kind !== 'insert') return `passing of ${sayEntry(seq)}`;
  return `passing of ${sayRider(state, act.correction.rider)} at ${sayTime(state, act.correction.at)}`;
}

function sayOther(state: RaceState, seq: Seq): string {
  const index = indexOfAct(state, seq);
  const entry = state.acts[index];
  return entry === undefined ? sayEntry(seq) : sayAct(state, entry, index);
}

function sayNewRules(state: RaceState, rules: RaceRules, index: number): string {
  const before = rulesBefore(state, index);
  const known = new Set(before === null ? [] : rulesAsSentences(before));
  const changed = rulesAsSentences(rules).filter((sentence) => !known.has(sentence));
  if (changed.length > 0) return changed.join(' ');
  return before?.decimals === rules.decimals ? 'What is new makes no difference to this race.' : 'Only how times are shown is new.';
}

function sayNewDetails(before: ParticipantDetails | null, after: ParticipantDetails): string {
  const fields: readonly (keyof ParticipantDetails)[] = ['bib', 'name', 'category', 'team'];
  const changed = fields.filter((field) => before?.[field] !== after[field]);
  return changed.map((field) => (after[field] === '' ? `no ${field}` : `${field} ${after[field]}`)).join(', ');
}

function rulesBefore(state: RaceState, index: number): RaceRules | null {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const act = state.acts[earlier]?.act;
    if (act !== undefined && 'rules' in act) return act.rules;
  }
  return null;
}

function actWith(state: RaceState, seq: Seq): ActEntry | undefined {
  return state.acts[indexOfAct(state, seq)];
}

function indexOfAct(state: RaceState, seq: Seq): number {
  return state.acts.findIndex((entry) => entry.seq === seq);
}
