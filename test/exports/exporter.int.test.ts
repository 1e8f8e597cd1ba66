import { describe, expect, it } from 'vitest';
import { createExporter, ExportFailure, type ExportOrder } from '../../src/exports/exporter';
import { resultsFile } from '../../src/exports/results-file';
import type { ExportFormat } from '../../src/wire/shared/export-formats';
import { builtThread } from './built-thread';
import { fakeThread } from './fake-thread';
import { results, rider } from './sample';

const BUILT = await builtThread();
const FAKE = fakeThread();

const stays = new AbortController().signal;
const order = (format: ExportFormat, revision = 1): ExportOrder => ({ format, results: results([rider(1), rider(2)], { revision }) });

describe('a file made in a thread', () => {
  it.each(['csv', 'html', 'json', 'pdf'] as const)('has the bytes that %s has', async (format) => {
    const [made, expected] = [await createExporter(BUILT)(order(format), stays), await resultsFile(format, order(format).results)];
    expect(made).toMatchObject({ fileName: expected.fileName });
    expect(Buffer.compare(made?.bytes ?? Buffer.alloc(0), expected.bytes)).toBe(0);
  });

  it('is a workbook when one was requested', async () => {
    const file = await createExporter(BUILT)(order('xlsx'), stays);
    expect(file?.fileName).toBe('results-Lindental-Criterium-r1.xlsx');
    expect(
      Buffer.from(file?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('a thread that fails', () => {
  it.each([
    { format: 'html', sentence: /^The html file could not be made: no letter fits$/, why: 'it throws' },
    { format: 'json', sentence: /^The json file could not be made: its thread ended with code 3$/, why: 'it ends' },
    { format: 'xlsx', sentence: /^The xlsx file could not be made: .*memory/, why: 'it takes more memory than it may' },
  ] as const)('refuses its own file only ($why)', async ({ format, sentence }) => {
    const make = createExporter(FAKE);
    const asked = [make(order('csv', 1), stays), make(order(format), stays), make(order('csv', 2), stays)];
    const [before, failed, after] = await Promise.allSettled(asked);
    expect([before, after]).toMatchObject([{ value: { fileName: 'made1' } }, { value: { fileName: 'made2' } }]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'ExportFailure', message: expect.stringMatching(sentence) } });
  });

  it('has another error than a script that was never built', async () => {
    const asked = createExporter('/no/such/script.js')(order('csv'), stays);
    await expect(asked).rejects.toThrow(ExportFailure);
    await expect(asked).rejects.toThrow(/could not be made: .*script\.js/);
  });
});

describe('a caller that disconnects', () => {
  it('while its file is made ends the thread, and the next file is made', async () => {
    const make = createExporter(FAKE);
    const leaving = new AbortController();
    const endless = make(order('pdf'), leaving.signal);
    const next = make(order('csv', 7), stays);
    leaving.abort();
    expect(await endless).toBeNull();
    expect(await next).toMatchObject({ fileName: 'made7' });
  });

  it('while it waits is removed from the queue', async () => {
    const make = createExporter(FAKE);
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [make(order('pdf'), first.signal), make(order('html'), second.signal)];
    second.abort();
    first.abort();
    expect(await Promise.all(asked)).toEqual([null, null]);
  });
});
