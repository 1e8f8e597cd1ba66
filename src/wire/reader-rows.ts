import { formatInstant } from '../domain/model/time';
import type { Wire } from '../http/operation';
import type { Station } from '../station';
import type { Texts } from '../texts/texts';
import { instantOrNull } from './participant-rows';

type ReaderStatus = ReturnType<Station['readers']['list']>[number];
type ReaderKind = ReturnType<Station['readers']['kinds']>[number];

/** A reader as the contract describes it. */
export function readerRow(texts: Texts, reader: ReaderStatus): Wire<'Reader'> {
  const { identity } = reader;
  return {
    id: reader.id,
    address: reader.address,
    kind: reader.kind,
    state: reader.state,
    reason: texts.say('reader', reader.reason),
    reason_code: reader.reason.code,
    reason_params: reader.reason.params,
    since: formatInstant(reader.since),
    identity: identity === null ? null : { serial: identity.serial, model: identity.model, firmware: identity.firmware },
    last_read_at: instantOrNull(reader.lastReadAt),
    reads: reader.reads,
    dropped_bytes: reader.droppedBytes,
    dropped_messages: reader.droppedMessages,
    waiting_reads: reader.waitingReads,
    antennas: reader.antennas.map(({ antenna, readsLastMinute, rssi, connected }) => ({
      antenna,
      reads_last_minute: readsLastMinute,
      rssi,
      connected,
    })),
    clock: clockRow(texts, reader.clock),
    notices: reader.notices.map((notice) => noticeRow(texts, notice)),
  };
}

function clockRow(texts: Texts, clock: ReaderStatus['clock']): Wire<'Reader'>['clock'] {
  if (clock === null) return null;
  const { offset, spread, driftPpm, alarm } = clock;
  const row = { offset_ms: offset, spread_ms: spread, drift_ppm: driftPpm };
  if (alarm === null) return { ...row, alarm: null };
  return { ...row, alarm: texts.say('reader', alarm), alarm_code: alarm.code, alarm_params: alarm.params };
}

function noticeRow(texts: Texts, { at, message, level }: ReaderStatus['notices'][number]): Wire<'Reader'>['notices'][number] {
  return { at: formatInstant(at), ...message, text: texts.say('reader', message), level };
}

/** A kind of reader as the contract describes it. */
export function readerKindRow(texts: Texts, { kind, label, tcp, serial, options, clock, connectsToUs }: ReaderKind): Wire<'ReaderKind'> {
  return {
    kind,
    label: texts.say('reader', label),
    label_code: label.code,
    tcp: tcp === null ? null : { port: tcp.port, example_host: tcp.exampleHost },
    serial: serial === null ? null : { baud_rate: serial.baudRate },
    connects_to_station: connectsToUs,
    clock,
    options: options.map(({ name, links, format }) => ({
      name,
      label: texts.say('reader', { code: 'option-label', params: { name } }),
      hint: texts.say('reader', { code: 'option-hint', params: { format } }),
      links: [...links],
      format: format.type === 'choice' ? { ...format, values: [...format.values] } : format,
    })),
  };
}
