import type { DriverRead, DriverSession } from '../kit/driver';
import type { Answer, Ask } from './ask';
import { commands } from './commands';
import { parseRecords } from './messages';
import type { SessionMemory, SiritContext } from './session-memory';
import { readTagReport, type TagReport } from './tag-reports';

/** Why a record of what nobody listened to is left out: fetched late, it would be placed anywhere. */
export const UNDATED = 'A list record without a time.';

/** Events may be on their way for this long when a link breaks. */
const ON_THE_WAY = 10_000;

/**
 * Fetches what the reader saw while nobody listened; in a race everything in its list when this is the first session, because the
 * station may have been restarted.
 */
export async function recover(ask: Ask, { session, heard }: SiritContext): Promise<void> {
  if (heard.gapFrom === null && !session.isRacing()) return;
  const answer = await ask(commands.list);
  if (!answer.reply.ok) {
    const text = `The reader does not hand out its list (${answer.reply.code}). What it read while nobody listened is lost; check the laps of that time.`;
    session.report({ type: 'notice', code: 'no-list', text, level: 'warning' });
    return;
  }
  const reads = listReports(answer, session, heard).flatMap((report) => {
    if (report.first === null && report.last === null) session.report({ type: 'dropped', bytes: report.tag.length, why: UNDATED });
    return missedReads(report, heard, answer);
  });
  for (const read of reads) session.report({ type: 'read', read });
  tellGap(session, heard, reads.filter((read) => read.kind === 'arrive').length);
}

/** Tells the timekeeper how long nobody listened, and how many arrivals of that time were fetched. */
export function tellGap(session: DriverSession, { gapFrom }: SessionMemory, arrivals: number): void {
  if (arrivals === 0 && gapFrom === null) return;
  const gap = gapFrom === null ? '' : ` for ${Math.ceil((session.now() - gapFrom) / 1000)} s`;
  const text = `Nobody listened to the reader${gap}. ${fetched(arrivals)}`;
  session.report({ type: 'notice', code: 'recovered', text, level: 'info' });
}

function fetched(arrivals: number): string {
  if (arrivals === 0) return 'Its own list has no read of that time.';
  return arrivals === 1
    ? '1 read of that time was fetched from its own list.'
    : `${arrivals} reads of that time were fetched from its own list.`;
}

/** The records of a tag list; lines that are none are counted. Times from before the clock was set are told as it tells time now. */
export function listReports(answer: Answer, session: DriverSession, heard: SessionMemory): readonly TagReport[] {
  if (!answer.reply.ok) return [];
  return answer.reply.lines.flatMap((line) => {
    const [fields] = parseRecords([line]);
    const report = fields === undefined ? null : readTagReport(fields);
    if (report === null) {
      session.report({ type: 'dropped', bytes: line.length, why: 'A list record that is none.' });
      return [];
    }
    const { first, last, extra } = report;
    return [{ ...report, first: first ?? heard.redated(extra?.['first']), last: last ?? heard.redated(extra?.['last']) }];
  });
}

/**
 * A stay that began unheard is an arrival. A reader may also keep one record for all stays of a tag: then only its end
 * shows that the tag, gone when the link broke, came by again, and that end is all there is to time it with.
 */
function missedReads(report: TagReport, heard: SessionMemory, { receivedAt }: Answer): readonly DriverRead[] {
  const { tag, antenna, rssi, first, last, repeat, extra } = report;
  const since = heard.gapFromByReader;
  const base = { tag, antenna, rssi, receivedAt, recovered: true } as const;
  const end: DriverRead = { ...base, kind: 'depart', readerAt: last, extra: { ...extra, repeat } };
  const hasMissedBegin = first !== null && (since === null || first >= since - ON_THE_WAY) && !heard.knows(tag, first);
  if (hasMissedBegin) return [{ ...base, kind: 'arrive', readerAt: first, extra }, ...(last === null || last === first ? [] : [end])];
  if (last === null || since === null || last <= since || heard.knows(tag, last)) return [];
  return heard.wasPresent(tag) ? [end] : [{ ...end, kind: 'arrive' }];
}
