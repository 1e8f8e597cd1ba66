import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './journal/race-folder';

const PROGRAM = fileURLToPath(new URL('../out/main/cli.js', import.meta.url));
const LAST_LINE = 'Ctrl+C';

interface Started {
  readonly folder: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the built station without a window prints into pipes until it is ready. */
async function started(environment: NodeJS.ProcessEnv = {}): Promise<Started> {
  const folder = join(temporaryFolder(), 'data');
  const child = spawn(process.execPath, [PROGRAM, '--port', '0', '--host', '127.0.0.1', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], RACETAG_LANG: 'en', ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  for await (const text of child.stdout.setEncoding('utf8')) {
    stdout += String(text);
    if (stdout.includes(LAST_LINE)) return { folder, stdout, stderr };
  }
  throw new Error(`the station ended before it was ready; is it built? Run: npm run build\n${stderr}`);
}

test('without a terminal neither output holds the operator token: who keeps what is printed would keep the key of the race', async () => {
  const { folder, stdout, stderr } = await started();
  const file = join(folder, 'operator-token');
  const token = readFileSync(file, 'utf8').trim();
  expect(token).not.toBe('');
  expect(stdout).not.toContain(token);
  expect(stderr).not.toContain(token);
  expect(stdout).toContain(file);
});

test('a chosen token is printed as little, and a short one is warned about at the start', async () => {
  const { stdout, stderr } = await started({ RACETAG_OPERATOR_TOKEN: 'tok-of-15-chars' });
  expect(stdout + stderr).not.toContain('tok-of-15-chars');
  expect(stdout).toContain('RACETAG_OPERATOR_TOKEN');
  expect(stderr).toContain('the chosen operator token is short and can be guessed');
});

test('a token of sixteen characters is long enough', async () => {
  expect((await started({ RACETAG_OPERATOR_TOKEN: 'tok-of-16-chars-' })).stderr).not.toContain('is short');
});
