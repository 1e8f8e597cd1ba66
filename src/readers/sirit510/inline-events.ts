import { setTimeout as delay } from 'node:timers/promises';
import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { LinkError } from '../kit/link';
import type { Answer, Ask } from './ask';
import { clockSample } from './clock-procedure';
import { commands } from './commands';
import { ModeMonitor } from './mode-monitor';
import { listReports, recover } from './recovery';
import type { SiritContext } from './session-memory';

/** What the two ways of getting tags from a console share. */
export interface SerialContext extends SiritContext {
  readonly ask: Ask;
  /** Number of the greeting, and when the last event about a tag came, by the stopwatch; null before the first. */
  readonly stream: { readonly id: number | null; readonly lastTagAt: number | null };
}

/** `stopped`: the reader must be set up again; `mute`: no events come although tags do. */
export type SerialEnd = 'stopped' | 'mute';

const MISSES = 3;

/** Probes while events come by themselves. Rejects with LinkError when the reader stops answering. */
export async function listenToEvents(context: SerialContext): Promise<SerialEnd> {
  const { ask, session, options, stream } = context;
  const { patience } = options;
  await recover(ask, context);
  const idAtBegin = stream.id;
  const doubt = new Doubt(context);
  const watch = new ModeMonitor(ask, session, patience.modeEvery);
  await watch.lookAtAntennas();
  let doubtedAt = session.elapsed();
  while (true) {
    await delay(patience.probeEvery, undefined, { signal: session.signal }).catch(onAbort);
    // A greeting in the middle means that the reader was restarted, too.
    if ((await probeClock(context)) === 'power-loss' || stream.id !== idAtBegin) return 'stopped';
    if (watch.isDue && (await watch.findsStopped())) return 'stopped';
    if (session.elapsed() - doubtedAt < patience.doubtEvery) continue;
    doubtedAt = session.elapsed();
    if (await doubt.isMute()) return 'mute';
  }
}

/** Compares the clock; up to two missing replies in a row are borne. */
export async function probeClock({ ask, session, heard }: SerialContext): Promise<'compared' | 'power-loss'> {
  const { answer, misses } = await askPatiently(ask, commands.time);
  const sample = clockSample(answer);
  if (sample === null) return 'compared';
  if (heard.isPowerLoss(sample)) return 'power-loss';
  // A reply that follows a miss may be the missing one, and too old to compare.
  if (misses === 0) session.report({ type: 'clock', sample });
  return 'compared';
}

/** A command that may be repeated without harm, and how many replies were missing before this one. */
export async function askPatiently(ask: Ask, command: string): Promise<{ readonly answer: Answer; readonly misses: number }> {
  for (let misses = 0; ; misses++) {
    try {
      return { answer: await ask(command), misses };
    } catch (fault) {
      if (misses + 1 === MISSES || !(fault instanceof LinkError) || fault.loss.code !== 'timeout') throw fault;
    }
  }
}

export function onAbort(): never {
  throw new LinkError({ code: 'closed', sentence: 'The reader was closed.' });
}

/** Finds out whether the reader sees tags that it does not report. */
class Doubt {
  private suspects: ReadonlySet<TagId> = new Set();
  /** Reader time of the first look; what was seen before it may never have been asked for. */
  private from: EpochMs | null = null;
  private readonly since: number;

  constructor(private readonly context: SerialContext) {
    this.since = context.session.elapsed();
  }

  /** True when a tag is in the list at two looks and was reported at neither, and no event about a tag came at all. */
  async isMute(): Promise<boolean> {
    const { ask, session, heard, stream } = this.context;
    if (stream.lastTagAt !== null && stream.lastTagAt > this.since) return false;
    this.from ??= heard.readerAt;
    const from = this.from ?? Number.POSITIVE_INFINITY;
    const { answer } = await askPatiently(ask, commands.list);
    const unreported = listReports(answer, session, heard).filter(({ tag, last }) => last !== null && last > from && !heard.knowsTag(tag));
    const isSure = unreported.some(({ tag }) => this.suspects.has(tag));
    this.suspects = new Set(unreported.map(({ tag }) => tag));
    return isSure;
  }
}
