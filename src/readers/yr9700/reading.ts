import type { Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { LinkError } from '../kit/link';
import type { Timers } from '../kit/timers';
import { AntennaWatch } from './antennas';
import { ErrorCode, errorSentence, isNothingThere, needsReset } from './codes';
import type { CommandChannel } from './command-channel';
import { CycleTimer } from './cycle-timer';
import { type FoundReader, probe, type Variant } from './detect';
import type { FrameHandler } from './frame-handler';
import { InventoryCycle, isRefusal, type RoundEnd, restart } from './inventory-cycle';
import { type PreparedReader, prepare, type RequestedSettings } from './prepare';

/** What one session works with. */
export interface Reading {
  readonly session: DriverSession;
  readonly line: CommandChannel;
  readonly field: FrameHandler;
  readonly timers: Timers;
  /** Null: find out. */
  readonly variant: Variant | null;
  readonly wishes: RequestedSettings;
}

/** `other-variant`: the reader answers questions, but never a round of the kind that it was taken for. */
type Interruption = 'silent' | 'reset' | 'switch-refused' | 'other-variant';

const PROBES = 3;
const BETWEEN_PROBES = 1000;
const SILENCE = 3000 as Ms;
/** A reader that refuses its rounds does so at once: asking again without a pause would be a busy loop. */
const AFTER_ERROR = 100;
/** A reader that ran for so long after a restart was cured by it. */
const LONG_ENOUGH = 60_000;
const RESTARTS_IN_VAIN = 3;
const IN_VAIN = 'The reader was restarted three times and still fails. Switch it off and on, and note riders by hand until it reads.';
/** Shorter rounds than this are not physical. */
const LEAST_ROUND = 20;

/** Reads for ever; rejects with LinkError when the link is lost or the reader stays silent. */
export async function read(reading: Reading): Promise<never> {
  const { session, line, field, timers, wishes } = reading;
  let found = await find(reading);
  let canSwitch = true;
  let restarts = 0;
  for (;;) {
    const begun = timers.elapsed();
    const isNews = field.variant !== found.variant;
    field.variant = found.variant;
    const reader = await prepare(line, field, found, wishes);
    if (isNews) session.report({ type: 'ready', identity: reader.identity });
    const why = await playRounds(reading, reader, canSwitch);
    if (why === 'switch-refused') {
      canSwitch = false;
      continue;
    }
    if (why === 'reset') {
      restarts = timers.elapsed() - begun > LONG_ENOUGH ? 1 : restarts + 1;
      if (restarts === RESTARTS_IN_VAIN) field.tell('restarts', IN_VAIN, 'alarm');
      await restart(line, reader.address);
    }
    found = await find(reading, why === 'other-variant' ? otherThan(found.variant) : found.variant);
    field.forget('silent');
  }
}

function otherThan(variant: Variant): Variant {
  return variant === 'active' ? 'passive' : 'active';
}

/** `assumed` is what the reader is taken for without asking, unless the operator knows better. */
async function find({ line, field, variant }: Reading, assumed: Variant | null = null): Promise<FoundReader> {
  for (let attempt = 1; attempt <= PROBES; attempt += 1) {
    const found = await probe(line, variant ?? assumed);
    if (found !== null) return found;
    if (attempt < PROBES) await line.pause(BETWEEN_PROBES);
  }
  throw new LinkError({ code: 'timeout', sentence: `The reader at ${line.name} does not answer. ${advice(field)}` });
}

function advice({ isOtherFamily, isBabble }: FrameHandler): string {
  if (isOtherFamily) return 'It speaks another protocol (SW/CT) and is not a YR9700.';
  if (isBabble) return 'What comes from there makes no sense: its speed is another one (115200 or 38400), or it is another kind of reader.';
  return 'Check its power and cable, that its switches choose this connection (3 and 4 network, 7 and 8 serial), and the speed (115200 or 38400).';
}

async function playRounds(reading: Reading, reader: PreparedReader, canSwitch: boolean): Promise<Interruption> {
  const { session, line, field, timers } = reading;
  const rounds = new InventoryCycle(line, reader, canSwitch);
  const watch = reader.variant === 'active' ? null : new AntennaWatch(session, reader.watched, field.watch?.connected ?? null);
  const pace = new CycleTimer(field, timers.elapsed());
  field.watch = watch;
  let silence = 0;
  for (;;) {
    const begun = timers.elapsed();
    const heard = field.heard;
    const end = await rounds.play();
    silence = field.heard === heard ? silence + rounds.timeout : 0;
    const isUnheard = !field.knows(rounds.command) && (silence >= SILENCE || isRefusal(end));
    if (isUnheard && rounds.canSwitch) return 'switch-refused';
    if (isUnheard && reading.variant === null) return 'other-variant';
    if (silence >= SILENCE) {
      field.tell('silent', 'The reader stopped answering. Check its power and cable; the station keeps asking.', 'alarm');
      return 'silent';
    }
    if (silence === 0) session.report({ type: 'alive' });
    const interruption = judge(field, rounds, end);
    if (interruption !== null) return interruption;
    if (end.type !== 'silent' && rounds.isCycleOver) {
      watch?.roundEnded();
      pace.roundEnded(timers.elapsed());
    }
    await line.pause(pauseAfter(end, rounds.isCycleOver, timers.elapsed() - begun));
  }
}

/** Tells about errors once each; those that asking again does not cure interrupt the reading. */
function judge(field: FrameHandler, rounds: InventoryCycle, end: RoundEnd): Interruption | null {
  if (end.type !== 'error' || isNothingThere(end.code)) return null;
  if (end.code === ErrorCode.antennaMissing && rounds.port !== null) {
    field.antennaError(rounds.port, end.code);
    return null;
  }
  const isReset = needsReset(end.code);
  const remedy = isReset ? 'It is restarted.' : 'While it does, it reads no tags: check its antennas, then switch it off and on.';
  field.tell(`error-${end.code}`, `The reader reports that ${errorSentence(end.code)}. ${remedy}`, 'warning');
  return isReset ? 'reset' : null;
}

/** A port that fails costs the others no time as long as they have not had their turn. */
function pauseAfter(end: RoundEnd, isCycleOver: boolean, took: number): number {
  if (end.type === 'silent') return 0;
  if (end.type === 'error' && !isNothingThere(end.code) && isCycleOver) return AFTER_ERROR;
  return Math.min(LEAST_ROUND, Math.max(0, LEAST_ROUND - took));
}
