import { formatInstant } from '../../domain/model/time';
import type { Station } from '../../station';
import { instantOrNull } from '../../wire/participant-rows';
import type { Handlers, Wire } from '../operation';
import { preflight } from '../preflight';
import { problem } from '../problem';

type ReaderOperation =
  | 'listReaders'
  | 'addReader'
  | 'changeReader'
  | 'removeReader'
  | 'setReaderLink'
  | 'getWireLog'
  | 'scanReaders'
  | 'listSerialPorts'
  | 'getPreflight';

/** State of one reader as the station shows it. */
export type ReaderStatus = ReturnType<Station['readers']['list']>[number];

const UNKNOWN = problem(404, 'unknown-reader', 'This station has no reader with this id.');

/** A search that takes longer has met a device that never answers. */
const SCAN_LIMIT_MS = 30_000;

export function readerRoutes(station: Station, countScreens: () => number): Pick<Handlers, ReaderOperation> {
  const { readers } = station;
  return {
    listReaders: () => ({ status: 200, body: { readers: readers.list().map(readerRow) } }),
    addReader: ({ body: { address } }) => {
      const added = readers.add(address);
      return added.ok ? { status: 201, body: readerRow(added.reader) } : problem(409, 'reader-not-added', added.sentence);
    },
    changeReader: ({ path: { reader }, body: { address } }) => {
      const changed = readers.change(reader, address);
      if (changed === null) return UNKNOWN;
      return changed.ok ? { status: 200, body: readerRow(changed.reader) } : problem(409, 'reader-not-changed', changed.sentence);
    },
    removeReader: async ({ path: { reader } }) => ((await readers.remove(reader)) ? { status: 204 } : UNKNOWN),
    setReaderLink: async ({ path: { reader }, body: { open } }) => ((await readers.setOpen(reader, open)) ? { status: 204 } : UNKNOWN),
    getWireLog: ({ path: { reader } }) => {
      const log = readers.wireLog(reader);
      return log === null ? UNKNOWN : { status: 200, type: 'text/plain', raw: log };
    },
    scanReaders: async () => ({ status: 200, body: { found: [...(await readers.scan(AbortSignal.timeout(SCAN_LIMIT_MS)))] } }),
    listSerialPorts: async () => ({
      status: 200,
      body: {
        ports: (await readers.ports()).map(({ stableId, serialNumber, ...port }) => ({
          ...port,
          stable_id: stableId,
          serial_number: serialNumber,
        })),
      },
    }),
    getPreflight: ({ texts }) => {
      const checks = preflight({ health: station.health(), readers: readers.list(), now: station.now(), screens: countScreens(), texts });
      return { status: 200, body: { checks: [...checks] } };
    },
  };
}

function readerRow(reader: ReaderStatus): Wire<'Reader'> {
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
