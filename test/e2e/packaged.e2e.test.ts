import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerDialogs } from './dialogs';
import { asOperator, newPlace, read, removePlace, startDesktop } from './harness';

const PATIENCE = { timeout: 20_000 };
const TAG = 'E20000000000000000000009';

/** Folder of the packaged application; this file runs only where it is given. */
const packaged = process.env['RACETAG_PACKAGED'] ?? '';

test('the packaged application starts, records reads, shows them and exports them', async () => {
  const place = await newPlace();
  const { app, desk, complaints } = await startDesktop(place, { executable: join(packaged, 'racetag-station') });
  try {
    await desk.getByText('No riders yet').waitFor(PATIENCE);
    await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 60_000).toISOString() } });
    await read(place, TAG, Date.now());
    // An unknown tag is shown by its last digits.
    await desk
      .getByRole('row')
      .filter({ hasText: TAG.slice(-6) })
      .waitFor(PATIENCE);
    for (const format of ['csv', 'pdf', 'xlsx', 'html', 'json'] as const) {
      const path = join(place.folder, `results.${format}`);
      await answerDialogs(app, { saveTo: path, press: 'Quit' });
      expect(await desk.evaluate((wanted) => window.desktop?.exportResults(wanted), format)).toEqual({ outcome: 'done', path });
      expect(readFileSync(path).length).toBeGreaterThan(50);
    }
    expect(complaints).toEqual([]);
  } finally {
    await answerDialogs(app, { press: 'Quit' });
    await app.close();
    removePlace(place);
  }
});
