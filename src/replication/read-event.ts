import { effectiveTime, type TagRead } from '../domain/model/read';
import { formatInstant } from '../domain/model/time';

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
