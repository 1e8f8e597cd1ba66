import type { Seq } from '../domain/model/entry';
import { NO_PARAMS } from '../domain/model/message';
import type { ReadsInDoubt, SenderClock, SenderFinding } from '../domain/model/sender';
import { type EpochMs, formatInstant, later, MINUTE, type Ms } from '../domain/model/time';
import type { ShortFirstLaps, Silence } from '../domain/model/views';
import type { Standstill, Station, StationFault, StationHealth } from '../station';
import type { Message } from '../texts/messages';
import type { Texts } from '../texts/texts';
import type { ZoneFinding } from '../zone-watch';
import { shortFirstLapsRow, silenceRow } from './field-to-wire';
import type { Wire } from './shared/contract-types';
import { instantOrNull } from './to-wire';

/** What belongs to the health of the station besides itself. */
export interface HealthContext {
  readonly now: EpochMs;
  readonly readers: ReturnType<Station['readers']['list']>;
  /** Number of open streams. */
  readonly screens: number;
  /** Name of the race file without its folder; null when none is open. */
  readonly file: string | null;
  /** Whether the open race has reads of a reader, so that its clock can be corrected. */
  isHeard(reader: string): boolean;
  /** Riders of the open race are due, and nothing is read; null while all is well. */
  readonly silence: Silence | null;
  /** Riders of the open race were read behind the line just after the start; null while all is well. */
  readonly shortFirstLaps: ShortFirstLaps | null;
  /** The first read of a reader that arrived then or later; null when none did. */
  firstReadSince(reader: string, at: EpochMs): Seq | null;
  /** How many reads of a sender the open race has. */
  readsOf(source: string, reader: string): number;
  readonly texts: Texts;
}

export function healthRow(health: StationHealth, context: HealthContext): Wire<'Health'> {
  const { journal, intake, version, startedAt, standstills } = health;
  const step = recentStep(health, context.now);
  return {
    status: journal.fault === null ? 'ok' : 'fault',
    version,
    now: formatInstant(context.now),
    started_at: formatInstant(startedAt),
    journal: {
      file: context.file,
      writable: journal.writable,
      fault: journal.fault === null ? null : faultRow(journal.fault, context.texts),
      entries: journal.entries,
      free_bytes: journal.freeBytes,
    },
    intake: {
      reads: intake.reads,
      known: intake.known,
      last_read_at: instantOrNull(intake.lastReadAt),
      lag_median_ms: intake.lagMedian,
      lag_p99_ms: intake.lagP99,
    },
    readers: context.readers.map(({ id, state, isOperating, reason, since, lastReadAt }) => ({
      id,
      state,
      operating: isOperating,
      reason: context.texts.say('reader', reason),
      reason_code: reason.code,
      reason_params: { ...reason.params },
      since: formatInstant(since),
      last_read_at: instantOrNull(lastReadAt),
    })),
    senders: health.senders.map((sender) => senderRow(sender, context)),
    clock_step: step === null ? null : stepRow(step, context.texts),
    silence: context.silence === null ? null : silenceRow(context.silence, context.texts),
    short_first_laps: context.shortFirstLaps === null ? null : shortFirstLapsRow(context.shortFirstLaps, context.texts),
    screens: context.screens,
    standstills: { count: standstills.count, last: standstills.last && standstillRow(standstills.last) },
  };
}

export function standstillRow({ from, to, why }: Standstill): Wire<'Standstill'> {
  return { from: formatInstant(from), to: formatInstant(to), why };
}

/** The message about the time zone of the station. */
export function zoneMessage(finding: ZoneFinding): Message<'preflight'> {
  if (finding.type === 'unknown') return { code: 'zone-unknown', params: { name: finding.name } };
  return { code: 'zone-changed', params: { from: finding.from, to: finding.to } };
}

export function zoneRow(finding: ZoneFinding, texts: Texts): Wire<'ZoneFinding'> {
  return sentenceRow(zoneMessage(finding), texts);
}

/** A clock that was set is shown for so long. */
const STEP_IS_TOLD_MS = 30 * MINUTE;

/** The last step of the station's clock, as long as it is shown. */
export function recentStep({ clockStep }: Pick<StationHealth, 'clockStep'>, now: EpochMs): StationHealth['clockStep'] {
  return clockStep !== null && Math.abs(now - clockStep.at) < STEP_IS_TOLD_MS ? clockStep : null;
}

function stepRow({ at, by }: NonNullable<StationHealth['clockStep']>, texts: Texts): Wire<'ClockStep'> {
  return { set_at: formatInstant(at), by_ms: by, ...sentenceRow({ code: 'clock-stepped', params: { at, by } }, texts) };
}

const ALARMS: ReadonlySet<SenderFinding> = new Set<SenderFinding>(['ahead', 'behind', 'not-set', 'late', 'overcorrected', 'was-wrong']);

