import { expect, test } from 'vitest';
import { writeFailure } from '../../electron/save-file';
import { TEXTS } from '../texts/english';

const { files } = TEXTS.catalogue.desktop;
const IN_EXCEL = 'results.xlsx is open in another program, perhaps Excel. Close it there, or choose another name.';

function failed(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

test.each([
  { code: 'EPERM', syscall: 'rename', sentence: IN_EXCEL },
  { code: 'EBUSY', syscall: 'rename', sentence: IN_EXCEL },
  { code: 'EACCES', syscall: 'rename', sentence: IN_EXCEL },
  { code: 'ENOSPC', syscall: 'write', sentence: files.notWritten('ENOSPC: write') },
  { code: 'EACCES', syscall: 'open', sentence: files.notWritten('EACCES: open') },
])('a file of results that fails with $code at $syscall is reported with what to do', ({ code, syscall, sentence }) => {
  expect(writeFailure('/home/zoe/results.xlsx', failed(code, syscall), files)).toBe(sentence);
});
