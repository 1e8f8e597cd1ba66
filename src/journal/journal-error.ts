import { accessSync, closeSync, constants as fileConstants, openSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import type { JournalFaultCode } from './journal.messages';

/** A race file, or the disk under it, failed. `code` and `params` make the text for people; `message` is for logs. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly params: { readonly path: string };

  constructor(
    readonly code: JournalFaultCode,
    path: string,
    cause?: unknown,
  ) {
    super(`${code}: ${path}`, { cause });
    this.params = { path };
  }
}

const SQLITE_FAULTS: ReadonlyMap<number, JournalFaultCode> = new Map<number, JournalFaultCode>([
  [3, 'folder-not-writable'], // PERM
  [5, 'file-in-use'], // BUSY
  [6, 'file-in-use'], // LOCKED
  [8, 'folder-not-writable'], // READONLY
  [10, 'disk-error'], // IOERR
  [11, 'file-corrupt'], // CORRUPT
  [13, 'disk-full'], // FULL
  [14, 'folder-not-writable'], // CANTOPEN
  [26, 'file-not-a-race'], // NOTADB
]);

const SYSTEM_FAULTS: ReadonlyMap<string, JournalFaultCode> = new Map<string, JournalFaultCode>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'quota-exceeded'],
  ['EFBIG', 'quota-exceeded'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'folder-not-writable'],
  ['EPERM', 'folder-not-writable'],
  ['ENOTDIR', 'not-a-folder'],
  ['ELOOP', 'not-a-folder'],
  ['ENAMETOOLONG', 'path-too-long'],
  ['EMFILE', 'too-many-open-files'],
  ['ENFILE', 'too-many-open-files'],
  ['EISDIR', 'file-not-a-race'],
  ['ENOENT', 'file-missing'],
  ['EEXIST', 'file-exists'],
  ['EBUSY', 'file-in-use'],
  ['EIO', 'disk-error'],
]);

/** Causes that say more than the code of SQLite that they come with. The others may stem from something that SQLite tried before. */
const TELLING: ReadonlySet<JournalFaultCode> = new Set([
  'disk-full',
  'quota-exceeded',
  'disk-read-only',
  'not-a-folder',
  'path-too-long',
  'too-many-open-files',
]);

/** SQLite on Unix takes no longer path, with the ends of the files that it keeps beside. */
const MAX_PATH_BYTES = 500;

/** Runs `work` on the file at `path`. Errors of the file system and of SQLite become `JournalError`; other errors pass unchanged. */
export function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = faultOf(error, path);
    throw code === null ? error : new JournalError(code, path, error);
  }
}

function faultOf(error: unknown, path: string): JournalFaultCode | null {
  if (!(error instanceof Error) || error instanceof JournalError) return null;
  if ('errcode' in error && typeof error.errcode === 'number')
    return sqliteFault(error.errcode & 0xff, 'systemErrno' in error ? error.systemErrno : null, path);
  if ('syscall' in error && 'code' in error && typeof error.code === 'string') return SYSTEM_FAULTS.get(error.code) ?? 'disk-error';
  return null;
}

function sqliteFault(errcode: number, systemErrno: unknown, path: string): JournalFaultCode | null {
  const fault = SQLITE_FAULTS.get(errcode) ?? null;
  if (fault !== 'disk-error' && fault !== 'folder-not-writable') return fault;
  // Some file systems accept a write and report only when it is flushed that there is no room for it.
  const cause = SYSTEM_FAULTS.get(errnoName(systemErrno));
  if (cause !== undefined && TELLING.has(cause)) return cause;
  // A file that may not be written was opened for reading, so it cannot be locked for writing.
  const isRefused = fault === 'folder-not-writable' || errnoName(systemErrno) === 'EBADF';
  return isRefused ? (whyNotWritable(path) ?? 'folder-not-writable') : fault;
}

function errnoName(errno: unknown): string {
  return Object.entries(constants.errno).find(([, value]) => value === errno)?.[0] ?? '';
}

/** Asks the system, without opening the file, why it cannot be written. Null where the system sees no reason. */
function whyNotWritable(path: string): JournalFaultCode | null {
  if (process.platform !== 'win32' && Buffer.byteLength(path) > MAX_PATH_BYTES) return 'path-too-long';
  const folder = dirname(path);
  const looks = [
    () => closeSync(openSync(process.execPath, 'r')),
    () => accessSync(folder, fileConstants.W_OK),
    () => accessSync(path, fileConstants.W_OK),
  ];
  for (const look of looks) {
    try {
      look();
    } catch (error) {
      const cause = SYSTEM_FAULTS.get(error instanceof Error && 'code' in error ? String(error.code) : '');
      if (cause !== undefined && TELLING.has(cause)) return cause;
    }
  }
  return null;
}
