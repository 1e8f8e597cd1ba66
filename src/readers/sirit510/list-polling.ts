import { setTimeout as delay } from 'node:timers/promises';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverRead } from '../kit/driver';
import { LinkError } from '../kit/link';
import { Presence } from '../kit/presence';
import type { Answer } from './ask';
import { commands } from './commands';
import { askPatiently, onAbort, probeClock, type SerialContext, type SerialEnd } from './inline-events';
import { ModeMonitor } from './mode-monitor';
import { listReports, tellGap, UNDATED } from './recovery';
import type { TagReport } from './tag-reports';

/** A full list takes about a second at the usual speed; a tag is not gone because its record is still on the wire. */
const LIST_TIME = 1000;

/** The stays that polled lists tell of. They go on while the link is down: a tag that never left the field arrives once. */
export class ListStays {
  private readonly departAfter: Ms;
  private presence: Presence;

  constructor(departTime: Ms) {
    this.departAfter = Math.max(departTime, LIST_TIME) as Ms;
    this.presence = new Presence(this.departAfter);
  }

  /** Times before and after a clock was set cannot be compared: the reader was without power, and begins anew as well. */
  forget(): void {
    this.presence = new Presence(this.departAfter);
  }

  see(report: TagReport, receivedAt: EpochMs): readonly DriverRead[] {
    const { tag, antenna, rssi, first, last, repeat, extra } = report;
    return this.presence.observe({ tag, antenna, rssi, readerAt: first, lastReaderAt: last, reads: repeat ?? 1, extra, receivedAt });
  }

  expire(now: EpochMs): readonly DriverRead[] {
    return this.presence.expire((now - LIST_TIME) as EpochMs);
  }
}

/** Takes the tag list several times a second. Rejects with LinkError when the reader stops answering. */
export async function pollList(context: SerialContext, stays: ListStays): Promise<SerialEnd> {
  const { ask, session, options, heard } = context;
  const { patience } = options;
  // On the first link outside a race the list is of no interest; later it holds what was missed.
  let isLate = heard.gapFrom !== null || session.isRacing();
  if (!isLate) await ask(commands.purge);
  const watch = new ModeMonitor(ask, session, patience.modeEvery);
  await watch.lookAtAntennas();
  let probedAt = Number.NEGATIVE_INFINITY;
  while (true) {
    const { answer } = await askPatiently(ask, commands.takeList);
    const reads = readsOf(answer, context, stays);
    if (isLate) reportLate(reads, context);
    else for (const read of reads) session.report({ type: 'read', read });
    isLate = false;
    for (const read of stays.expire(session.now())) session.report({ type: 'read', read });
    if (session.elapsed() - probedAt >= patience.probeEvery) {
      probedAt = session.elapsed();
      if ((await probeClock(context)) === 'power-loss') return 'stopped';
    }
    if (watch.isDue && (await watch.findsStopped())) return 'stopped';
    await delay(patience.pollEvery, undefined, { signal: session.signal }).catch(onAbort);
  }
}

function readsOf(answer: Answer, { session, heard }: SerialContext, stays: ListStays): readonly DriverRead[] {
  const { reply, receivedAt } = answer;
  if (reply.ok) return listReports(answer, session, heard).flatMap((report) => stays.see(report, receivedAt));
  const sentence = `The reader does not hand out its list of tags (${reply.code}). Restart the reader; if that does not help, update its firmware.`;
  throw new LinkError({ code: 'io', sentence });
}

/** What was read while nobody listened. Without a time of its own it would be placed anywhere. */
function reportLate(reads: readonly DriverRead[], { session, heard }: SerialContext): void {
  let arrivals = 0;
  for (const read of reads) {
    if (read.readerAt === null) session.report({ type: 'dropped', bytes: read.tag.length, why: UNDATED });
    else if (read.kind === 'depart' || !heard.knows(read.tag, read.readerAt)) {
      session.report({ type: 'read', read: { ...read, recovered: true } });
      arrivals += read.kind === 'arrive' ? 1 : 0;
    }
  }
  tellGap(session, heard, arrivals);
}
