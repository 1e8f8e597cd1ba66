import { formatInstant } from '../domain/model/time';
import type { Station } from '../station';
import type { Wire } from './shared/contract-types';
import { instantOrNull } from './to-wire';

/** State of one reader as the station shows it. */
type ReaderStatus = ReturnType<Station['readers']['list']>[number];

/** A serial port of this computer, as the station lists it. */
type SerialPort = Awaited<ReturnType<Station['readers']['ports']>>[number];

/** A reader with its state, counts, antennas, clock and notices. */
export function readerRow(reader: ReaderStatus): Wire<'Reader'> {
  const { clock, identity } = reader;
  return {
    id: reader.id,
    address: reader.address,
    kind: reader.kind,
    state: reader.state,
    reason: reader.reason,
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
    clock: clock === null ? null : { offset_ms: clock.offset, spread_ms: clock.spread, drift_ppm: clock.driftPpm, alarm: clock.alarm },
    notices: reader.notices.map(({ at, code, text, level }) => ({ at: formatInstant(at), code, text, level })),
  };
}

export function serialPortRow({ stableId, serialNumber, ...port }: SerialPort): Wire<'SerialPort'> {
  return { ...port, stable_id: stableId, serial_number: serialNumber };
}
