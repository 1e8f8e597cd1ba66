import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverRead } from '../kit/driver';
import { Presence } from '../kit/presence';
import type { Answer } from './ask';
import { commands } from './commands';
import { askWithRetries, probeClock, type SerialConversation, type SerialEnd } from './inline-events';
import { ModeMonitor } from './mode-monitor';
import { listReports, reportGap, UNDATED } from './recovery';
import { lossOf } from './reports';
import type { TagReport } from './tag-reports';

/** A full list takes about a second at the usual speed; a tag is not gone because its record is still on the wire. */
const LIST_TRANSFER_MS = 1000;

/** Presence intervals of tags, as polled lists show them. They continue while the link is down: a tag that never left the field arrives once. */
export class ListPresence {
  private readonly departAfter: Ms;
  private presence: Presence;

  constructor(departTime: Ms) {
    this.departAfter = Math.max(departTime, LIST_TRANSFER_MS) as Ms;
    this.presence = new Presence(this.departAfter);
  }

  /** Forgets all tags. Times before and after a clock was set cannot be compared, and a reader without power starts again as well. */
  clear(): void {
    this.presence = new Presence(this.departAfter);
  }

  /** Takes a record of the list. Returns the reads it stands for; empty while the interval continues. */
  observe(report: TagReport, received: { readonly at: EpochMs; readonly elapsed: number }): readonly DriverRead[] {
    const { tag, antenna, rssi, first, last, repeat, extra } = report;
    const times = { readerAt: first, lastReaderAt: last, receivedAt: received.at, elapsed: received.elapsed };
    return this.presence.observe({ tag, antenna, rssi, reads: repeat ?? 1, extra, ...times });
  }

  /** Returns the departures of tags that no list has named for the departure time. `elapsed` is the stopwatch of now. */
  expire(elapsed: number): readonly DriverRead[] {
    return this.presence.expire(elapsed - LIST_TRANSFER_MS);
  }
}

/** Fetches and empties the tag list several times a second. Rejects with LinkError when the reader stops answering. Source: Guide, chapter 12, page 144 (`tag.db.get_and_purge`). */
export async function pollList(conversation: SerialConversation, presence: ListPresence): Promise<SerialEnd> {
  const { ask, session, options, memory } = conversation;
  // On the first link outside a race the list is of no interest; later it holds what was missed.
  let isLate = memory.gapFrom !== null || session.isRacing();
  if (!isLate) await ask(commands.purge);
  const monitor = new ModeMonitor(conversation);
  await monitor.checkAntennas();
  let probedAt = Number.NEGATIVE_INFINITY;
  while (true) {
    const { answer } = await askWithRetries(ask, commands.takeList);
    const reads = readsOf(answer, conversation, presence);
    if (isLate) reportLate(reads, conversation);
    else for (const read of reads) session.report({ type: 'read', read });
    isLate = false;
    for (const read of presence.expire(session.elapsed())) session.report({ type: 'read', read });
    if (session.elapsed() - probedAt >= options.timeouts.probeIntervalMs) {
      probedAt = session.elapsed();
      if ((await probeClock(conversation)) === 'power-loss') return 'stopped';
    }
    if (monitor.isDue && (await monitor.findsStopped())) return 'stopped';
    await conversation.pause(options.timeouts.pollIntervalMs);
  }
}

function readsOf(answer: Answer, conversation: SerialConversation, presence: ListPresence): readonly DriverRead[] {
  const { reply, receivedAt } = answer;
  if (!reply.ok) throw lossOf('io', { code: 'sirit-list-refused', params: { answer: reply.code } });
  return listReports(answer, conversation).flatMap((report) =>
    presence.observe(report, { at: receivedAt, elapsed: conversation.session.elapsed() }),
  );
}

/** Reports what was read while the link was down. A read without a time of its own could be placed anywhere, and is dropped. */
function reportLate(reads: readonly DriverRead[], { session, memory }: SerialConversation): void {
  let arrivals = 0;
  for (const read of reads) {
    if (read.readerAt === null) session.report({ type: 'dropped', bytes: read.tag.length, why: UNDATED });
    else if (read.kind === 'depart' || !memory.hasArrived(read.tag, read.readerAt)) {
      session.report({ type: 'read', read: { ...read, recovered: true } });
      arrivals += read.kind === 'arrive' ? 1 : 0;
    }
  }
  reportGap({ session, memory }, arrivals);
}
