import { type EpochMs, formatInstant } from '../domain/model/time';
import type { Standstill, Station, StationFault, StationHealth } from '../station';
import type { Message } from '../texts/messages';
import type { Texts } from '../texts/texts';
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
  readonly texts: Texts;
}

export function healthRow({ journal, intake, version, startedAt, standstills }: StationHealth, context: HealthContext): Wire<'Health'> {
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
    readers: context.readers.map(({ id, state, reason, since, lastReadAt }) => ({
      id,
      state,
      reason: context.texts.say('reader', reason),
      reason_code: reason.code,
      reason_params: { ...reason.params },
      since: formatInstant(since),
      last_read_at: instantOrNull(lastReadAt),
    })),
    screens: context.screens,
    standstills: { count: standstills.count, last: standstills.last && standstillRow(standstills.last) },
  };
}

export function standstillRow({ from, to, why }: Standstill): Wire<'Standstill'> {
  return { from: formatInstant(from), to: formatInstant(to), why };
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
    sentence: texts.say('preflight', finding),
    sentence_code: finding.code,
    sentence_params: { ...finding.params },
  };
}
