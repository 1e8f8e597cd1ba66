import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { LinkError } from '../kit/link';
import type { Answer, Ask } from './ask';
import { clockSample } from './clock-procedure';
import { commands } from './commands';
import type { Conversation } from './conversation';
import { ModeMonitor } from './mode-monitor';
import { listReports, recover } from './recovery';

/** What both ways of getting tags from a console need. */
export interface SerialConversation extends Conversation {
  /** `id` in the last greeting, null before it, and when the last event about a tag came, by the stopwatch; null before the first. */
  readonly stream: { readonly id: number | null; readonly lastTagAt: number | null };
}

/** Why a way of getting tags ended. `stopped`: the reader must be set up again; `mute`: no events come although the reader reads tags. */
export type SerialEnd = 'stopped' | 'mute';

const MAX_MISSED_REPLIES = 3;

/** Probes the reader while events come by themselves. Rejects with LinkError when it stops answering. */
export async function listenToEvents(conversation: SerialConversation): Promise<SerialEnd> {
  const { session, options, stream } = conversation;
  const { probeIntervalMs, muteCheckIntervalMs } = options.timeouts;
  await recover(conversation);
  const idAtBegin = stream.id;
  const muteDetector = new MuteDetector(conversation);
  const monitor = new ModeMonitor(conversation);
  await monitor.checkAntennas();
  let checkedAt = session.elapsed();
  while (true) {
    await conversation.pause(probeIntervalMs);
    // Another greeting also means that the reader was restarted.
    if ((await probeClock(conversation)) === 'power-loss' || stream.id !== idAtBegin) return 'stopped';
    if (monitor.isDue && (await monitor.findsStopped())) return 'stopped';
    if (session.elapsed() - checkedAt < muteCheckIntervalMs) continue;
    checkedAt = session.elapsed();
    if (await muteDetector.isMute()) return 'mute';
  }
}

/** Compares the clocks. Up to two missing replies in a row are no error. */
export async function probeClock({ ask, session, memory }: Omit<SerialConversation, 'pause'>): Promise<'compared' | 'power-loss'> {
  const { answer, misses } = await askWithRetries(ask, commands.time);
  const sample = clockSample(answer);
  if (sample === null) return 'compared';
  if (memory.isPowerLoss(sample)) return 'power-loss';
  // A reply after a missing one may be the missing one, and too old to compare.
  if (misses === 0) session.report({ type: 'clock', sample });
  return 'compared';
}

/** Asks again when no reply comes, for commands that may be repeated. Resolves with the answer and the number of replies that were missing before it. */
export async function askWithRetries(ask: Ask, command: string): Promise<{ readonly answer: Answer; readonly misses: number }> {
  for (let misses = 0; ; misses++) {
    try {
      return { answer: await ask(command), misses };
    } catch (fault) {
      if (misses + 1 === MAX_MISSED_REPLIES || !(fault instanceof LinkError) || fault.loss.code !== 'timeout') throw fault;
    }
  }
}

/** Finds out whether the reader reads tags that it does not report. */
class MuteDetector {
  private suspects: ReadonlySet<TagId> = new Set();
  /** Reader time of the first check. Tags that were read before it may not have been registered for. */
  private from: EpochMs | null = null;
  private readonly startedAt: number;

  constructor(private readonly conversation: SerialConversation) {
    this.startedAt = conversation.session.elapsed();
  }

  /** Returns true when a tag is in the list at two checks and was reported at neither, and no event about any tag came. */
  async isMute(): Promise<boolean> {
    const { ask, memory, stream } = this.conversation;
    if (stream.lastTagAt !== null && stream.lastTagAt > this.startedAt) return false;
    this.from ??= memory.readerAt;
    const from = this.from ?? Number.POSITIVE_INFINITY;
    const { answer } = await askWithRetries(ask, commands.list);
    const unreported = listReports(answer, this.conversation).filter(
      ({ tag, last }) => last !== null && last > from && !memory.hasSeen(tag),
    );
    const isSure = unreported.some(({ tag }) => this.suspects.has(tag));
    this.suspects = new Set(unreported.map(({ tag }) => tag));
    return isSure;
  }
}
