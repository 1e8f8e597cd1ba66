import { askData } from './ask';
import { commands } from './commands';
import type { Conversation } from './conversation';
import { notify } from './reports';

/** Checks a running reader from time to time: other programs may switch it off, and antenna cables may come loose. */
export class ModeMonitor {
  /** By the stopwatch. */
  private checkedAt: number;
  private connected: readonly number[] = [];

  constructor(private readonly conversation: Conversation) {
    this.checkedAt = conversation.session.elapsed();
  }

  /** True when the next check is due. */
  get isDue(): boolean {
    const { session, options } = this.conversation;
    return session.elapsed() - this.checkedAt >= options.timeouts.modeCheckIntervalMs;
  }

  /** Returns true, with an alarm to the timekeeper, when the reader has stopped reading: the caller then switches it on again. */
  async findsStopped(): Promise<boolean> {
    const { ask, session } = this.conversation;
    this.checkedAt = session.elapsed();
    const mode = await askData(ask, commands.mode);
    if (mode === 'standby' || mode === 'polled') {
      notify(session, 'alarm', { code: 'mode-changed', params: { mode } });
      return true;
    }
    await this.checkAntennas();
    return false;
  }

  /** Reports the ports that have an antenna, with an alarm for each that had one at the last check. */
  async checkAntennas(): Promise<void> {
    const { ask, session } = this.conversation;
    const { reply } = await ask(commands.antennas);
    if (!reply.ok) return;
    const connected = reply.data
      .split(/[\s,]+/)
      .filter((word) => /^\d{1,2}$/.test(word))
      .map(Number);
    session.report({ type: 'antennas', connected });
    for (const antenna of this.connected.filter((one) => !connected.includes(one)))
      notify(session, 'alarm', { code: 'antenna-gone', params: { antenna } });
    this.connected = connected;
  }
}
