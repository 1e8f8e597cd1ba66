import type { Command, WantedCorrection } from '../domain/model/command';
import type { TagId } from '../domain/model/read';
import type { GivenDetails, ParticipantId } from '../domain/model/roster';
import type { RaceRules } from '../domain/model/rules';
import { parseTag } from '../domain/model/tag';
import { type EpochMs, type Ms, parseInstant } from '../domain/model/time';
import { writtenTag } from '../domain/model/written-tag';
import type { Wire } from './shared/contract-types';
import { rulesOf } from './shared/rules';
import { listedStartsOf } from './starts-from-wire';

/** The clock of the station. */
interface Clock {
  now(): EpochMs;
}

/** Parses an instant that was checked against the contract; throws otherwise. */
export function instantOf(text: string): EpochMs {
  const at = parseInstant(text);
  if (at === null) throw new Error('a text passed the contract as an instant without being one');
  return at;
}

/** The same for an optional instant; without one, the present by the station's clock. */
export function instantOrNow(clock: Clock, text: string | undefined): EpochMs {
  return text === undefined ? clock.now() : instantOf(text);
}

/** Parses a tag that people wrote and that was checked against the contract; throws otherwise. What `decide` makes of it counts. */
export function tagOf(text: string): TagId {
  const tag = parseTag(text) ?? writtenTag(text);
  if (tag === null) throw new Error('a text passed the contract as a tag without being one');
  return tag;
}

type WantedInsertion = Extract<Wire<'Correction'>, { readonly kind: 'insert' }>;

function insertionOf({ rider, at, inferred = false, point, key }: WantedInsertion, clock: Clock): WantedCorrection {
  const more = point === undefined ? {} : { point };
  return { kind: 'insert', rider, at: instantOrNow(clock, at), inferred, ...more, ...keyed(key) };
}

function keyed(key: string | undefined): { readonly key?: string } {
  return key === undefined ? {} : { key };
}

/** A correction of the contract as the domain has it. A manual passing without a time is made now. */
export function correctionOf(wanted: Wire<'Correction'>, clock: Clock): WantedCorrection {
  switch (wanted.kind) {
    case 'insert':
      return insertionOf(wanted, clock);
    case 'void':
      return { kind: 'void', passing: { seq: wanted.passing }, onlyRead: wanted.only_read ?? false };
    case 'restore':
      return { kind: 'restore', passing: { seq: wanted.passing } };
    case 'move':
      return { kind: 'move', passing: { seq: wanted.passing }, to: wanted.to, onlyRead: wanted.only_read ?? false };
    case 'retime':
      return { kind: 'retime', passing: { seq: wanted.passing }, at: instantOf(wanted.at), onlyRead: wanted.only_read ?? false };
    case 'split':
    case 'confirm-lap':
    case 'keep-lap':
      return lapCorrectionOf(wanted);
    case 'status':
      return { kind: 'status', rider: wanted.rider, status: wanted.status, at: wanted.at === undefined ? null : instantOf(wanted.at) };
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
      return juryCorrectionOf(wanted);
    case 'mute':
      return { kind: 'mute', tag: tagOf(wanted.tag), from: wanted.from === undefined ? null : instantOf(wanted.from) };
    case 'shift-clock':
      return { kind: 'shift-clock', by: wanted.by_ms as Ms, ...readsOf(wanted), ...keyed(wanted.key) };
    case 'confirm-times':
      return { kind: 'confirm-times', ...readsOf(wanted) };
  }
}

/** The reads that a correction of a clock is about. */
function readsOf({ reader, from, until, entries }: Extract<Wire<'Correction'>, { kind: 'shift-clock' | 'confirm-times' }>) {
  return { reader, from: instantOf(from), until: instantOf(until), ...(entries === undefined ? {} : { entries }) };
}

type LapCorrection = Extract<Wire<'Correction'>, { kind: 'split' | 'confirm-lap' | 'keep-lap' }>;

function lapCorrectionOf(wanted: LapCorrection): WantedCorrection {
  switch (wanted.kind) {
    case 'split':
      return { kind: 'split', rider: wanted.rider, passing: { seq: wanted.passing }, into: wanted.into, ...keyed(wanted.key) };
    case 'confirm-lap':
    case 'keep-lap':
      return {
        kind: 'confirm-lap',
        rider: wanted.rider,
        passing: { seq: wanted.passing },
        from: instantOf(wanted.from),
        to: instantOf(wanted.to),
      };
  }
}

