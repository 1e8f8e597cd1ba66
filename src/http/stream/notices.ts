import { NO_PARAMS } from '../../domain/model/message';
import { type EpochMs, formatInstant } from '../../domain/model/time';
import type { RaceView } from '../../race-view';
import { type Standstill, type Station, type StationHealth, standstillShownFor } from '../../station';
import type { Message } from '../../texts/messages';
import type { Texts } from '../../texts/texts';
import { publicHealth, publicReaders } from '../../wire/public-health';
import { standstillRow } from '../../wire/station-to-wire';
import { raceSummary } from '../../wire/to-wire';
import type { Wire } from '../operation';
import type { TwoForms } from './outbox';
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

type ReaderStatus = ReturnType<Station['readers']['list']>[number];

const REMOVED: Message<'reader'> = { code: 'removed', params: NO_PARAMS };

/** The state of a reader; `off` for one that was removed. The public gets no address of it. */
export function readerNotice(station: Station, texts: Texts, id: string): TwoForms {
  const reader = station.readers.list().filter((each) => each.id === id);
  const message = ([found]: readonly ReaderStatus[]): StreamMessage => {
    const reason = found?.reason ?? REMOVED;
    return {
      type: 'reader',
      id,
      state: found?.state ?? 'off',
      operating: found?.isOperating ?? null,
      reason: texts.say('reader', reason),
      reason_code: reason.code,
      reason_params: { ...reason.params },
      since: formatInstant(found?.since ?? station.now()),
      last_read_at: found === undefined || found.lastReadAt === null ? null : formatInstant(found.lastReadAt),
    };
  };
  return { open: message(publicReaders(reader)), staff: message(reader) };
}

/** Whether reads are being stored, and the last standstill while it is news. The public gets no folder of this computer. */
export function healthNotice(station: Station, texts: Texts): Record<keyof TwoForms, Wire<'HealthMessage'>> {
  const health = station.health();
  const message = ({ journal: { fault }, standstills: { last } }: StationHealth): Wire<'HealthMessage'> => ({
    type: 'health',
    ...(fault === null
      ? { status: 'ok', sentence: texts.say('preflight', { code: 'journal-ok', params: NO_PARAMS }) }
      : { status: 'fault', sentence: texts.say('problem', fault), code: fault.code, params: { ...fault.params } }),
    ...(isNews(last, station.now()) ? { standstill: standstillRow(last) } : {}),
  });
  return { open: message(publicHealth(health)), staff: message(health) };
}

/** Whether people are still told of a standstill. */
export function isNews(standstill: Standstill | null, now: EpochMs): standstill is Standstill {
  return standstill !== null && Math.abs(now - standstill.to) < standstillShownFor(standstill);
}
