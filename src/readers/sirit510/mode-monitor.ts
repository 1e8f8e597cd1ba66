import type { DriverSession } from '../kit/driver';
import { type Ask, askData } from './ask';
import { commands } from './commands';

/** Looks now and then whether a reader still is as it was set up: other programs switch it off, feet tear antennas off. */
export class ModeMonitor {
  private lookedAt: number;
  private connected: readonly number[] = [];

  constructor(
    private readonly ask: Ask,
    private readonly session: DriverSession,
    private readonly every: number,
  ) {
    this.lookedAt = session.elapsed();
  }

  get isDue(): boolean {
    return this.session.elapsed() - this.lookedAt >= this.every;
  }

  /** True when the reader stopped reading; the timekeeper is told, and the caller switches it on again. */
  async findsStopped(): Promise<boolean> {
    this.lookedAt = this.session.elapsed();
    const mode = await askData(this.ask, commands.mode);
    if (mode === 'standby' || mode === 'polled') {
      const text = `The reader was in mode ${mode}: restarted, or switched by another program. It is switched on again; close other programs that use it.`;
      this.session.report({ type: 'notice', code: 'mode-changed', text, level: 'alarm' });
      return true;
    }
    await this.lookAtAntennas();
    return false;
  }

  /** Tells which ports have an antenna, with an alarm for each that lost it since the last look. */
  async lookAtAntennas(): Promise<void> {
    const { reply } = await this.ask(commands.antennas);
    if (!reply.ok) return;
    const connected = reply.data
      .split(/[\s,]+/)
      .filter((word) => /^\d{1,2}$/.test(word))
      .map(Number);
    this.session.report({ type: 'antennas', connected });
    for (const port of this.connected.filter((one) => !connected.includes(one))) {
      const text = `Antenna ${port} is no longer connected. Check its cable and its plug.`;
      this.session.report({ type: 'notice', code: 'antenna-gone', text, level: 'alarm' });
    }
    this.connected = connected;
  }
}
