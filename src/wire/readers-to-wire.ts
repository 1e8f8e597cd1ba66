import { formatInstant, later } from '../domain/model/time';
import type { RaceView, Station } from '../station';
import type { Texts } from '../texts/texts';
import { type OfferingRace, offersOf } from './notice-offers';
import type { Wire } from './shared/contract-types';
import { instantOrNull } from './to-wire';

type ReaderStatus = ReturnType<Station['readers']['list']>[number];
type SerialPort = Awaited<ReturnType<Station['readers']['ports']>>[number];
type ReaderKind = ReturnType<Station['readers']['kinds']>[number];

/** What a correction needs to know of the open race. */
type OpenRace = Pick<RaceView, 'clockShift' | 'readersHeard'> & OfferingRace;

/** A correction that differs by less is the one that is needed. */
const SAME_SHIFT_MS = 50;

/** A reader with its state, counts, antennas, clock and notices. */
export function readerRow(reader: ReaderStatus, texts: Texts, race: OpenRace | null): Wire<'Reader'> {
  const { identity } = reader;
  return {
    id: reader.id,
    address: reader.address,
    kind: reader.kind,
    state: reader.state,
    reason: texts.say('reader', reader.reason),
    reason_code: reader.reason.code,
    reason_params: { ...reader.reason.params },
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
    clock: clockRow(reader.clock, texts),
    notices: reader.notices.map((notice) => noticeRow(notice, texts, race)),
  };
}

function clockRow(clock: ReaderStatus['clock'], texts: Texts): Wire<'Reader'>['clock'] {
  if (clock === null) return null;
  const { offset, spread, driftPpm, alarm } = clock;
  const row = { offset_ms: offset, spread_ms: spread, drift_ppm: driftPpm };
  if (alarm === null) return { ...row, alarm: null };
  return { ...row, alarm: texts.say('reader', alarm), alarm_code: alarm.code, alarm_params: { ...alarm.params } };
}

type Notice = ReaderStatus['notices'][number];

function noticeRow({ at, message, level }: Notice, texts: Texts, race: OpenRace | null): Wire<'Reader'>['notices'][number] {
  const row = { at: formatInstant(at), code: message.code, params: { ...message.params }, text: texts.say('reader', message), level };
  if (race === null) return row;
  const correction = correctionOf(message, race);
  return { ...row, ...(correction === null ? {} : { correction }), ...offersOf(message, race) };
}

/** Null where there is nothing to correct, the open race has no such reads, or the correction was made. */
function correctionOf(message: Notice['message'], race: OpenRace): Wire<'ReadsCorrection'> | null {
  if (message.code !== 'reads-mistimed' || message.params.mixed) return null;
  const { reader, first, last, by } = message.params;
  const isMade = Math.abs(race.clockShift(reader, first) - by) <= SAME_SHIFT_MS;
  if (isMade || !race.readersHeard().includes(reader)) return null;
  return { reader, from: formatInstant(first), until: formatInstant(later(last, 1)), by_ms: by };
}

/** A kind of reader with its links and options, for the screen that adds readers. */
export function readerKindRow(family: ReaderKind, texts: Texts): Wire<'ReaderKind'> {
  const { kind, label, tcp, serial, options, clock, connectsToUs } = family;
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

export function serialPortRow({ stableId, serialNumber, ...port }: SerialPort): Wire<'SerialPort'> {
  return { ...port, stable_id: stableId, serial_number: serialNumber };
}
