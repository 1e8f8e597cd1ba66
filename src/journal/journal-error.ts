import { constants } from 'node:os';

/** What can be wrong with a race file or the disk under it; stable, for programs. */
export type JournalFaultCode =
  | 'disk-full'
  | 'folder-not-writable'
  | 'file-corrupt'
  | 'file-from-newer-version'
  | 'file-not-a-race'
  | 'file-in-use'
  | 'file-missing'
  | 'file-exists'
  | 'disk-error';

const SENTENCES: Readonly<Record<JournalFaultCode, (path: string) => string>> = {
  'disk-full': (path) => `The disk that holds ${path} is full, and nothing can be stored. Free some space; no restart is needed.`,
  'folder-not-writable': (path) => `${path} cannot be written. Allow writing to the file and its folder, or choose another folder.`,
  'file-corrupt': (path) => `${path} is damaged; it was left as it is. Open a saved copy of the race, or start a new one.`,
  'file-from-newer-version': (path) => `${path} was written by a newer version of this program. Install that version to open it.`,
  'file-not-a-race': (path) => `${path} is not a race file. Choose a file that this program has saved.`,
  'file-in-use': (path) => `${path} is open in another program, perhaps in a second station. Close it there and try again.`,
  'file-missing': (path) => `${path} is not there any more. Put the file back and open it, open another race, or start a new one.`,
  'file-exists': (path) => `${path} exists already. Choose another name.`,
  'disk-error': (path) => `The disk failed while ${path} was read or written. Check the drive and save a copy of the race elsewhere.`,
};

/** A race file, or the disk under it, failed. The message says what the timekeeper can do. */
export class JournalError extends Error {
  override readonly name = 'JournalError';

  constructor(
    readonly code: JournalFaultCode,
    path: string,
    cause?: unknown,
  ) {
    super(SENTENCES[code](path), { cause });
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

/** Runs `work` on the file at `path`; what the disk or SQLite throws comes out as `JournalError`, a bug comes out as it is. */
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
  // Some file systems find room for a write and report the full disk only when it is flushed.
  if (systemErrno === constants.errno.ENOSPC) return 'disk-full';
  // A file opened for reading, because writing is not allowed, cannot be locked for writing.
  return systemErrno === constants.errno.EBADF ? 'folder-not-writable' : fault;
}
