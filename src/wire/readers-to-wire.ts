import { withoutSecrets } from '../domain/model/reader-secrets';
import { formatInstant } from '../domain/model/time';
import type { RaceView } from '../race-view';
import type { Station } from '../station';
import type { Texts } from '../texts/texts';
import { type OfferingRace, offersOf } from './notice-offers';
import type { Wire } from './shared/contract-types';
import { instantOrNull } from './to-wire';

type ReaderStatus = ReturnType<Station['readers']['list']>[number];
type SerialPort = Awaited<ReturnType<Station['readers']['ports']>>[number];
type ReaderKind = ReturnType<Station['readers']['kinds']>[number];

/** What a correction needs to know of the open race. */
type OpenRace = Pick<RaceView, 'mistimedReads'> & OfferingRace;

/** A reader with its state, counts, antennas, clock and notices. */
export function readerRow(reader: ReaderStatus, texts: Texts, race: OpenRace | null): Wire<'Reader'> {
  const { identity } = reader;
  return {
    id: reader.id,
    address: withoutSecrets(reader.address),
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
    can_set_clock: reader.canSetClock,
    can_set_operation: reader.canSetOperation,
    operating: reader.isOperating,
    notices: noticeRows(reader.notices, texts, race),
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

function noticeRows(notices: readonly Notice[], texts: Texts, race: OpenRace | null): Wire<'Reader'>['notices'] {
  const corrections = race === null ? null : correctionsOf(notices, race);
  return notices.map((notice) => {
    const { at, message, level } = notice;
    const row = { at: formatInstant(at), code: message.code, params: { ...message.params }, text: texts.say('reader', message), level };
    if (race === null) return row;
    const correction = corrections?.get(notice);
    return { ...row, ...(correction === undefined ? {} : { correction }), ...offersOf(message, race) };
  });
}

/** The corrections that notices ask for; none where there is nothing to correct, the open race has no such reads, or it was done. */
function correctionsOf(notices: readonly Notice[], race: OpenRace): ReadonlyMap<Notice, Wire<'ReadsCorrection'>> {
  const offered = new Map<Notice, Wire<'ReadsCorrection'>>();
  const found = notices.flatMap((notice) => (notice.message.code === 'reads-mistimed' ? [{ notice, ...notice.message.params }] : []));
  for (const reader of new Set(found.map((one) => one.reader))) {
    const own = found.filter((one) => one.reader === reader);
    for (const [index, counted] of race.mistimedReads(reader, own).entries()) {
      const notice = own[index]?.notice;
      if (notice === undefined || counted?.by == null) continue;
      const { from, until, by, entries } = counted;
      offered.set(notice, { reader, from: formatInstant(from), until: formatInstant(until), by_ms: by, entries });
    }
  }
  return offered;
}

/** A kind of reader with its links and options, for the screen that adds readers. */
export function readerKindRow(family: ReaderKind, texts: Texts): Wire<'ReaderKind'> {
  const { kind, label, tcp, serial, https = null, post = null, options, clock, connectsToUs } = family;
  return {
    kind,
    label: texts.say('reader', label),
    label_code: label.code,
    tcp: tcp === null ? null : { port: tcp.port, example_host: tcp.exampleHost },
    serial: serial === null ? null : { baud_rate: serial.baudRate },
    https: https === null ? null : { port: https.port, example_host: https.exampleHost },
    post: post === null ? null : { example_name: post.exampleName },
    connects_to_station: connectsToUs,
    clock,
    options: options.map(({ name, links, format, isRequired = false }) => ({
      name,
      label: texts.say('reader', { code: 'option-label', params: { name } }),
      hint: texts.say('reader', { code: 'option-hint', params: { format } }),
      links: [...links],
      required: isRequired,
      format: format.type === 'choice' ? { ...format, values: [...format.values] } : format,
    })),
  };
}

export function serialPortRow({ stableId, serialNumber, ...port }: SerialPort): Wire<'SerialPort'> {
  return { ...port, stable_id: stableId, serial_number: serialNumber };
}
