import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { buildScript, SCRIPT_ENV } from '../journal/built-script';

const TOKEN = 'a-token-of-the-timekeeper';

/** Builds the station without a window into a folder; returns the path of its script. */
export function buildStation(folder: string): Promise<string> {
  return buildScript(join(__dirname, '../../src/cli.ts'), folder);
}

/** A station without a window in a process of its own, used over HTTP alone. It is killed as a power cut does. */
export class StationApart {
  private child: ChildProcess | null = null;
  private url = '';
  constructor(
    private readonly script: string,
    private readonly dataDir: string,
  ) {}

  async start(): Promise<void> {
    const env = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', RACETAG_DATA_DIR: this.dataDir, RACETAG_OPERATOR_TOKEN: TOKEN };
    this.child = spawn(process.execPath, [this.script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...SCRIPT_ENV, ...env },
    });
    if (this.child.stdout === null) throw new Error('the station has no output');
    for await (const line of createInterface({ input: this.child.stdout })) {
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (found === undefined) continue;
      this.url = found;
      break;
    }
    this.child.stdout.resume();
    expect(this.url).not.toBe('');
  }

  /** Ends the process without shutdown and without flush. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.child = null;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async killAndStart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Response> {
    const authorization = `Bearer ${TOKEN}`;
    const withBody = body && { headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return fetch(new URL(path, this.url), { method, headers: { authorization }, ...withBody });
  }

  /** The body of an answer with status 200. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it looks at
  async order(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<any> {
    const answer = await this.send(method, path, body);
    const text = await answer.text();
    expect(answer.status, `${method} ${path}: ${text}`).toBe(200);
    return JSON.parse(text);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(path: string): Promise<any> {
    return this.order('GET', path);
  }

  /** The file of the race that is open. */
  async file(): Promise<string> {
    const races: readonly { readonly file: string; readonly is_open: boolean }[] = (await this.get('/races')).races;
    return races.find(({ is_open }) => is_open)?.file ?? '';
  }

  /** Opens a race; nothing happens where it is open already. */
  async open(file: string): Promise<void> {
    if ((await this.file()) !== file) await this.order('POST', '/races/open', { file });
  }
}
