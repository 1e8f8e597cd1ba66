import { setTimeout as delay } from 'node:timers/promises';
import type { EpochMs, Ms } from '../../domain/time';
import { CLOCK_IS_SET_FROM } from '../clock';
import type { ClockSample, DriverSession } from '../driver';
import { type Answer, type Ask, roundTrip, trySetting } from './ask';
import { commands } from './commands';
import { parseReaderTime } from './messages';

const SAMPLES = 5;
/** Smaller differences are corrected in the station; stepping a clock for them gains nothing. */
const WORTH_A_STEP = 100;

/** The comparison that a reply to `info.time` makes; null when it holds no time. */
export function clockSample(answer: Answer): ClockSample | null {
  const readerAt = answer.reply.ok ? parseReaderTime(answer.reply.data) : null;
  if (readerAt === null) return null;
  const hostAt = Math.round((answer.sentAt + answer.receivedAt) / 2) as EpochMs;
  return { readerAt, hostAt, roundTrip: roundTrip(answer) };
}

/**
 * Finds out where the reader's clock stands, and puts it right when that is allowed: in a race only a clock that was never
 * set is set, because a step in the middle of a race would tear its times apart. UTC, so that no daylight saving moves a race.
 */
export async function alignClock(ask: Ask, session: DriverSession, gap: number): Promise<void> {
  if (!session.isRacing()) await trySetting(ask, session, commands.utc);
  const before = await compare(ask, gap);
  if (before === null) {
    const text = 'The reader does not tell its time. Reads are corrected by when they arrive, which is less exact.';
    session.report({ type: 'notice', code: 'no-clock', text, level: 'warning' });
    return;
  }
  session.report({ type: 'clock', sample: before });
  const isUnset = before.readerAt < CLOCK_IS_SET_FROM;
  const isOff = Math.abs(before.hostAt - before.readerAt) > WORTH_A_STEP;
  if (!isUnset && (session.isRacing() || !isOff)) return;
  if (session.isRacing()) await trySetting(ask, session, commands.utc);
  const ahead = (before.roundTrip ?? 0) / 2;
  if (!(await trySetting(ask, session, commands.setTime(Math.round(session.now() + ahead) as EpochMs)))) return;
  session.report({ type: 'clock-set' });
  const after = await compare(ask, gap);
  if (after !== null) session.report({ type: 'clock', sample: after });
}

/** The sample with the shortest way; null when the reader does not tell the time. */
async function compare(ask: Ask, gap: number): Promise<ClockSample | null> {
  let best: ClockSample | null = null;
  for (let index = 0; index < SAMPLES; index++) {
    if (index > 0 && gap > 0) await delay(gap);
    const sample = clockSample(await ask(commands.time));
    if (sample === null) return best;
    if (best === null || (sample.roundTrip ?? 0) < (best.roundTrip ?? (0 as Ms))) best = sample;
  }
  return best;
}
