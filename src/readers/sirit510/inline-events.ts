import { setTimeout as delay } from 'node:timers/promises';
import type { TagId } from '../../domain/read';
import type { EpochMs } from '../../domain/time';
import type { DriverSession } from '../driver';
import { LinkError } from '../link';
import type { Answer, Ask } from './ask';
import { clockSample } from './clock-procedure';
import { commands } from './commands';
import type { Heard } from './heard';
import type { SiritOptions } from './options';
import { listReports, recover } from './recovery';
import { hasStopped } from './set-up';

/** What the two ways of getting tags from a console share. */
export interface SerialContext {
  readonly session: DriverSession;
  readonly options: SiritOptions;
  readonly heard: Heard;
  readonly ask: Ask;
  readonly stream: { id: number | null; lastEventAt: EpochMs | null };
}

/** `stopped`: the reader must be set up again; `mute`: no events come although tags do. */
export type SerialEnd = 'stopped' | 'mute';

const MISSES = 3;

/** Probes while events come by themselves. Rejects with LinkError when the reader stops answering. */
export async function listenToEvents(context: SerialContext): Promise<SerialEnd> {
  const { session, options, heard, stream } = context;
  const { patience } = options;
  if (heard.lastAt !== null || session.isRacing()) await recover(context.ask, session, heard);
  const idAtBegin = stream.id;
  const doubt = new Doubt(context);
  let checkedAt = session.now();
  let doubtedAt = session.now();
  while (true) {
    await delay(patience.probeEvery, undefined, { signal: session.signal }).catch(onAbort);
    await probeClock(context);
    // A greeting in the middle means that the reader was restarted.
    if (stream.id !== idAtBegin) return 'stopped';
    if (session.now() - checkedAt >= patience.modeEvery) {
      checkedAt = session.now();
      if (await hasStopped(context.ask, session)) return 'stopped';
    }
    if (session.now() - doubtedAt < patience.doubtEvery) continue;
    doubtedAt = session.now();
    if (await doubt.isMute()) return 'mute';
  }
}

/** Compares the clock; up to two missing replies in a row are borne. */
export async function probeClock({ ask, session, heard }: SerialContext): Promise<void> {
  const answer = await askPatiently(ask, commands.time);
  const sample = clockSample(answer);
  if (sample === null) return;
  heard.lastAt = sample.readerAt;
  session.report({ type: 'clock', sample });
}

/** A command that may be repeated without harm. */
export async function askPatiently(ask: Ask, command: string): Promise<Answer> {
  for (let miss = 1; ; miss++) {
    try {
      return await ask(command);
    } catch (fault) {
      if (miss === MISSES || !(fault instanceof LinkError) || fault.loss.code !== 'timeout') throw fault;
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
  private readonly since: EpochMs;

  constructor(private readonly context: SerialContext) {
    this.since = context.session.now();
  }

  /** True when a tag is in the list at two looks and was reported at neither, and no event came at all. */
  async isMute(): Promise<boolean> {
    const { ask, session, heard, stream } = this.context;
    if (stream.lastEventAt !== null && stream.lastEventAt > this.since) return false;
    this.from ??= heard.lastAt;
    const from = this.from ?? Number.POSITIVE_INFINITY;
    const reports = listReports(await askPatiently(ask, commands.list), session);
    const unreported = reports.filter(({ tag, last }) => last !== null && last > from && !heard.knowsTag(tag));
    const isSure = unreported.some(({ tag }) => this.suspects.has(tag));
    this.suspects = new Set(unreported.map(({ tag }) => tag));
    return isSure;
  }
}
