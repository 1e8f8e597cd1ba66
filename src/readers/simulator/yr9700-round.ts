import { Command, ErrorCode } from '../yr9700/codes';
import type { Frame } from '../yr9700/frame';
import { isPresent, type SimulatedPass, signalOf } from './yr9700-air';

/** What decides how a round goes. Antennas count from 1. */
export interface RoundSetup {
  readonly isActive: boolean;
  readonly hasPhase: boolean;
  readonly roundTime: readonly [number, number];
  readonly random: () => number;
  readonly passes: readonly SimulatedPass[];
  readonly workAntenna: number;
  /** True for ports without an antenna. */
  isOpen(antenna: number): boolean;
  /** Whether the reader notices open ports. */
  readonly detects: boolean;
}

/** Something that the reader may send in the course of a round. */
export interface RoundStep {
  /** Milliseconds after the round began. */
  readonly after: number;
  readonly isTag: boolean;
  /** The packet's data at that moment; null when the tag is not there. */
  data(elapsed: number): readonly number[] | null;
}

export interface ScheduledRound {
  /** In order of time. */
  readonly steps: readonly RoundStep[];
  readonly duration: number;
  /** False when the round was refused as a whole: its only antenna is missing. */
  readonly hasEnd: boolean;
}

const DETECTION_TIME = 2;
const DBM_OFFSET = 129;
const UPPER_PORTS = 0x80;
const CHANNEL = 9;
const ACTIVE_DIGITS = 8;

/** Each tag is heard at most once in a round of an antenna, at a random moment. */
export function scheduleRound(frame: Frame, begun: number, setup: RoundSetup): ScheduledRound {
  const [shortest, longest] = setup.roundTime;
  const steps: RoundStep[] = [];
  let duration = 0;
  for (const antenna of antennasOf(frame, setup.workAntenna)) {
    if (setup.isOpen(antenna) && setup.detects) {
      duration += longest === 0 ? 0 : DETECTION_TIME;
      steps.push(missing(frame.command, antenna, duration));
      continue;
    }
    const time = Math.round(shortest + setup.random() * (longest - shortest));
    const heard = audible(setup, antenna).filter((pass) => pass.until > begun + duration);
    const from = duration;
    const tags = heard.map((pass) => tagStep(pass, from + Math.floor(setup.random() * time), setup));
    steps.push(...tags.sort((a, b) => a.after - b.after));
    duration += time;
  }
  const isRefused = frame.command !== Command.fastSwitch && steps.some((step) => !step.isTag);
  return { steps, duration, hasEnd: !isRefused };
}

/** An active tag answers for itself, whatever woke it. */
function audible({ isActive, passes }: RoundSetup, antenna: number): readonly SimulatedPass[] {
  return isActive
    ? [...new Map(passes.toReversed().map((pass) => [pass.tag, pass])).values()]
    : passes.filter((pass) => pass.antenna === antenna);
}

/** Its data: how many tags were read, and how long a round over several antennas took. */
export function endPacket(command: number, reads: number, duration: number): readonly number[] {
  if (command === Command.fastSwitch) return [...bytesOf(reads, 3), ...bytesOf(duration, 4)];
  return [0, ...bytesOf(0, 2), ...bytesOf(reads, 4)];
}

function antennasOf({ command, data }: Frame, workAntenna: number): readonly number[] {
  if (command !== Command.fastSwitch) return [workAntenna];
  const ports = (data.length - 2) / 2;
  return Array.from({ length: ports }, (_, index) => [data[2 * index] ?? 0, data[2 * index + 1] ?? 0] as const)
    .filter(([antenna, stay]) => antenna < ports && stay > 0)
    .map(([antenna]) => antenna + 1);
}

function missing(command: number, antenna: number, after: number): RoundStep {
  const data = command === Command.fastSwitch ? [antenna - 1, ErrorCode.antennaMissing] : [ErrorCode.antennaMissing];
  return { after, isTag: false, data: () => data };
}

function tagStep(pass: SimulatedPass, after: number, setup: RoundSetup): RoundStep {
  return { after, isTag: true, data: (elapsed) => (isPresent(pass, elapsed) ? tagPacket(pass, elapsed, setup) : null) };
}

function tagPacket(pass: SimulatedPass, elapsed: number, setup: RoundSetup): readonly number[] {
  const epc = [...Buffer.from(setup.isActive ? pass.tag.slice(-ACTIVE_DIGITS).padStart(24, '0') : pass.tag, 'hex')];
  const isUpper = !setup.isActive && pass.antenna > 4;
  const first = setup.isActive ? (pass.battery ?? 0x70) : (CHANNEL << 2) | ((pass.antenna - 1) & 0b11);
  const raw = Math.min(0x7f, Math.max(0, signalOf(pass, elapsed) + DBM_OFFSET));
  const phase = setup.hasPhase ? [0x12, 0x34] : [];
  return [first, (epc.length / 2) << 3, 0, ...epc, isUpper ? raw | UPPER_PORTS : raw, ...phase];
}

function bytesOf(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => Math.floor(value / 0x100 ** (size - 1 - index)) % 0x100);
}
