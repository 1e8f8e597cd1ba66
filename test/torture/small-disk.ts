import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A station makes room: it shortens what it has written ahead. */
const FILL_EVERY_MS = 20;

/** A disk of a few megabytes that can be filled and freed. Only root may mount one. */
export class SmallDisk {
  private filling: NodeJS.Timeout | undefined;

  private constructor(readonly folder: string) {}

  static canMount(): boolean {
    return process.platform === 'linux' && process.getuid?.() === 0;
  }

  static mount(megabytes: number): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
    return new SmallDisk(folder);
  }

  /** Uses all space except this much until it is freed, also what the station makes free meanwhile. */
  keepFull(kilobytes: number): void {
    const fill = () => {
      const { bavail, bsize } = statfsSync(this.folder);
      try {
        appendFileSync(this.filler, Buffer.alloc(Math.max(0, bavail * bsize - kilobytes * 1024)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    };
    fill();
    this.filling = setInterval(fill, FILL_EVERY_MS);
  }

  free(): void {
    clearInterval(this.filling);
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    clearInterval(this.filling);
    run('umount', this.folder);
    rmSync(this.folder, { recursive: true });
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
