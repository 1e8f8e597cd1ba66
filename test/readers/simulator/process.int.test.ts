import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { buildScript, SCRIPT_ENV } from '../../journal/built-script';
import { temporaryFolder } from '../../journal/race-folder';

let simulator: ChildProcess | null = null;

afterEach(() => {
  simulator?.kill('SIGKILL');
});

it.each(['sirit510', 'yr9700'])(
  'a simulated %s runs again after a power loss although nothing is typed and nothing is connected',
  async (reader) => {
    const folder = temporaryFolder();
    const scenario = join(folder, 'scenario.jsonl');
    writeFileSync(scenario, '{"t":0,"fault":"reboot","value":300}\n{"t":900,"fault":"unheard-of"}\n');
    const script = await buildScript(join(__dirname, 'simulator-process.ts'), folder);
    const place = reader === 'sirit510' ? ['--control-port', '0', '--event-port', '0'] : ['--control-port', '0'];
    simulator = spawn(process.execPath, [script, reader, ...place, '--scenario', scenario], {
      env: { ...process.env, ...SCRIPT_ENV },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(simulator, 'exit');
    const said: string[] = [];
    const lines = createInterface({ input: simulator.stdout ?? expect.unreachable() });
    const spoke = new Promise<void>((resolve) => {
      lines.on('line', (line) => {
        said.push(line);
        if (line.includes('unheard-of')) resolve();
      });
    });
    await Promise.race([spoke, ended]);
    expect(said.at(-1)).toContain('unheard-of');
    expect(simulator.exitCode).toBeNull();
  },
);
