import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What a rename needs of the system; tests replace it. */
export interface RenameSystem {
  rename(from: string, to: string): void;
  /** Blocks for a time. */
  wait(ms: number): void;
  readonly platform: NodeJS.Platform;
}

/** The same where nothing may block. */
interface LaterSystem {
  rename(from: string, to: string): unknown;
  wait(ms: number): Promise<unknown>;
  readonly platform: NodeJS.Platform;
}

const LATER: LaterSystem = { rename, wait: setTimeout, platform: process.platform };

const SYSTEM: RenameSystem = {
  rename: renameSync,
  wait: (ms) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  },
  platform: process.platform,
};

/** Pauses between the tries: about a second in all. */
const PAUSES_MS = [10, 20, 40, 80, 150, 250, 450];
/** On Windows a virus scanner, an indexer or a synchronised folder holds a file for a moment after it was written. */
const HELD_BRIEFLY: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames a file; one at `to` is replaced. Where another program may hold the file for a moment it is tried again for about a second. Throws errors of the file system. */
export function renameOver(from: string, to: string, system: RenameSystem = SYSTEM): void {
  for (const pause of PAUSES_MS) {
    try {
      system.rename(from, to);
      return;
    } catch (error) {
      if (!mayPass(error, system.platform)) throw error;
    }
    system.wait(pause);
  }
  system.rename(from, to);
}

/** The same without blocking the program. Rejects with errors of the file system. */
export async function renameOverLater(from: string, to: string, system: LaterSystem = LATER): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await system.rename(from, to);
      return;
    } catch (error) {
      if (!mayPass(error, system.platform)) throw error;
    }
    await system.wait(pause);
  }
  await system.rename(from, to);
}

function mayPass(error: unknown, platform: NodeJS.Platform): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Elsewhere a refused rename stays refused, except of a file that is busy.
  return platform === 'win32' ? HELD_BRIEFLY.has(code) : code === 'EBUSY';
}
