import type { Ms } from '../../domain/model/time';
import type { DriverRead } from '../kit/driver';
import type { Answer } from './ask';
import { commands } from './commands';
import type { Conversation, SiritContext } from './conversation';
import { parseRecords } from './messages';
import { notify } from './reports';
import type { SessionMemory } from './session-memory';
import { readTagReport, type TagReport } from './tag-reports';

/** Why a record of the tag list is left out: fetched later, a read without a time could be placed anywhere. */
export const UNDATED = 'A list record without a time.';

/** Events may be under way for this long when a link breaks. */
const MAX_EVENT_DELAY_MS = 10_000;

/**
 * Fetches the reads of the time when the link was down from the reader's list. On the first link of a race it takes the whole list,
 * because the station may have been restarted. Source for the list: Guide, chapter 12, page 144.
 */
export async function recover({ ask, session, memory }: Conversation): Promise<void> {
  if (memory.gapFrom === null && !session.isRacing()) return;
  const answer = await ask(commands.list);
  if (!answer.reply.ok) {
    notify(session, 'warning', { code: 'no-list', params: { answer: answer.reply.code } });
    return;
  }
  const reads = listReports(answer, { session, memory }).flatMap((report) => {
    if (report.first === null && report.last === null) session.report({ type: 'dropped', bytes: report.tag.length, why: UNDATED });
    return missedReads(report, memory, answer);
  });
  for (const read of reads) session.report({ type: 'read', read });
  reportGap({ session, memory }, reads.filter((read) => read.kind === 'arrive').length);
}

/** Reports how long the link was down, and how many arrivals of that time were fetched. Nothing on a first link without any. */
export function reportGap({ session, memory }: Pick<SiritContext, 'session' | 'memory'>, reads: number): void {
  const { gapFrom } = memory;
  if (reads === 0 && gapFrom === null) return;
  const gap = gapFrom === null ? null : ((session.now() - gapFrom) as Ms);
  notify(session, 'info', { code: 'recovered', params: { gap, reads } });
}

/** The records of a tag list. Unreadable ones are counted as dropped. Times from before the clock was set are converted to the clock as it is now. */
export function listReports({ reply }: Answer, { session, memory }: Pick<SiritContext, 'session' | 'memory'>): readonly TagReport[] {
  if (!reply.ok) return [];
  return reply.lines.flatMap((line) => {
    const [fields] = parseRecords([line]);
    const report = fields === undefined ? null : readTagReport(fields);
    if (report === null) {
      session.report({ type: 'dropped', bytes: line.length, why: 'Unreadable list record.' });
      return [];
    }
    const { first, last, extra } = report;
    return [{ ...report, first: first ?? memory.correctedTime(extra?.['first']), last: last ?? memory.correctedTime(extra?.['last']) }];
  });
}

/**
 * A presence interval that began while the link was down is an arrival, also where its departure was reported before the list was fetched.
 * A reader may also keep one record for all intervals of a tag: for a tag that was gone when the link broke, only the end of the record
 * then shows that it came by again, and is the only time there is.
 */
function missedReads(report: TagReport, memory: SessionMemory, { receivedAt }: Answer): readonly DriverRead[] {
  const { tag, antenna, rssi, first, last, repeat, extra } = report;
  const since = memory.gapFromByReader;
  const base = { tag, antenna, rssi, receivedAt, recovered: true } as const;
  const end: DriverRead = { ...base, kind: 'depart', readerAt: last, extra: { ...extra, repeat } };
  const hasMissedBegin = first !== null && (since === null || first >= since - MAX_EVENT_DELAY_MS) && !memory.hasArrived(tag, first);
  if (hasMissedBegin) {
    const isEndKnown = last === null || last === first || memory.hasLeft(tag, last);
    return [{ ...base, kind: 'arrive', readerAt: first, extra }, ...(isEndKnown ? [] : [end])];
  }
  if (last === null || since === null || last <= since || memory.hasArrived(tag, last)) return [];
  if (memory.isMissed(tag)) return [{ ...end, kind: 'arrive' }];
  if (memory.hasLeft(tag, last)) return [];
  return memory.wasPresent(tag) ? [end] : [{ ...end, kind: 'arrive' }];
}
