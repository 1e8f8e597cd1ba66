import { Deframer } from '../kit/deframer';
import { systemTimers, type Timers } from '../kit/timers';
import { Command, ErrorCode, SUCCESS } from '../yr9700/codes';
import { BROADCAST, type Frame, frameAt, renderFrame } from '../yr9700/frame';
import { isInventory } from '../yr9700/packets';
import type { DevicePort } from './port';
import { seededRandom } from './random';
import { Output, type OutputFaults } from './yr9700-output';
import { endPacket, type RoundFaults, type RoundSetup, type RoundStep, scheduleRound } from './yr9700-round';
import { type SimulatedPass, TagField } from './yr9700-tag-field';

/** What kind of reader is simulated. */
export interface Yr9700SimulatorOptions {
  readonly profile: 'passive' | 'active';
  readonly timers?: Timers;
  /** The same seed gives the same random numbers. */
  readonly seed?: number;
  /** 1 when left out. */
  readonly address?: number;
  /** Number of antenna ports; 4 when left out. */
  readonly ports?: number;
  /** Ports with an antenna, from 1; 1 and 2 when left out. */
  readonly antennas?: readonly number[];
  /** Shortest and longest round of one antenna in milliseconds; [0, 0] answers at once. */
  readonly roundTime?: readonly [number, number];
  /** Return loss in dB below which the reader refuses a port; 0 transmits into open ports. */
  readonly detector?: number;
  /** True when the firmware knows the command that reads several antennas. */
  readonly hasFastSwitch?: boolean;
  /** True for an active reader that answers more than the reading command. */
  readonly answersFirmware?: boolean;
  /** How unknown commands are answered. */
  readonly unknownCommands?: 'error' | 'silence';
  /** What happens to commands that come during a round. */
  readonly busyCommands?: 'ignored' | 'queued';
  /** Newer firmware adds two bytes of phase to each tag. */
  readonly hasPhase?: boolean;
}

/** Counters for tests. */
export interface SimulatorCounts {
  commands: number;
  rounds: number;
  tagPackets: number;
  droppedBytes: number;
  flashWrites: number;
  connections: number;
}

const COMMON_PORTS = 4;
const REPLY_DELAY_MS = 5;
const RESET_MS = 1500;
const ROUND_MS = { passive: [30, 60], active: [250, 500] } as const;
/** Commands that write the flash memory, which allows a limited number of writes. */
const FLASH_COMMANDS: readonly number[] = [0x71, 0x73, Command.storedPower, 0x78];

/** Simulates a YR9700: frames in, frames out, tags put in its field by a test or a scenario. Serves one connection at a time. */
export class Yr9700Simulator {
  readonly counts: SimulatorCounts = { commands: 0, rounds: 0, tagPackets: 0, droppedBytes: 0, flashWrites: 0, connections: 0 };
  readonly roundFaults: RoundFaults = { missingEnds: 0, errors: 0, error: ErrorCode.antennaMissing };
  private readonly field = new TagField();
  /** Ports with an antenna; may be changed while it runs. */
  readonly antennas: Set<number>;
  private readonly timers: Timers;
  private readonly random: () => number;
  private readonly output: Output;
  private readonly waiting: Frame[] = [];
  private state = { power: 30, storedPower: 30, workAntenna: 0 };
  private isBusy = false;
  private isDown = false;

  constructor(private readonly options: Yr9700SimulatorOptions) {
    this.timers = options.timers ?? systemTimers;
    this.random = seededRandom(options.seed ?? 1);
    this.output = new Output(this.random);
    this.antennas = new Set(options.antennas ?? [1, 2]);
  }

  /** Faults of the line, to be set by tests. */
  get faults(): OutputFaults {
    return this.output.faults;
  }

  /** Present power in dBm, on all ports. */
  get power(): number {
    return this.state.power;
  }

  /** Serves this connection from now on; nothing is sent to the one before. */
  attach(port: DevicePort): void {
    this.counts.connections += 1;
    this.output.connect(port);
    const deframer = new Deframer(frameAt, (frame) => frame.address === this.address || frame.address === BROADCAST);
    port.onBytes((chunk) => {
      const { frames, dropped } = deframer.push(chunk, { at: this.timers.now(), elapsed: this.timers.elapsed() });
      this.counts.droppedBytes += dropped;
      for (const { frame } of frames) this.receive(frame);
    });
  }

  /** Puts a tag in the field. */
  put(pass: SimulatedPass): void {
    this.field.put(pass);
  }

  /** Sends bytes as they are, e.g. those of another protocol. */
  sendRaw(bytes: Uint8Array): void {
    this.output.raw(bytes);
  }

