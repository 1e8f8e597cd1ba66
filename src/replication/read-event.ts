import { effectiveTime, type TagRead } from '../domain/model/read';
import { type EpochMs, formatInstant } from '../domain/model/time';

/** A read as an event for the intake of another station: always the same event, so that it is known there when it comes again. */
export function eventOf(read: TagRead): Readonly<Record<string, unknown>> {
  const { source, reader, serial, session, antenna, tag, kind, rssi, extra } = read;
  return {
    ...extra,
    source,
    reader_ip: reader,
    reader_serial: serial,
    session_id: session,
    timestamp: formatInstant(effectiveTime(read)),
    event_type: kind,
    tag_id: tag,
    antenna,
    rssi,
  };
}

/** The same read as that intake stores it, received at `now` by the hub's clock. */
export function readAtHub(read: TagRead, now: EpochMs): TagRead {
  const extra = Object.entries(read.extra ?? {}).filter(([, value]) => value !== null);
  return {
    ...read,
    timestamp: effectiveTime(read),
    readerAt: null,
    clockOffset: null,
    receivedAt: now,
    extra: extra.length === 0 ? null : Object.fromEntries(extra),
  };
}
