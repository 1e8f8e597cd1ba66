import type { SmallFile } from '../secrets';
import { type PublishClock, REAL_CLOCK } from '../sessions';
import { type RMonitor, type RMonitorState, USUAL_PORT } from './rmonitor';
import { RMonitorServer, type RMonitorServerOptions } from './rmonitor-server';

/** What the feed needs from outside. */
export interface RMonitorOptions extends Pick<RMonitorServerOptions, 'station' | 'host' | 'limits'> {
  /** Whether it is on, as it was set at the desk. */
  readonly file: SmallFile;
  /** RACETAG_RMONITOR_PORT; null: the desk decides. */
  readonly setPort: number | null;
  readonly log: { warn(details: object, message: string): void };
  /** Tests replace it. */
  readonly clock?: PublishClock;
}

interface Setting {
  readonly isOn: boolean;
  readonly port: number;
}

const OFF: Setting = { isOn: false, port: USUAL_PORT };

/** Makes the feed of a station; off unless a setting or the desk says otherwise. */
export function createRMonitor(options: RMonitorOptions): RMonitor {
  return new SwitchedRMonitor(options);
}

class SwitchedRMonitor implements RMonitor {
  private setting: Setting;
  private server: RMonitorServer | null = null;

  constructor(private readonly options: RMonitorOptions) {
    this.setting = options.setPort === null ? this.saved() : { isOn: true, port: options.setPort };
  }

  begin(): void {
    void this.apply();
  }

  state(): RMonitorState {
    const { setting, server, options } = this;
    return {
      isOn: setting.isOn,
      port: server?.port ?? setting.port,
      isSet: options.setPort !== null,
      clients: server?.clients ?? 0,
      dropped: server?.dropped ?? 0,
      turnedAway: server?.turnedAway ?? 0,
      fault: server?.fault ?? null,
    };
  }

  async set({ isOn, port }: Setting): Promise<RMonitorState> {
    this.options.file.write(`${JSON.stringify({ isOn, port }, null, 2)}\n`);
    this.setting = { isOn, port };
    await this.apply();
    return this.state();
  }

  close(): void {
    this.server?.close();
    this.server = null;
  }

  private async apply(): Promise<void> {
    this.close();
    const { isOn, port } = this.setting;
    if (!isOn) return;
    const { clock = REAL_CLOCK, ...options } = this.options;
    this.server = new RMonitorServer({ ...options, port, clock });
    await this.server.listen();
  }

  private keepDamaged(): void {
    try {
      this.options.file.keepDamaged();
    } catch (error) {
      this.options.log.warn({ err: error }, 'the setting of the RMonitor feed cannot be kept under another name');
    }
  }

  private saved(): Setting {
    try {
      const saved: unknown = JSON.parse(this.options.file.read() ?? 'null');
      if (saved === null) return OFF;
      const { isOn, port } = saved as Partial<Setting>;
      if (typeof isOn === 'boolean' && isPort(port)) return { isOn, port };
      throw new Error('not a setting of the feed');
    } catch (error) {
      this.options.log.warn({ err: error }, 'the setting of the RMonitor feed cannot be read: it is off');
      this.keepDamaged();
      return OFF;
    }
  }
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535;
}
