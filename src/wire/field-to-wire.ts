import { formatInstant } from '../domain/model/time';
import type { CategoryCounts, ExpectedRider, SeenRider, ShortFirstLaps, Silence } from '../domain/model/views';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';

export function expectedRow({ rider, bib, dueAt, state }: ExpectedRider): Wire<'ExpectedRider'> {
  return { rider, bib, due_at: formatInstant(dueAt), state };
}

export function countsRow(counts: CategoryCounts): Wire<'CategoryCounts'> {
  return { ...counts };
}

export function seenRow({ rider, bib, at, reader, antenna }: SeenRider): Wire<'SeenRider'> {
  return { rider, bib, seen_at: formatInstant(at), reader, antenna };
}

export function silenceRow(silence: Silence, texts: Texts): Wire<'Silence'> {
  const message = { code: 'line-silent', params: { since: silence.since, riders: silence.riders } } as const;
  return {
    since: formatInstant(silence.since),
    riders: silence.riders,
    sentence: texts.say('preflight', message),
    sentence_code: message.code,
    sentence_params: { ...message.params },
  };
}

export function shortFirstLapsRow(laps: ShortFirstLaps, texts: Texts): Wire<'ShortFirstLaps'> {
  const { riders, longest, later } = laps;
  const message = { code: 'short-first-laps', params: { riders, longest, later } } as const;
  return {
    ...{ riders, longest_ms: longest, later_ms: later },
    sentence: texts.say('preflight', message),
    sentence_code: message.code,
    sentence_params: { ...message.params },
  };
}
