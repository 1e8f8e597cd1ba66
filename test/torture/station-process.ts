import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type EpochMs, formatInstant } from '../../src/domain/model/time';

const CLI = join(__dirname, '../../out/main/cli.js');
const TOKEN = 'token-of-the-torture-tests';

export interface StationSetting {
  readonly dataDir: string;
  readonly gun: EpochMs;
  readonly totalLaps?: number;
}

/** The built headless station in a process of its own, as it runs on race day. */
export class StationProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Resolves when it listens. Every start in the same folder continues the same race. */
  static async start({ dataDir, gun, totalLaps = 10_000 }: StationSetting): Promise<StationProcess> {
    if (!existsSync(CLI)) throw new Error('There is no built station: npm run build');
    const child = spawn(process.execPath, [CLI], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'silent',
        RACETAG_DATA_DIR: dataDir,
        RACETAG_OPERATOR_TOKEN: TOKEN,
        RACE_START: formatInstant(gun),
        RACE_TOTAL_LAPS: String(totalLaps),
        RACE_MIN_LAP_S: '8',
      },
    });
    return new StationProcess(child, await urlOf(child));
  }

  /** Memory that is in RAM now, in MiB. */
  residentMiB(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** Ends it as a power cut does: without shutdown and without flush. */
  async kill(): Promise<void> {
    const gone = ended(this.child);
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Ends it as Ctrl+C does. */
  async stop(): Promise<void> {
    const gone = ended(this.child);
    this.child.kill('SIGTERM');
    await gone;
  }

  async get<T>(path: string): Promise<T> {
    const response = await this.ask(path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  }

  /** Sends a request as the timekeeper; returns any answer. */
  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(new URL(path, this.url), { ...init, headers: { authorization: `Bearer ${TOKEN}` } });
  }
}

async function urlOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the station has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (url === undefined) continue;
    // Later output is not used, but must be read from the pipe.
    child.stdout.resume();
    return url;
  }
  throw new Error('the station ended before it listened');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
