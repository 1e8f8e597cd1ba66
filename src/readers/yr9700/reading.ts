import { NO_PARAMS } from '../../domain/model/message';
import { CycleTimer } from '../kit/cycle-timer';
import type { DriverSession } from '../kit/driver';
import { LinkError } from '../kit/link';
import type { Timers } from '../kit/timers';
import { AntennaMonitor } from './antennas';
import { ErrorCode, isEmptyField, needsReset } from './codes';
import type { CommandChannel } from './command-channel';
import { type DetectedReader, probe, type Variant } from './detect';
import type { FrameHandler } from './frame-handler';
import { InventoryCycle, isRefusal, type RoundEnd, restart } from './inventory-cycle';
import { type PreparedReader, prepare, type RequestedSettings } from './prepare';

/** What one session works with. */
export interface ReadingContext {
  readonly session: DriverSession;
  readonly channel: CommandChannel;
  readonly handler: FrameHandler;
  readonly timers: Timers;
  /** What the timekeeper says the reader is; null finds out. */
  readonly variant: Variant | null;
  readonly settings: RequestedSettings;
}

/** Why rounds were interrupted. `other-variant`: the reader answers questions, but no round of the kind that it was taken for. */
type Interruption = 'silent' | 'reset' | 'switch-refused' | 'other-variant';

const SILENT = { code: 'silent', params: NO_PARAMS } as const;
const MAX_PROBES = 3;
const PROBE_INTERVAL_MS = 1000;
const SILENT_AFTER_MS = 3000;
/** A reader that refuses rounds does so at once: without a pause, asking again would be a busy loop. */
const PAUSE_AFTER_ERROR_MS = 100;
/** A reader that ran for longer than this after a restart was cured by it. */
const CURED_AFTER_MS = 60_000;
const MAX_RESTARTS = 3;
/** No real round is shorter. */
const MIN_ROUND_MS = 20;

/** Reads until the session ends: rejects with LinkError when the link is lost or the reader stays silent. */
export async function readContinuously(context: ReadingContext): Promise<never> {
  const { session, channel, handler, timers, settings } = context;
  let detected = await detect(context);
  const cycleTimer = new CycleTimer(session, timers.elapsed());
  let canSwitch = true;
  let restarts = 0;
  for (;;) {
    const begun = timers.elapsed();
    const isNew = handler.variant !== detected.variant;
    handler.variant = detected.variant;
    const reader = await prepare(channel, handler, detected, settings);
    if (isNew) session.report({ type: 'ready', identity: reader.identity });
    const interruption = await runRounds(context, { reader, canSwitch, cycleTimer });
    if (interruption === 'switch-refused') {
      canSwitch = false;
      continue;
    }
    if (interruption === 'reset') {
      restarts = timers.elapsed() - begun > CURED_AFTER_MS ? 1 : restarts + 1;
      if (restarts === MAX_RESTARTS) handler.notify({ code: 'restarts', params: { count: restarts } }, 'alarm');
      await restart(channel, reader.address);
    }
    detected = await detect(context, interruption === 'other-variant' ? otherThan(detected.variant) : detected.variant);
    handler.forgetNotice(SILENT);
  }
}

function otherThan(variant: Variant): Variant {
  return variant === 'active' ? 'passive' : 'active';
}

/** Probes a few times. `assumed` is what the reader is taken for without asking, unless the timekeeper named a variant. */
async function detect({ channel, handler, variant }: ReadingContext, assumed: Variant | null = null): Promise<DetectedReader> {
  for (let attempt = 1; attempt <= MAX_PROBES; attempt += 1) {
    const detected = await probe(channel, variant ?? assumed);
    if (detected !== null) return detected;
    if (attempt < MAX_PROBES) await channel.pause(PROBE_INTERVAL_MS);
  }
  const received = handler.isOtherFamily ? 'other-protocol' : handler.isUnknownProtocol ? 'noise' : 'nothing';
  throw new LinkError({ code: 'timeout', message: { code: 'yr9700-not-answering', params: { link: channel.name, received } } });
}

interface Run {
  readonly reader: PreparedReader;
  readonly canSwitch: boolean;
  readonly cycleTimer: CycleTimer;
}

async function runRounds(context: ReadingContext, { reader, canSwitch, cycleTimer }: Run): Promise<Interruption> {
  const { session, channel, handler, timers } = context;
  const cycle = new InventoryCycle(channel, reader, canSwitch);
  const antennas = reader.variant === 'active' ? null : new AntennaMonitor(session, reader.selection, handler.antennas?.connected ?? null);
  handler.antennas = antennas;
  let silenceMs = 0;
  for (;;) {
    const begun = timers.elapsed();
    const packetsBefore = handler.packetCount;
    const end = await cycle.runRound();
    silenceMs = handler.packetCount === packetsBefore ? silenceMs + cycle.timeoutMs : 0;
    const isUnanswered = !handler.knowsCommand(cycle.command) && (silenceMs >= SILENT_AFTER_MS || isRefusal(end));
    if (isUnanswered && cycle.canSwitch) return 'switch-refused';
    if (isUnanswered && context.variant === null) return 'other-variant';
    if (silenceMs >= SILENT_AFTER_MS) {
      handler.notify(SILENT, 'alarm');
      return 'silent';
    }
    if (silenceMs === 0) session.report({ type: 'alive' });
    if (reportError(handler, cycle, end) === 'reset') return 'reset';
    if (end.type !== 'silent' && cycle.isCycleOver) {
      antennas?.endCycle();
      cycleTimer.endCycle(timers.elapsed());
    }
    await channel.pause(pauseAfter(end, cycle.isCycleOver, timers.elapsed() - begun));
  }
}

/** Reports an error once. Returns `reset` for errors that only a restart ends. */
function reportError(handler: FrameHandler, cycle: InventoryCycle, end: RoundEnd): 'reset' | null {
  if (end.type !== 'error' || isEmptyField(end.code)) return null;
  if (end.code === ErrorCode.antennaMissing && cycle.port !== null) {
    handler.reportAntennaError(cycle.port, end.code);
    return null;
  }
  const restarting = needsReset(end.code);
  handler.notify({ code: 'reader-error', params: { error: end.code, restarting } }, 'warning');
  return restarting ? 'reset' : null;
}

/** Milliseconds to wait before the next round. A port that fails costs the others no time while they have not had their turn. */
function pauseAfter(end: RoundEnd, isCycleOver: boolean, tookMs: number): number {
  if (end.type === 'silent') return 0;
  if (end.type === 'error' && !isEmptyField(end.code) && isCycleOver) return PAUSE_AFTER_ERROR_MS;
  return Math.min(MIN_ROUND_MS, Math.max(0, MIN_ROUND_MS - tookMs));
}
