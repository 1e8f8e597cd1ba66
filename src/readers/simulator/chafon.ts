import { Command, Status } from '../chafon/codes';
import { BROADCAST, type Frame, frameAt, renderFrame } from '../chafon/frame';
import { Deframer } from '../kit/deframer';
import { systemTimers, type Timers } from '../kit/timers';
import type { DevicePort } from './port';

/** What kind of reader is simulated. */
export interface ChafonSimulatorOptions {
  readonly timers?: Timers;
  /** Type that the reader reports; 12 (UHFReader288M) when left out. 9 is a small one, with one antenna. */
  readonly type?: number;
  /** Ports with an antenna, from 1; 1 and 2 when left out. */
  readonly antennas?: readonly number[];
}

/** A tag that answers in some rounds of an antenna. */
export interface ChafonPass {
  /** The tag memory in hex. */
  readonly tag: string;
  readonly antenna: number;
  /** Number of rounds in which it answers. */
  readonly rounds: number;
}

const ADDRESS = 0;
const SMALL = 9;
const SIGNAL = 0x6b;

/** Simulates a Chafon reader. Serves one connection at a time. */
export class ChafonSimulator {
  readonly counts = { rounds: 0, connections: 0, droppedBytes: 0 };
  /** Ports with an antenna; may be changed while it runs. */
  readonly antennas: Set<number>;
  /** Status with which rounds are refused; null reads. */
  refusal: number | null = null;
  /** False for a reader that is set to report by itself and answers nothing. */
  isAnswering = true;
  private passes: { tag: string; antenna: number; rounds: number }[] = [];
  private port: DevicePort | null = null;

  constructor(private readonly options: ChafonSimulatorOptions = {}) {
    this.antennas = new Set(options.antennas ?? [1, 2]);
  }

  /** Serves this connection from now on; nothing is sent to the one before. */
  attach(port: DevicePort): void {
    this.counts.connections += 1;
    this.port = port;
    const timers = this.options.timers ?? systemTimers;
    const deframer = new Deframer(frameAt);
    port.onBytes((chunk) => {
      const { frames, dropped } = deframer.push(chunk, { at: timers.now(), elapsed: timers.elapsed() });
      this.counts.droppedBytes += dropped;
      for (const { frame } of frames) if (frame.address === ADDRESS || frame.address === BROADCAST) this.receive(frame);
    });
  }

  /** Puts a tag in the field. */
  put(pass: ChafonPass): void {
    this.passes.push({ ...pass });
  }

  /** Reports a tag without being asked. */
  reportTag(tag: string, antenna: number): void {
    const memory = Buffer.from(tag, 'hex');
    this.send(Command.report, [0, 1 << (antenna - 1), memory.length, ...memory, SIGNAL]);
  }

  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array): void {
    this.port?.send(bytes);
  }

  private receive({ command, data }: Frame): void {
    if (!this.isAnswering) return;
    if (command === Command.readerInfo) this.send(command, [0, 3, 1, this.options.type ?? 12, 2, 0x4e, 0x00, 30, 10]);
    else if (command === Command.inventory) this.playRound(data);
    else this.send(command, [Status.wrongCommand]);
  }

  private playRound(data: Uint8Array): void {
    this.counts.rounds += 1;
    const isSmall = this.options.type === SMALL;
    const antenna = isSmall ? 1 : (data[7] ?? 0x80) - 0x80 + 1;
    if (this.refusal !== null) this.send(Command.inventory, [this.refusal]);
    else if (!this.antennas.has(antenna)) this.send(Command.inventory, [Status.antennaError]);
    else this.sendTags(antenna, isSmall);
  }

  private sendTags(antenna: number, isSmall: boolean): void {
    for (const pass of this.passes) if (isSmall || pass.antenna === antenna) this.sendTag(pass, { antenna, isSmall });
    this.passes = this.passes.filter(({ rounds }) => rounds > 0);
    this.send(Command.inventory, isSmall ? [Status.noTag] : [Status.done, 1 << (antenna - 1), 0]);
  }

  private sendTag(
    pass: { tag: string; rounds: number },
    { antenna, isSmall }: { readonly antenna: number; readonly isSmall: boolean },
  ): void {
    pass.rounds -= 1;
    const memory = Buffer.from(pass.tag, 'hex');
    const [before, after] = isSmall ? [[], []] : [[1 << (antenna - 1)], [SIGNAL]];
    this.send(Command.inventory, [Status.more, ...before, 1, memory.length, ...memory, ...after]);
  }

  private send(command: number, data: readonly number[]): void {
    this.port?.send(renderFrame({ address: ADDRESS, command, data: Uint8Array.from(data) }));
  }
}