/** Whether somebody has to do something about the clock of a sender. */
export function isSenderAlarm({ finding }: SenderClock): boolean {
  return ALARMS.has(finding);
}

/** What was found about the clock of a sender of reads, and what to do. */
export function senderMessage(sender: SenderClock): Message<'preflight'> {
  const { finding, ahead, zoneSlip, stationSetBy } = sender;
  const reader = nameOf(sender);
  const shared = sender.serial === null ? {} : ({ shared: true } as const);
  const off = { reader, by: Math.abs(ahead) as Ms, zone_slip: zoneSlip, station_set_by: stationSetBy, ...shared };
  switch (finding) {
    case 'ahead':
    case 'behind':
    case 'late':
      return { code: `sender-${finding}`, params: off };
    case 'not-set':
      return { code: 'sender-not-set', params: { reader } };
    case 'overcorrected':
      return { code: 'sender-overcorrected', params: { reader, by: ahead } };
    case 'was-wrong':
      return wasWrong(sender);
    case 'in-time':
    case 'kept':
    case 'corrected':
      return { code: `sender-${finding}`, params: NO_PARAMS };
  }
}

/** What a sender is called. Events may leave the reader out, and several readers may have one name. */
export function nameOf({ source, reader, serial }: SenderClock): string {
  const name = reader === '' ? source : reader;
  return serial === null ? name : `${name} (${serial})`;
}

function wasWrong(sender: SenderClock): Message<'preflight'> {
  const { ahead, zoneSlip, misdated, correction } = sender;
  const { reads = 0, from = 0 as EpochMs, until = 0 as EpochMs, cause = 'clock' } = misdated ?? {};
  const params = {
    reader: nameOf(sender),
    by: ahead,
    zone_slip: zoneSlip,
    reads,
    first: from,
    last: later(until, -1),
    mixed: correction === null,
    cause,
  };
  return { code: 'sender-was-wrong', params };
}

function senderRow(sender: SenderClock, { texts, isHeard, readsOf, firstReadSince }: HealthContext): Wire<'SenderClock'> {
  const { source, reader, serial, lastReadAt, finding, ahead, misdated, correction } = sender;
  return {
    ...{
      source,
      reader,
      serial,
      reads: readsOf(source, reader),
      last_read_at: formatInstant(lastReadAt),
      finding,
      // Its reads are of another race: nothing can be corrected in this one, and the list before the start names the clock.
      alarm: isSenderAlarm(sender) && isHeard(reader),
      ahead_ms: ahead,
    },
    ...sentenceRow(senderMessage(sender), texts),
    correction: correction === null || !isHeard(reader) ? null : offeredShift(correction, (at) => firstReadSince(reader, at)),
    confirmation: misdated === null ? null : offeredConfirmation(misdated),
  };
}

function offeredConfirmation({ from, until, entries }: ReadsInDoubt): Wire<'OfferedConfirmation'> {
  return { from: formatInstant(from), until: formatInstant(until), entries };
}

function offeredShift(
  { from, until, by, arrivedSince, entries }: NonNullable<SenderClock['correction']>,
  firstSince: (at: EpochMs) => Seq | null,
): Wire<'OfferedShift'> {
  const shift = { from: formatInstant(from), until: formatInstant(until), by_ms: by };
  if (entries !== null) return { ...shift, entries };
  const first = arrivedSince === null ? null : firstSince(arrivedSince);
  return first === null ? shift : { ...shift, entries: { from: first, until: null } };
}

function sentenceRow(
  message: Message<'preflight'>,
  texts: Texts,
): Pick<Wire<'ClockStep'>, 'sentence' | 'sentence_code' | 'sentence_params'> {
  return { sentence: texts.say('preflight', message), sentence_code: message.code, sentence_params: { ...message.params } };
}

function faultRow(fault: StationFault, texts: Texts): Wire<'StationFault'> {
  return { code: fault.code, params: { ...fault.params }, sentence: texts.say('problem', fault) };
}

/** One item of the check before the start. `id` is stable for as long as the thing exists: `journal`, `antenna:sirit510-1:2`. */
export interface PreflightCheck {
  readonly id: string;
  readonly title: Message<'preflight'>;
  readonly verdict: 'ok' | 'warning' | 'problem';
  /** What was found and, unless `verdict` is `ok`, what to do. */
  readonly finding: Message<'preflight'>;
}

export function preflightRow({ id, title, verdict, finding }: PreflightCheck, texts: Texts): Wire<'PreflightCheck'> {
  return {
    code: id,
    title: texts.say('preflight', title),
    title_code: title.code,
    title_params: { ...title.params },
    verdict,
    ...sentenceRow(finding, texts),
  };
}