type JuryCorrection = Extract<Wire<'Correction'>, { kind: 'start' | 'adjust-time' | 'adjust-laps' | 'relegate' | 'note' }>;

function juryCorrectionOf(wanted: JuryCorrection): WantedCorrection {
  switch (wanted.kind) {
    case 'start':
      return { kind: 'start', rider: wanted.rider, at: wanted.at === null ? null : instantOf(wanted.at) };
    case 'adjust-time':
      return { kind: 'adjust-time', rider: wanted.rider, by: wanted.by_ms as Ms, ...keyed(wanted.key) };
    case 'adjust-laps':
      return { kind: 'adjust-laps', rider: wanted.rider, by: wanted.by, ...keyed(wanted.key) };
    case 'relegate':
      return { kind: 'relegate', rider: wanted.rider, behind: wanted.behind, ...keyed(wanted.key) };
    case 'note':
      return { kind: 'note', rider: wanted.rider, text: wanted.text, public: wanted.public ?? false, ...keyed(wanted.key) };
  }
}

/** What a forecast is about: exactly one of them, which the contract makes sure of. */
interface ForecastQuestion {
  readonly rules?: Wire<'RaceRules'>;
  readonly start_at?: string;
  readonly wave_start?: Wire<'WaveStart'>;
  readonly stop_at?: string;
  readonly correction?: Wire<'Correction'>;
  readonly starts?: Wire<'ListedStarts'>;
  readonly take?: readonly string[];
  readonly neutralise?: Wire<'Neutralised'>;
}

/** The command whose effect a forecast shows; rules that the question leaves out stay as they are `now`. */
export function forecastCommand(question: ForecastQuestion, now: RaceRules, clock: Clock): Command {
  const { rules, start_at, wave_start, stop_at, correction, starts, take, neutralise } = question;
  if (rules !== undefined) return { type: 'change-rules', rules: rulesOf(rules, now) };
  if (start_at !== undefined) return { type: 'start', at: instantOf(start_at) };
  if (wave_start !== undefined) return { type: 'start', at: instantOf(wave_start.at), wave: wave_start.wave };
  if (stop_at !== undefined) return stopCommand(instantOf(stop_at), clock);
  if (take !== undefined) return { type: 'settle', take };
  if (neutralise !== undefined) return neutraliseCommand(neutralise);
  if (correction !== undefined) return { type: 'correct', correction: correctionOf(correction, clock) };
  if (starts !== undefined) return { type: 'list-starts', starts: listedStartsOf(starts) };
  throw new Error('a forecast passed the contract without a question');
}

/** A stop now, in the past, or one that is planned. */
export function stopCommand(at: EpochMs, clock: Clock): Command {
  return at > clock.now() ? { type: 'stop', at, isPlanned: true } : { type: 'stop', at };
}

/** A stretch of the race that does not count. */
export function neutraliseCommand({ from, until }: Wire<'Neutralised'>): Command {
  return { type: 'neutralise', from: instantOf(from), until: until === null ? null : instantOf(until) };
}

/** Details of a participant; of bib, name, category and team a missing one is empty, of the others it is as it was. */
export function detailsOf(details: Wire<'GivenDetails'>): GivenDetails {
  const {
    bib,
    name = '',
    category = '',
    team = '',
    gender,
    born,
    nation,
    licence,
    uci_id,
    club,
    first_name,
    last_name,
    more,
    members,
  } = details;
  return {
    bib: bib.trim(),
    name: name.trim(),
    category: category.trim(),
    team: team.trim(),
    ...(gender === undefined ? {} : { gender }),
    ...(born === undefined ? {} : { born: String(born).trim() }),
    ...(nation === undefined ? {} : { nation: nation.trim() }),
    ...(licence === undefined ? {} : { licence: licence.trim() }),
    ...(uci_id === undefined ? {} : { uciId: uci_id.trim() }),
    ...(club === undefined ? {} : { club: club.trim() }),
    ...(first_name === undefined ? {} : { firstName: first_name.trim() }),
    ...(last_name === undefined ? {} : { lastName: last_name.trim() }),
    ...(more === undefined ? {} : { more }),
    ...(members === undefined
      ? {}
      : { members: members.map(({ name: member, tags }) => ({ name: member.trim(), tags: tags.map(tagOf) })) }),
  };
}

/** The tag and the participant of a path, and from when a change of the assignment holds; without `from`, for all reads. */
export function tagChangeOf({ id, tag }: { readonly id: string; readonly tag: string }, from: string | undefined) {
  return { tag: tagOf(tag), participant: id as ParticipantId, from: from === undefined ? null : instantOf(from) };
}
