import { setTimeout as delay } from 'node:timers/promises';
import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample, DriverSession } from '../kit/driver';
import { type Answer, type Ask, roundTrip, trySetting } from './ask';
import { commands } from './commands';
import { parseReaderTime } from './messages';
import type { SiritContext } from './session-memory';

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
 * set is set, because a step in the middle of a race would tear its times apart. UTC, so that no daylight saving moves a race. True when it was set.
 */
export async function alignClock(ask: Ask, { session, options, heard }: SiritContext): Promise<boolean> {
  const gap = options.patience.clockGap;
  if (!session.isRacing()) await trySetting(ask, session, commands.utc);
  let before = await compare(ask, gap);
  if (before === null) {
    const text = 'The reader does not tell its time. Reads are corrected by when they arrive, which is less exact.';
    session.report({ type: 'notice', code: 'no-clock', text, level: 'warning' });
    return false;
  }
  const isUnset = before.readerAt < CLOCK_IS_SET_FROM;
  if (isUnset && session.isRacing() && (await trySetting(ask, session, commands.utc))) before = (await compare(ask, gap)) ?? before;
  const isOff = Math.abs(offset(before)) > WORTH_A_STEP;
  const mayBeSet = isUnset || (isOff && !session.isRacing());
  // How it was set when it began anew before says nothing about this time.
  if (isUnset) heard.clockWasSet(null);
  if (!mayBeSet || !(await setClock(ask, session, before))) {
    session.report({ type: 'clock', sample: before });
    return false;
  }
  session.report({ type: 'clock-set' });
  const after = await compare(ask, gap);
  if (after !== null) session.report({ type: 'clock', sample: after });
  if (after !== null && isUnset) heard.clockWasSet((offset(before) - offset(after)) as Ms);
  if (isUnset) tellPowerLoss(session);
  return true;
}

function offset({ hostAt, readerAt }: ClockSample): number {
  return hostAt - readerAt;
}

function setClock(ask: Ask, session: DriverSession, { roundTrip: way }: ClockSample): Promise<boolean> {
  const at = Math.round(session.now() + (way ?? 0) / 2) as EpochMs;
  return trySetting(ask, session, commands.setTime(at), commands.setTimeToTheSecond(at));
}

function tellPowerLoss(session: DriverSession): void {
  const what = 'The reader was without power: its clock had begun anew and was set to the time of the station.';
  const text = session.isRacing() ? `${what} Tags that passed while it was off were not seen; check the laps of that time.` : what;
  session.report({ type: 'notice', code: 'power-loss', text, level: session.isRacing() ? 'alarm' : 'info' });
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
