import type { EpochMs } from '../../../src/domain/model/time';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { createYr9700Driver, type Yr9700Options } from '../../../src/readers/yr9700/driver';
import { type Frame, renderFrame } from '../../../src/readers/yr9700/frame';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from './session-log';
import { parseFrames } from './vectors';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;

/** A reader that answers as a test says, for firmware that the simulator does not have. */
export class HandMadeReader {
  readonly timers = new VirtualTimers(START);
  readonly received: { readonly at: number; readonly frame: Frame }[] = [];
  readonly log: SessionLog;
  private port: DevicePort | null = null;

  /** `answer` is called for each command; the data it returns is sent at once, nothing for null. */
  constructor(answer: (frame: Frame, reader: HandMadeReader) => readonly number[] | null, options: Yr9700Options = {}) {
    const attach = (port: DevicePort): void => {
      this.port = port;
      port.onBytes((bytes) => {
        for (const { frame } of parseFrames(bytes).found) {
          this.received.push({ at: this.elapsed, frame });
          const data = answer(frame, this);
          if (data !== null) this.reply(frame.command, data);
        }
      });
    };
    const cable = memoryTransport(attach, { now: () => this.timers.now() });
    this.log = new SessionLog(createYr9700Driver(cable, { ...options, timers: this.timers }), this.timers);
  }

  /** Milliseconds since the beginning. */
  get elapsed(): number {
    return this.timers.elapsed();
  }

  commands(code: number): readonly number[] {
    return this.received.flatMap(({ at, frame }) => (frame.command === code ? [at] : []));
  }

  reply(command: number, data: readonly number[]): void {
    this.send(renderFrame({ address: 1, command, data: Uint8Array.from(data) }));
  }

  send(bytes: Uint8Array): void {
    this.port?.send(bytes);
  }
}
