import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsFile } from '../../src/core/settings-file';
import { type SecretBox, Secrets } from '../../src/publish/secrets';
import { KeptLog } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';
import { modesCount } from '../suites/capabilities';

/** A key store that turns texts around. */
const BOX: SecretBox = {
  protect: async (text) => [...text].reverse().join(''),
  open: async (text) => [...text].reverse().join(''),
};
const REFUSING: SecretBox = { protect: () => Promise.reject(new Error('locked')), open: () => Promise.reject(new Error('locked')) };

function store(box: SecretBox | null, setting: (() => string) | null = null, path = join(temporaryFolder(), 'publisher-secrets.json')) {
  return { path, secrets: new Secrets(new SettingsFile(path), box, setting, new KeptLog()) };
}

describe('the secrets of publishers', () => {
  it.skipIf(!modesCount)(
    'are in a file that only its user can read where the system has no key store, which the station says',
    async () => {
      const { path, secrets } = store(null);
      await secrets.save('web', { password: 'pass' });
      expect(secrets.placeOf('web')).toBe('unprotected-file');
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(await secrets.of('web')).toEqual({ password: 'pass' });
      secrets.remove('web');
      expect([secrets.placeOf('web'), await secrets.of('web')]).toEqual(['none', null]);
      expect(readFileSync(path, 'utf8')).not.toContain('pass');
    },
  );

  it('are protected by the key store of the system, and stay in the file where it refuses', async () => {
    const { path, secrets } = store(BOX);
    await secrets.save('web', { password: 'a password' });
    expect(readFileSync(path, 'utf8')).not.toContain('a password');
    expect([secrets.placeOf('web'), await secrets.of('web')]).toEqual(['system', { password: 'a password' }]);
    await expect(store(REFUSING, null, path).secrets.of('web')).rejects.toMatchObject({ fault: { code: 'secret-unreadable' } });
    await expect(store(null, null, path).secrets.of('web')).rejects.toMatchObject({ fault: { code: 'secret-unreadable' } });
    const { secrets: refused } = store(REFUSING);
    await refused.save('web', { password: 'a password' });
    expect(refused.placeOf('web')).toBe('unprotected-file');
  });

  it('come from the file of the setting first: one for all, or one for each name', async () => {
    expect(await store(null, () => 'one for all\n').secrets.of('any')).toEqual({ password: 'one for all' });
    const { secrets } = store(null, () => '{"web":"of the web","key":{"privateKey":"k","passphrase":"p"}}');
    expect([await secrets.of('web'), await secrets.of('key'), await secrets.of('other')]).toEqual([
      { password: 'of the web' },
      { privateKey: 'k', passphrase: 'p' },
      null,
    ]);
    const missing = store(null, () => readFileSync('/nowhere/secret', 'utf8')).secrets;
    expect(missing.placeOf('web')).toBe('setting');
    await expect(missing.of('web')).rejects.toMatchObject({ fault: { code: 'secret-unreadable' } });
  });

  it('are empty for a damaged file', async () => {
    const { path, secrets } = store(null);
    writeFileSync(path, '{"web": {');
    expect(await secrets.of('web')).toBeNull();
    await secrets.save('web', { password: 'new' });
    expect(await secrets.of('web')).toEqual({ password: 'new' });
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"web": {');
  });

  it.each(['null', '7', '"text"', '{}', '{"unprotected":"text"}', '{"protected":7}'])(
    'are none for an entry that is %s, which stays',
    async (entry) => {
      const { path, secrets } = store(null);
      writeFileSync(path, `{"web":${entry}}`);
      expect([secrets.placeOf('web'), await secrets.of('web')]).toEqual(['none', null]);
      await secrets.save('other', { password: 'pass' });
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ web: JSON.parse(entry) });
    },
  );
});
