import { formatInstant } from '../../domain/model/time';
import type { RaceView, Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { raceSummary } from '../../wire/to-wire';
import type { Wire } from '../operation';
import type { StreamMessage } from './sse-format';

/** The summary of the race, with the time of the station's clock. */
export function raceUpdated(station: Station, race: RaceView): StreamMessage {
  return { type: 'race_updated', race: raceSummary(race.control), now: formatInstant(station.now()) };
}

/** The state of a reader; `off` for one that was removed. */
export function readerNotice(station: Station, id: string): StreamMessage {
  const reader = station.readers.list().find((each) => each.id === id);
  return {
    type: 'reader',
    id,
    state: reader?.state ?? 'off',
    reason: reader?.reason ?? 'This reader was removed.',
    since: formatInstant(reader?.since ?? station.now()),
    last_read_at: reader === undefined || reader.lastReadAt === null ? null : formatInstant(reader.lastReadAt),
  };
}

/** Whether reads are being stored. */
export function healthNotice(station: Station, texts: Texts): Wire<'HealthMessage'> {
  const { fault } = station.health().journal;
  return {
    type: 'health',
    status: fault === null ? 'ok' : 'fault',
    sentence: fault === null ? 'Reads are recorded and saved.' : texts.say('problem', fault),
  };
}
