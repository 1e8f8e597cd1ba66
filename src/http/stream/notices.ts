import { NO_PARAMS } from '../../domain/model/message';
import { type EpochMs, formatInstant } from '../../domain/model/time';
import type { RaceView } from '../../race-view';
import { type Standstill, type Station, standstillShownFor } from '../../station';
import type { Message } from '../../texts/messages';
import type { Texts } from '../../texts/texts';
import { standstillRow } from '../../wire/station-to-wire';
import { raceSummary } from '../../wire/to-wire';
import type { Wire } from '../operation';
import type { StreamMessage } from './sse-format';

/** The summary of the race, with the time of the station's clock. */
export function raceUpdated(station: Station, race: RaceView): StreamMessage {
  const now = station.now();
  return {
    type: 'race_updated',
    race: raceSummary(race.control, race.declared()),
    now: formatInstant(now),
    utc_offset_min: -new Date(now).getTimezoneOffset(),
  };
}

const REMOVED: Message<'reader'> = { code: 'removed', params: NO_PARAMS };

/** The state of a reader; `off` for one that was removed. */
export function readerNotice(station: Station, texts: Texts, id: string): StreamMessage {
  const reader = station.readers.list().find((each) => each.id === id);
  const reason = reader?.reason ?? REMOVED;
  return {
    type: 'reader',
    id,
    state: reader?.state ?? 'off',
    reason: texts.say('reader', reason),
    reason_code: reason.code,
    reason_params: { ...reason.params },
    since: formatInstant(reader?.since ?? station.now()),
    last_read_at: reader === undefined || reader.lastReadAt === null ? null : formatInstant(reader.lastReadAt),
  };
}

/** Whether reads are being stored, and the last standstill while it is news. */
export function healthNotice(station: Station, texts: Texts): Wire<'HealthMessage'> {
  const { journal, standstills } = station.health();
  const { fault } = journal;
  const { last } = standstills;
  return {
    type: 'health',
    ...(fault === null
      ? { status: 'ok', sentence: texts.say('preflight', { code: 'journal-ok', params: NO_PARAMS }) }
      : { status: 'fault', sentence: texts.say('problem', fault), code: fault.code, params: { ...fault.params } }),
    ...(isNews(last, station.now()) ? { standstill: standstillRow(last) } : {}),
  };
}

/** Whether people are still told of a standstill. */
export function isNews(standstill: Standstill | null, now: EpochMs): standstill is Standstill {
  return standstill !== null && Math.abs(now - standstill.to) < standstillShownFor(standstill);
}
