import type { EpochMs } from '../../domain/time';
import type { DriverRead, DriverSession } from '../driver';
import type { Answer, Ask } from './ask';
import { commands } from './commands';
import type { Heard } from './heard';
import { parseRecords } from './messages';
import { readTagReport, type TagReport } from './tag-reports';

/** Events may be on their way for this long when a link breaks. */
const ON_THE_WAY = 10_000;

/** Fetches what the reader saw while nobody listened; everything in its list when this is the first session. */
export async function recover(ask: Ask, session: DriverSession, heard: Heard): Promise<void> {
  const answer = await ask(commands.list);
  const reads = listReports(answer, session).flatMap((report) => missedReads(report, heard, answer.receivedAt));
  for (const read of reads) session.report({ type: 'read', read });
  const arrivals = reads.filter((read) => read.kind === 'arrive').length;
  if (arrivals === 0) return;
  const text = `${arrivals} reads were fetched from the reader's own list: they came in while nobody listened.`;
  session.report({ type: 'notice', code: 'recovered', text, level: 'info' });
}

/** The records of a tag list; lines that are none are counted. */
export function listReports(answer: Answer, session: DriverSession): readonly TagReport[] {
  if (!answer.reply.ok) return [];
  return answer.reply.lines.flatMap((line) => {
    const [fields] = parseRecords([line]);
    const report = fields === undefined ? null : readTagReport(fields);
    if (report === null) session.report({ type: 'dropped', bytes: line.length, why: 'A list record that is none.' });
    return report === null ? [] : [report];
  });
}

/**
 * A stay that began unheard is an arrival. A reader may also keep one record for all stays of a tag: then only its end
 * shows that the tag, gone when the link broke, came by again, and that end is all there is to time it with.
 * Reads without a time of their own are left out: fetched late, they would be placed anywhere.
 */
function missedReads(report: TagReport, heard: Heard, receivedAt: EpochMs): readonly DriverRead[] {
  const { tag, antenna, rssi, first, last, repeat, extra } = report;
  const base = { tag, antenna, rssi, receivedAt, recovered: true } as const;
  const end: DriverRead = { ...base, kind: 'depart', readerAt: last, extra: { ...extra, repeat } };
  const hasMissedBegin = first !== null && (heard.lastAt === null || first >= heard.lastAt - ON_THE_WAY) && !heard.knows(tag, first);
  if (hasMissedBegin) return [{ ...base, kind: 'arrive', readerAt: first, extra }, ...(last === null || last === first ? [] : [end])];
  if (last === null || heard.lastAt === null || last <= heard.lastAt || heard.knows(tag, last)) return [];
  return heard.wasPresent(tag) ? [end] : [{ ...end, kind: 'arrive' }];
}
