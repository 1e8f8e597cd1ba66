import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { JournalError, onDisk } from '../../src/journal/journal-error';

const PATH = '/races/cup.racetag';

/** An error as the file system throws it. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, syscall: 'open', path: PATH });
}

function faultOf(error: Error): unknown {
  try {
    onDisk(PATH, () => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
  return null;
}

describe('what the system refuses is told by its cause, not as a disk that fails', () => {
  test.each([
    { code: 'EMFILE', fault: 'too-many-open-files' },
    { code: 'ENFILE', fault: 'too-many-open-files' },
    { code: 'EDQUOT', fault: 'quota-exceeded' },
    { code: 'EFBIG', fault: 'quota-exceeded' },
    { code: 'EROFS', fault: 'disk-read-only' },
    { code: 'ENAMETOOLONG', fault: 'path-too-long' },
    { code: 'ENOSPC', fault: 'disk-full' },
    { code: 'EACCES', fault: 'folder-not-writable' },
    { code: 'EPERM', fault: 'folder-not-writable' },
    { code: 'ENOTDIR', fault: 'not-a-folder' },
    { code: 'ELOOP', fault: 'not-a-folder' },
  ])('$code: $fault', ({ code, fault }) => {
    const cause = systemError(code);
    const error = faultOf(cause);
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({ code: fault, params: { path: PATH }, cause });
  });

  test('a cause that is not known is a fault of the disk', () => {
    expect(faultOf(systemError('ENXIO'))).toMatchObject({ code: 'disk-error' });
  });

  test('an error of the program stays as it is', () => {
    const bug = new TypeError('a bug');
    expect(faultOf(bug)).toBe(bug);
  });
});

describe('SQLite gives one code for many causes, and the number of the system says which', () => {
  const { EDQUOT, EMFILE, EROFS, ENAMETOOLONG, ENOSPC } = constants.errno;

  test.each([
    { sqlite: 'CANTOPEN', errcode: 14, systemErrno: EMFILE, fault: 'too-many-open-files' },
    { sqlite: 'CANTOPEN', errcode: 14, systemErrno: ENAMETOOLONG, fault: 'path-too-long' },
    { sqlite: 'READONLY', errcode: 8, systemErrno: EROFS, fault: 'disk-read-only' },
    { sqlite: 'IOERR', errcode: 10, systemErrno: EDQUOT, fault: 'quota-exceeded' },
    { sqlite: 'IOERR_WRITE', errcode: 10 | (3 << 8), systemErrno: ENOSPC, fault: 'disk-full' },
    { sqlite: 'IOERR', errcode: 10, systemErrno: 0, fault: 'disk-error' },
  ])('$sqlite with errno $systemErrno: $fault', ({ errcode, systemErrno, fault }) => {
    expect(faultOf(Object.assign(new Error('from SQLite'), { errcode, systemErrno }))).toMatchObject({ code: fault });
  });
});
