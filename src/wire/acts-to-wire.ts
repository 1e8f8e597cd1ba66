import { formatInstant } from '../domain/model/time';
import type { Verdict } from '../domain/model/verdict.messages';
import type { AuditedAct, ParkedTag, SuspectedLap, TracedRead } from '../domain/model/views';
import type { RuleNotice } from '../domain/views/rule-notices';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';

/** An act of the timekeeper in the audit trail. */
export function actRow(entry: AuditedAct, texts: Texts): Wire<'Act'> {
  return {
    seq: entry.seq,
    recorded_at: formatInstant(entry.recordedAt),
    by: entry.by,
    reason: entry.reason,
    type: entry.act.type,
    sentence: texts.say('act', entry.message),
    code: entry.message.code,
    params: { ...entry.message.params },
    undone: entry.undone,
    undoable: entry.undoable,
  };
}

/** A read or manual passing of a rider with the reason why it counts or not. */
export function tracedReadRow({ seq, origin, kind, tag, member, at, verdict, corrections }: TracedRead, texts: Texts): Wire<'TracedRead'> {
  return {
    seq,
    origin,
    kind,
    tag,
    member,
    at: formatInstant(at),
    code: verdict.code,
    params: { ...verdict.params },
    sentence: texts.say('verdict', verdict),
    lap: verdict.code === 'counted' ? verdict.params.lap : null,
    same_as: verdict.code === 'same-crossing' ? verdict.params.as : null,
    corrections: [...corrections],
  };
}

/** Why a passing counts for nothing, as `tracedReadRow` says it. */
export function notCountedRow(verdict: Verdict | null, texts: Texts): Wire<'NotCounted'> {
  return verdict === null ? null : { sentence: texts.say('verdict', verdict), code: verdict.code, params: { ...verdict.params } };
}

export function ruleNoticeRow(notice: RuleNotice, texts: Texts): Wire<'RuleNotice'> {
  return { sentence: texts.say('ruleNotice', notice), code: notice.code, params: { ...notice.params } };
}

export function suspectedLapRow({ rider, seq, from, to, looksLike, median, hole }: SuspectedLap): Wire<'SuspectedLap'> {
  const missed = hole === null ? {} : { missed: { passage: hole.passage, from: formatInstant(hole.from), to: formatInstant(hole.to) } };
  return { rider, seq, from: formatInstant(from), to: formatInstant(to), looks_like: looksLike, median_ms: median, ...missed };
}

export function parkedTagRow({ tag, rider, from, until, reads, readsPerMinute, mutedFrom }: ParkedTag): Wire<'ParkedTag'> {
  return {
    tag,
    rider,
    from: formatInstant(from),
    until: formatInstant(until),
    reads,
    reads_per_minute: readsPerMinute,
    muted: mutedFrom !== null,
  };
}
