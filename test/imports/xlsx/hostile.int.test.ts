import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createWorkbookReader } from '../../../src/imports/xlsx/workbook-reader';
import { textRow, workbook } from './archive';
import { builtWorkbookThread } from './built-thread';
import { HOSTILE_WORKBOOKS } from './hostile-workbooks';

const BUILT = await builtWorkbookThread();
const stays = new AbortController().signal;

/** Programs in place of the built one. */
function fakeThread(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-thread-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'thread.cjs');
  writeFileSync(script, program);
  return script;
}

describe('a workbook that is read in a thread', () => {
  const read = createWorkbookReader(BUILT);

  it.each(HOSTILE_WORKBOOKS)('with $why is refused as $problem', async ({ bytes, problem }) => {
    expect(await read({ bytes: bytes(), sheet: null }, stays)).toMatchObject({ ok: false, problem: { problem } });
  });

  it('after all of those is read', async () => {
    expect(await read({ bytes: workbook(textRow(['Bib'])), sheet: null }, stays)).toMatchObject({ ok: true, sheet: 'Riders' });
  });
});

describe('a thread that ends without an answer', () => {
  it.each([
    { why: 'exits', program: 'process.exit(13)', problem: { problem: 'damaged', cause: 'its thread ended with code 13' } },
    { why: 'throws', program: 'throw new Error("no")', problem: { problem: 'damaged', cause: 'no' } },
    {
      why: 'takes too much memory',
      program: 'const a = []; for (;;) a.push(new Array(1e5).fill(a.length + 0.5))',
      problem: { problem: 'too-big' },
    },
  ])('because it $why refuses its own workbook, and the next one is read', async ({ program, problem }) => {
    const read = createWorkbookReader(fakeThread(program));
    const orders = [1, 2].map(() => read({ bytes: Buffer.from('x'), sheet: null }, stays));
    expect(await Promise.all(orders)).toEqual([
      { ok: false, problem },
      { ok: false, problem },
    ]);
  });
});
