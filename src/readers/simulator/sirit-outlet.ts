import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';
import type { SiritFaults } from './sirit-faults';

/** Where a simulated reader sends text. */
export interface Speaker {
  say(text: string): void;
}

/** What an outlet needs of its reader. */
export interface OutletOptions {
  readonly faults: SiritFaults;
  readonly timers: Timers;
  readonly random: () => number;
}

const FROZEN_CHECK_MS = 20;

/** The way out of one connection: takes whole messages and sends them in pieces as the faults say, in order. */
export class Outlet implements Speaker {
  private held: Uint8Array[] = [];
  private isWaiting = false;

  constructor(
    private readonly port: DevicePort,
    private readonly options: OutletOptions,
  ) {}

  say(text: string): void {
    this.bytes(Buffer.from(text, 'latin1'));
  }

  bytes(bytes: Uint8Array): void {
    this.held.push(bytes);
    if (!this.isWaiting) this.flush();
  }

  private flush(): void {
    const { faults, timers } = this.options;
    this.isWaiting = faults.frozen;
    if (faults.frozen) {
      timers.after(FROZEN_CHECK_MS, () => this.flush());
      return;
    }
    if (faults.cutting === 'joined' && this.held.length === 1) {
      this.isWaiting = true;
      timers.after(0, () => this.release());
      return;
    }
    this.release();
  }

  private release(): void {
    this.isWaiting = false;
    const messages = this.held;
    this.held = [];
    const { cutting } = this.options.faults;
    if (cutting === 'joined') this.port.send(Buffer.concat(messages));
    else for (const message of messages) this.cut(message, cutting);
  }

  private cut(message: Uint8Array, cutting: 'whole' | 'bytes' | 'random'): void {
    const longest = cutting === 'bytes' ? 1 : cutting === 'random' ? 20 : message.length;
    for (let from = 0; from < message.length; ) {
      const to = from + (cutting === 'random' ? 1 + Math.floor(this.options.random() * longest) : longest);
      this.port.send(message.subarray(from, to));
      from = to;
    }
  }
}
