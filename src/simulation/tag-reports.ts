import { type EpochMs, formatInstant, later, type Ms } from '../domain/model/time';
import { REPORT_PATTERNS, type Report, type ReportPattern } from './crossing-reports';
import type { Random } from './random';
import type { DueEvent, TagEvent } from './tag-event';

/** A reader and the faults of its network. Probabilities are from 0 to 1, for each crossing. */
export interface ReportingReader {
  /** Its address, as points of a race name it. */
  readonly address: string;
  readonly antennas: number;
  /** The only antenna that sees the crossing, where others stand elsewhere; null: any of them. */
  readonly onlyAntenna: number | null;
  /** Reports of a crossing as late as this or later are left out: by the rules they would be another crossing, which did not happen. */
  readonly within: Ms;
  /** One of its events reaches the station late, by up to half a minute. */
  readonly late: number;
  /** Its events are sent twice. */
  readonly repeated: number;
}

/** What a reader reports of one crossing. */
export interface CrossingReports {
  readonly events: readonly DueEvent[];
  /** When an antenna first and last saw the tag arrive. */
  readonly firstAt: EpochMs;
  readonly lastAt: EpochMs;
}

const MAX_READER_DELAY_MS = 400;
const MAX_DELAY_MS = 30_000;

/** Makes the events of a tag that comes to a reader at a moment. */
export function reportCrossing(tag: string, at: EpochMs, reader: ReportingReader, random: Random): CrossingReports {
  const { antennas, late, repeated, within, onlyAntenna } = reader;
  const pattern: ReportPattern = random.pick(Object.values(REPORT_PATTERNS) as [ReportPattern, ...ReportPattern[]]);
  const reports = pattern(antennas, random).filter((report) => report.at < within);
  const held = random.chance(late) ? random.whole(0, reports.length - 1) : -1;
  const again = random.chance(repeated);
  const events: DueEvent[] = [];
  for (const [index, report] of reports.entries()) {
    const seenAt = later(at, report.at);
    const delay = index === held ? random.whole(MAX_READER_DELAY_MS, MAX_DELAY_MS) : random.whole(0, MAX_READER_DELAY_MS);
    const event = reportedEvent(
      tag,
      seenAt,
      { address: reader.address, kind: report.kind, antenna: onlyAntenna ?? report.antenna },
      random,
    );
    events.push({ dueAt: later(seenAt, delay), event });
    if (again) events.push({ dueAt: later(seenAt, delay + random.whole(1, MAX_DELAY_MS)), event });
  }
  const arrivals = reports.filter(({ kind }) => kind === 'arrive').map((report) => report.at);
  return { events, firstAt: later(at, Math.min(...arrivals)), lastAt: later(at, Math.max(...arrivals)) };
}

/** The `source` of all events of simulated readers of a demo; no real one has it. */
export const SIMULATED_SOURCE = 'simulator';

/** One event of a reader. */
export function reportedEvent(
  tag: string,
  at: EpochMs,
  { address, kind, antenna }: Pick<Report, 'kind' | 'antenna'> & { readonly address: string },
  random: Random,
): TagEvent {
  const timestamp = formatInstant(at);
  const own = kind === 'arrive' ? { first: timestamp.slice(0, -1) } : { last: timestamp.slice(0, -1) };
  const rssi = -450 - random.whole(0, 300);
  return {
    source: SIMULATED_SOURCE,
    reader_ip: address,
    reader_serial: 'SIM0000000000001',
    session_id: 1,
    timestamp,
    event_type: kind,
    tag_id: tag,
    antenna,
    rssi,
    ...own,
  };
}
