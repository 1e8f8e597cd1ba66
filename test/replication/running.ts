import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { openStation, type RunningStation } from '../../src/app';
import type { Config } from '../../src/config';
import type { KeyRole } from '../../src/domain/model/key';
import { NOON, RULES } from '../journal/samples';
import { ENGLISH_ALONE } from '../texts/english';

export const OWNER = 'the-token-of-the-owner';

/** A folder that is removed after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-machines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A whole station with its server on this computer, as the command line starts it. Closed after the test at the latest. */
export async function run(dataDir: string, settings: Partial<Config> = {}): Promise<RunningStation> {
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    apiKey: null,
    operatorToken: OWNER,
    role: 'hub',
    hub: null,
    broker: null,
    trustedHosts: [],
    dataDir,
    uploadSecretFile: null,
    rmonitorPort: null,
    readers: [],
    eventTime: 'timestamp',
    language: null,
    rules: RULES,
    startAt: NOON,
    ...settings,
  };
  const thread = join(dataDir, 'no-thread.js');
  const running = await openStation(config, {
    log: pino({ level: 'silent' }),
    languages: ENGLISH_ALONE,
    webRoot: join(dataDir, 'no-screens'),
    threads: { exports: thread, workbooks: thread },
  });
  onTestFinished(async () => void (await running.close()));
  return running;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends a request as the owner, or with a key; null: with none. */
export async function ask(url: string, method: string, path: string, payload?: unknown, key: string | null = OWNER): Promise<Answer> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  if (payload !== undefined) headers['content-type'] = 'application/json';
  const body = payload === undefined ? {} : { body: JSON.stringify(payload) };
  const answer = await fetch(url + path, { method, headers, ...body });
  const text = await answer.text();
  return {
    status: answer.status,
    body: answer.headers.get('content-type')?.includes('/json') === true ? (JSON.parse(text) as Answer['body']) : { text },
  };
}

/** Makes a key at a hub. */
export async function keyOf(hub: string, name: string, role: KeyRole): Promise<string> {
  const { body } = await ask(hub, 'POST', '/keys', { name, role });
  return String(body['key']);
}

/** `/standings` as bytes. */
export async function standingsOf(url: string): Promise<string> {
  return (await fetch(`${url}/standings`)).text();
}

/** Resolves when `look` returns a value that is not null, false or undefined. The test's own time limit ends it. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found as NonNullable<T>;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
