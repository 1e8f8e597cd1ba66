import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileAt } from '../journal/file-identity';
import { isRaceHead, RACE_HEAD_BYTES } from '../journal/race-head';
import type { StationLog } from './station-log';

const UNFINISHED = /\.(?:(\d+)\.)?unfinished(?:-wal|-shm|-journal)?$/;
const ASIDE = /\.aside$/;
/** Errors that say nothing of what is in a file: of rights, of a disk, of another program that holds it, of no descriptors left. */
const UNSEEN: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EIO', 'EBUSY', 'EMFILE', 'ENFILE']);

/**
 * Whether the file begins as a race file does, or its content is still in the log beside it. A file that this user may not read counts as a
 * race: nobody knows that it is none, and opening it says what to do. Do not call it for a race file that this process has open: opening and
 * closing the file ends the lock of SQLite.
 */
export function holdsRace(path: string): boolean {
  // An empty file is not one, whatever is beside it.
  if (fileAt(path)?.size === 0) return false;
  if ((fileAt(`${path}-wal`)?.size ?? 0) > 0) return true;
  try {
    const descriptor = openSync(path, 'r');
    try {
      const head = Buffer.alloc(RACE_HEAD_BYTES);
      return readSync(descriptor, head, 0, RACE_HEAD_BYTES, 0) === RACE_HEAD_BYTES && isRaceHead(head);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && UNSEEN.has(error.code);
  }
}

/** Clears a folder of races of what killed processes left: files that were never finished are removed, a race that was put aside while it closed gets its name back. */
export function clearLeftovers(folder: string, log: StationLog): void {
  if (!existsSync(folder)) return;
  try {
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      const unfinished = UNFINISHED.exec(file);
      if (unfinished !== null && !isBeingWritten(unfinished[1])) rmSync(path, { force: true });
      if (ASIDE.test(file) && !existsSync(path.replace(ASIDE, ''))) renameSync(path, path.replace(ASIDE, ''));
    }
  } catch (error) {
    log.warn({ err: error, path: folder }, 'unfinished files could not be removed');
  }
}

/** Whether the process that is named in the name of an unfinished file is still running, and is not this one, which has just started. */
function isBeingWritten(pid: string | undefined): boolean {
  if (pid === undefined || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
