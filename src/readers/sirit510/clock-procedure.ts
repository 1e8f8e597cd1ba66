import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample } from '../kit/driver';
import { type Answer, roundTrip, trySetting } from './ask';
import { commands } from './commands';
import type { Conversation } from './conversation';
import { parseReaderTime } from './messages';
import { notify } from './reports';

const SAMPLES = 5;
/** Smaller differences are corrected in the station; setting a clock for them gains nothing. */
const MIN_CLOCK_STEP_MS = 100;

/** The clock comparison that a reply to `info.time` makes; null when it holds no time. */
export function clockSample(answer: Answer): ClockSample | null {
  const readerAt = answer.reply.ok ? parseReaderTime(answer.reply.data) : null;
  if (readerAt === null) return null;
  const hostAt = Math.round((answer.sentAt + answer.receivedAt) / 2) as EpochMs;
  return { readerAt, hostAt, roundTrip: roundTrip(answer) };
}

/**
 * Compares the reader's clock with the station's and sets it where that is allowed: during a race only a clock that was never set,
 * because a step would shift the times of that race. The reader is put on UTC, so that daylight saving moves no race.
 * Returns true when the clock was set. Source: public clients of the reader; the Guide's chapter on `info` was not available.
 */
export async function alignClock(conversation: Conversation): Promise<boolean> {
  const { session, memory } = conversation;
  if (!session.isRacing()) await trySetting(conversation, commands.utc);
  let before = await compareClocks(conversation);
  if (before === null) {
    notify(session, 'warning', { code: 'no-clock', params: NO_PARAMS });
    return false;
  }
  const isUnset = before.readerAt < CLOCK_IS_SET_FROM;
  if (isUnset && session.isRacing() && (await trySetting(conversation, commands.utc)))
    before = (await compareClocks(conversation)) ?? before;
  const isOff = Math.abs(offset(before)) > MIN_CLOCK_STEP_MS;
  const mayBeSet = isUnset || (isOff && !session.isRacing());
  // The clock started again: by how much it was set the last time says nothing about this time.
  if (isUnset) memory.recordClockStep(null);
  if (!mayBeSet || !(await setClock(conversation, before))) {
    session.report({ type: 'clock', sample: before });
    return false;
  }
  session.report({ type: 'clock-set' });
  const after = await compareClocks(conversation);
  if (after !== null) session.report({ type: 'clock', sample: after });
  if (after !== null && isUnset) memory.recordClockStep((offset(before) - offset(after)) as Ms);
  if (isUnset) reportPowerLoss(conversation);
  return true;
}

function offset({ hostAt, readerAt }: ClockSample): number {
  return hostAt - readerAt;
}

/** Sets the clock to the station's time at which the command is likely to arrive: now and half a round trip. */
function setClock(conversation: Conversation, { roundTrip: way }: ClockSample): Promise<boolean> {
  const at = Math.round(conversation.session.now() + (way ?? 0) / 2) as EpochMs;
  return trySetting(conversation, commands.setTime(at), commands.setTimeToTheSecond(at));
}

function reportPowerLoss({ session }: Conversation): void {
  const racing = session.isRacing();
  notify(session, racing ? 'alarm' : 'info', { code: 'power-loss', params: { racing } });
}

/** The sample with the shortest round trip; null when the reader does not report its time. */
async function compareClocks({ ask, pause, options }: Conversation): Promise<ClockSample | null> {
  let best: ClockSample | null = null;
  for (let index = 0; index < SAMPLES; index++) {
    if (index > 0) await pause(options.timeouts.clockSampleGapMs);
    const sample = clockSample(await ask(commands.time));
    if (sample === null) return best;
    if (best === null || (sample.roundTrip ?? 0) < (best.roundTrip ?? (0 as Ms))) best = sample;
  }
  return best;
}
