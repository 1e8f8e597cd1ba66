import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SavedGuns } from '../../src/core/saved-guns';
import type { EpochMs } from '../../src/domain/model/time';
import { KeptLog } from './stations';

const NOON = Date.UTC(2026, 5, 6, 12) as EpochMs;
const GUN = { at: NOON, name: 'Gunshot 1', kind: 'mylaps', device: 'Start', shown: '2026-06-06 14:00:00.000' };

describe('the file of start signals', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guns-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = () => join(folder, 'guns.json');
  const open = () => new SavedGuns(path(), new KeptLog());

  it('holds them for the next start, with what became of them', () => {
    const guns = open();
    guns.offer(GUN, NOON);
    guns.offer({ ...GUN, name: 'Gunshot 2' }, NOON);
    const [second, first] = open().list();
    expect([first, second]).toMatchObject([GUN, { ...GUN, name: 'Gunshot 2' }]);
    expect(guns.dismiss(second?.id ?? '')).toBe(true);
    guns.started('race-1', NOON);
    expect(open().list()).toMatchObject([
      { isDismissed: true, race: 'race-1' },
      { isDismissed: false, race: 'race-1' },
    ]);
  });

  it('holds a signal that is sent again once, also when it was dismissed', () => {
    const guns = open();
    guns.offer(GUN, NOON);
    guns.dismiss(guns.list()[0]?.id ?? '');
    guns.offer({ ...GUN, at: (NOON + 40) as EpochMs }, (NOON + 60_000) as EpochMs);
    expect(guns.list()).toMatchObject([{ at: NOON, isDismissed: true }]);
    expect(guns.dismiss('no-such-id')).toBe(false);
  });

  it('that cannot be written offers the signal all the same, and saves it when it is sent again', () => {
    const guns = open();
    mkdirSync(path());
    let changes = 0;
    guns.subscribe(() => (changes += 1));
    expect(guns.offer(GUN, NOON)).toBe(false);
    expect([guns.list().length, changes]).toEqual([1, 1]);
    rmSync(path(), { recursive: true });
    expect(guns.offer(GUN, NOON)).toBe(true);
    expect(open().list()).toMatchObject([GUN]);
  });

  it.each(['no json', '{"guns":[{"id":"x"}]}', '[]'])('that is damaged keeps no station from starting: %s', (text) => {
    writeFileSync(path(), text);
    const log = new KeptLog();
    expect(new SavedGuns(path(), log).list()).toEqual([]);
    expect(log.lines).toHaveLength(1);
  });
});
