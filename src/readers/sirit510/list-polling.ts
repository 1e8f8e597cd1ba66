import { setTimeout as delay } from 'node:timers/promises';
import type { EpochMs, Ms } from '../../domain/time';
import { Presence } from '../presence';
import { commands } from './commands';
import { askPatiently, onAbort, probeClock, type SerialContext, type SerialEnd } from './inline-events';
import { listReports } from './recovery';
import { hasStopped } from './set-up';
import type { TagReport } from './tag-reports';

/** A full list takes about a second at the usual speed; a tag is not gone because its record is still on the wire. */
const LIST_TIME = 1000;

/** Takes the tag list several times a second. Rejects with LinkError when the reader stops answering. */
export async function pollList(context: SerialContext): Promise<SerialEnd> {
  const { ask, session, options, heard } = context;
  const { patience } = options;
  const presence = new Presence(Math.max(options.departTime, LIST_TIME) as Ms);
  // On the first link outside a race the list is of no interest; later it holds what was missed.
  let isLate = heard.lastAt !== null || session.isRacing();
  if (!isLate) await ask(commands.purge);
  let checkedAt = session.now();
  let probedAt = Number.NEGATIVE_INFINITY;
  while (true) {
    const answer = await askPatiently(ask, commands.takeList);
    for (const report of listReports(answer, session)) {
      for (const read of presence.see({ ...sighting(report), receivedAt: answer.receivedAt })) {
        session.report({ type: 'read', read: isLate ? { ...read, recovered: true } : read });
      }
    }
    isLate = false;
    for (const read of presence.expire((session.now() - LIST_TIME) as EpochMs)) session.report({ type: 'read', read });
    if (session.now() - probedAt >= patience.probeEvery) {
      probedAt = session.now();
      await probeClock(context);
    }
    if (session.now() - checkedAt >= patience.modeEvery) {
      checkedAt = session.now();
      if (await hasStopped(ask, session)) return 'stopped';
    }
    await delay(patience.pollEvery, undefined, { signal: session.signal }).catch(onAbort);
  }
}

function sighting({ tag, antenna, rssi, first, last, repeat, extra }: TagReport): Omit<Parameters<Presence['see']>[0], 'receivedAt'> {
  return { tag, antenna, rssi, readerAt: first, lastReaderAt: last, reads: repeat ?? 1, extra };
}
