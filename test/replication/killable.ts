import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../publish/servers';
import { ask, OWNER, until } from './running';

const PROGRAM = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');

/** A station as a process of its own, at a port that it has again after it was killed. */
class Killable {
  private child: ChildProcess | null = null;

  constructor(
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(this.port),
      LOG_LEVEL: 'silent',
      RACETAG_OPERATOR_TOKEN: OWNER,
      ...this.settings,
    };
    const child = spawn(process.execPath, [PROGRAM], { env, stdio: 'ignore' });
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
export async function killable(settings: Readonly<Record<string, string>>): Promise<Killable> {
  return new Killable(await freePort(), settings);
}
