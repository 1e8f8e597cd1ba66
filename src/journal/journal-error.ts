import { constants } from 'node:os';
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
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'folder-not-writable'],
  ['EPERM', 'folder-not-writable'],
  ['EROFS', 'folder-not-writable'],
  ['ENOTDIR', 'folder-not-writable'],
  ['EISDIR', 'file-not-a-race'],
  ['ENOENT', 'file-missing'],
  ['EEXIST', 'file-exists'],
  ['EBUSY', 'file-in-use'],
  ['EIO', 'disk-error'],
]);

/** Runs `work` on the file at `path`. Errors of the file system and of SQLite become `JournalError`; other errors pass unchanged. */
export function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = faultOf(error);
    throw code === null ? error : new JournalError(code, path, error);
  }
}

function faultOf(error: unknown): JournalFaultCode | null {
  if (!(error instanceof Error) || error instanceof JournalError) return null;
  if ('errcode' in error && typeof error.errcode === 'number')
    return sqliteFault(error.errcode, 'systemErrno' in error ? error.systemErrno : null);
  if ('syscall' in error && 'code' in error && typeof error.code === 'string') return SYSTEM_FAULTS.get(error.code) ?? 'disk-error';
  return null;
}

function sqliteFault(errcode: number, systemErrno: unknown): JournalFaultCode | null {
  const fault = SQLITE_FAULTS.get(errcode & 0xff) ?? null;
  if (fault !== 'disk-error') return fault;
  // Some file systems accept a write and report the full disk only when it is flushed.
  if (systemErrno === constants.errno.ENOSPC) return 'disk-full';
  // A file that may not be written was opened for reading, so it cannot be locked for writing.
  return systemErrno === constants.errno.EBADF ? 'folder-not-writable' : fault;
}
