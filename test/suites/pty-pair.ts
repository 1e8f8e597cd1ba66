import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Two pseudo-terminals joined by socat, like a serial cable: one end for the device, one for the station. */
export interface PtyPair {
  readonly device: string;
  readonly host: string;
  /** Pulls the cable: both ends break. Resolves when socat has ended. */
  unplug(): Promise<void>;
  /** Plugs it in again under the same names. */
  plug(): Promise<void>;
  close(): Promise<void>;
}

/** False where socat is not installed; serial tests cannot run there. */
export const hasSocat = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'socat')));

export async function ptyPair(): Promise<PtyPair> {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-pty-'));
  const device = join(folder, 'device');
  const host = join(folder, 'host');
  let socat: ChildProcess | null = null;
  const unplug = async (): Promise<void> => {
    const running = socat;
    socat = null;
    if (running === null || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGTERM');
    await gone;
  };
  const plug = async (): Promise<void> => {
    await unplug();
    socat = spawn('socat', [`pty,raw,echo=0,link=${device}`, `pty,raw,echo=0,link=${host}`], { stdio: 'ignore' });
    for (let tries = 0; !(existsSync(device) && existsSync(host)); tries++) {
      if (tries > 1000) throw new Error('socat made no pseudo-terminals');
      await delay(2);
    }
  };
  await plug();
  return {
    device,
    host,
    unplug,
    plug,
    async close() {
      await unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
