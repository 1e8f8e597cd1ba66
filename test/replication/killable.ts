import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../publish/servers';
import { ask, OWNER, until } from './running';

const PROGRAM = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');

/** Where a process runs: the command that starts it there, its address from here, and where it listens if at more than that. */
export interface Place {
  readonly via: readonly string[];
  readonly host: string;
  readonly listen?: string;
}

const HERE: Place = { via: [], host: '127.0.0.1' };

/** A station as a process of its own, at a port that it has again after it was killed. */
export class Killable {
  private child: ChildProcess | null = null;

  constructor(
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly place: Place,
  ) {}

  get url(): string {
    return `http://${this.place.host}:${this.port}`;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      HOST: this.place.listen ?? this.place.host,
      PORT: String(this.port),
      LOG_LEVEL: 'silent',
      RACETAG_OPERATOR_TOKEN: OWNER,
      ...this.settings,
    };
    const [command, ...args] = [...this.place.via, process.execPath, PROGRAM];
    const child = spawn(command ?? process.execPath, args, { env, stdio: 'ignore' });
    this.child = child;
    onTestFinished(() => void child.kill('SIGKILL'));
    await until(() => ask(this.url, 'GET', '/session').catch(() => null));
  }

  /** It does nothing until it is told to go on, and keeps its connections. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.child?.kill('SIGCONT');
  }

  /** Resolves when the process is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

/** A station with settings of its own, not started yet. */
export async function killable(settings: Readonly<Record<string, string>>, place = HERE): Promise<Killable> {
  return new Killable(await freePort(), settings, place);
}