  /** Restarts the reader: it is down for `downFor` milliseconds, and its temporary settings are lost. */
  restart(downFor = RESET_MS): void {
    this.isDown = true;
    this.isBusy = false;
    this.waiting.length = 0;
    this.state = { ...this.state, power: this.state.storedPower, workAntenna: 0 };
    this.timers.after(downFor, () => {
      this.isDown = false;
    });
  }

  private get address(): number {
    return this.options.address ?? 1;
  }

  private receive(frame: Frame): void {
    if (this.isDown) return;
    this.counts.commands += 1;
    if (!this.isBusy) this.execute(frame);
    else if (this.options.busyCommands === 'queued') this.waiting.push(frame);
  }

  private execute(frame: Frame): void {
    if (FLASH_COMMANDS.includes(frame.command)) this.counts.flashWrites += 1;
    if (this.options.profile === 'active') this.executeActive(frame);
    else if (isInventory(frame.command)) this.startRound(frame);
    else if (frame.command === Command.reset) this.restart();
    else this.answer(frame.command, this.valueOf(frame));
  }

  private executeActive(frame: Frame): void {
    if (frame.command === Command.sessionInventory) this.startRound(frame);
    else if (frame.command === Command.firmware && this.options.answersFirmware === true) this.answer(frame.command, [1, 9]);
  }

  private answer(command: number, data: readonly number[] | null): void {
    const known = data ?? (this.options.unknownCommands === 'silence' ? null : [ErrorCode.invalidParameter]);
    if (known !== null) this.later(REPLY_DELAY_MS, () => this.send(command, known));
  }

  /** Returns the data of a reply; null for unknown commands. */
  private valueOf({ command, data }: Frame): readonly number[] | null {
    const value = data[0] ?? 0;
    const { state } = this;
    switch (command) {
      case Command.firmware:
        return [1, 9];
      case Command.region:
        return [1, 7, 59];
      case Command.identifier:
        return Array.from('YR9700-SIM01', (letter) => letter.charCodeAt(0));
      case Command.power:
        return [state.power];
      case Command.temporaryPower:
      case Command.storedPower:
        if (value > 33) return [0x48];
        state.power = value;
        if (command === Command.storedPower) state.storedPower = value;
        return [SUCCESS];
      case Command.antennaDetector:
        return [this.options.detector ?? 3];
      case Command.workAntenna:
        if (value >= (this.options.ports ?? COMMON_PORTS)) return [0x47];
        state.workAntenna = value;
        return [SUCCESS];
      case Command.returnLoss:
        return [this.antennas.has(state.workAntenna + 1) ? 14 : 1];
      default:
        return null;
    }
  }

  private startRound(frame: Frame): void {
    const { roundFaults } = this;
    if (roundFaults.errors > 0) {
      roundFaults.errors -= 1;
      this.answer(frame.command, [roundFaults.error]);
      return;
    }
    if (frame.command === Command.fastSwitch && this.options.hasFastSwitch === false) {
      this.answer(frame.command, null);
      return;
    }
    this.counts.rounds += 1;
    this.isBusy = true;
    const begun = this.timers.elapsed();
    const { steps, duration, hasEnd } = scheduleRound(frame, begun, this.setup());
    let reads = 0;
    for (const step of steps) this.later(step.after, () => (reads += this.playStep(frame.command, step)));
    this.later(duration, () => this.endRound(frame.command, hasEnd ? endPacket(frame.command, reads, duration) : null));
  }

  private setup(): RoundSetup {
    const { profile, roundTime, detector } = this.options;
    return {
      isActive: profile === 'active',
      hasPhase: this.options.hasPhase ?? false,
      roundTime: roundTime ?? ROUND_MS[profile],
      random: this.random,
      passes: this.field.ahead(this.timers.elapsed()),
      workAntenna: this.state.workAntenna + 1,
      isOpen: (antenna) => profile === 'passive' && !this.antennas.has(antenna),
      isDetecting: detector !== 0,
    };
  }

  /** Sends the packet of a step. Returns how many tags it reported. */
  private playStep(command: number, step: RoundStep): number {
    const data = step.data(this.timers.elapsed());
    if (data === null) return 0;
    this.send(command, data);
    if (!step.isTag) return 0;
    this.counts.tagPackets += 1;
    return 1;
  }

  private endRound(command: number, data: readonly number[] | null): void {
    this.isBusy = false;
    if (this.roundFaults.missingEnds > 0) this.roundFaults.missingEnds -= 1;
    else if (data !== null) this.send(command, data);
    const next = this.waiting.shift();
    if (next !== undefined) this.execute(next);
  }

  private send(command: number, data: readonly number[]): void {
    if (!this.isDown) this.output.frame(renderFrame({ address: this.address, command, data: Uint8Array.from(data) }));
  }

  /** Acts after a delay, or at once where rounds take no time. */
  private later(delay: number, act: () => void): void {
    if (this.options.roundTime?.[1] === 0) act();
    else this.timers.after(delay, act);
  }
}
