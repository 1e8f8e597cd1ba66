import { expect, test } from 'vitest';
import { openSpeech } from '../../electron/desktop-language';
import { type DesktopSettings, desktopSettingsOf } from '../../electron/desktop-settings';

function settings(saved: object) {
  let now: DesktopSettings = desktopSettingsOf(saved);
  return {
    get now() {
      return now;
    },
    change: (part: Partial<DesktopSettings>) => {
      now = { ...now, ...part };
    },
  };
}

test.each([
  { saved: { language: 'de' }, ofStation: 'en', system: ['en-GB'], speaks: 'de', why: 'chosen in the window' },
  { saved: {}, ofStation: 'de', system: ['en-GB'], speaks: 'de', why: 'set for the station' },
  { saved: {}, ofStation: null, system: ['xx', 'de-CH', 'en'], speaks: 'de', why: 'the first of the system that is spoken' },
  { saved: {}, ofStation: null, system: ['xx'], speaks: 'en', why: 'none of them is spoken' },
  { saved: { language: 'xx' }, ofStation: null, system: [], speaks: 'en', why: 'a language that a newer version kept' },
] as const)('the window speaks $speaks: $why', async ({ saved, ofStation, system, speaks }) => {
  const speech = await openSpeech(settings(saved), { ofStation, ofSystem: () => system });
  expect(speech.now()).toBe(speaks);
  expect(speech.texts.catalogue.language.slice(0, 2)).toBe(speaks);
});

test('whoever holds the texts speaks another language as soon as it is chosen, and that of the system again', async () => {
  const kept = settings({});
  const { texts, choose } = await openSpeech(kept, { ofStation: null, ofSystem: () => ['en'] });
  const { say } = texts;
  expect(texts.catalogue.desktop.menu.quit).toBe('&Quit');
  expect(await choose('de')).toBe('de');
  expect([texts.catalogue.desktop.menu.quit, kept.now.language]).toEqual(['&Beenden', 'de']);
  expect(texts.say('program', { code: 'port-in-use', params: { port: 8600 } })).toContain('verwendet');
  expect(say('program', { code: 'port-in-use', params: { port: 8600 } })).toContain('uses');
  expect(await choose(null)).toBe('en');
  expect([texts.catalogue.desktop.menu.quit, kept.now.language]).toEqual(['&Quit', null]);
});
