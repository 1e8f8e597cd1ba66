import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { asOperator, openVenue, type Place, read, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };

/** Notes the pitch of each tone that begins. */
const EAR = `
  window.heard = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    window.heard.push(Math.round(this.frequency.value));
    return start.call(this, when);
  };
`;
/** Voices as a system has them: one of a server, and one of the machine itself if there is one. */
const voices = (hasLocal: boolean): string => `
  window.said = [];
  const voice = (name, localService) => Object.assign(Object.create(SpeechSynthesisVoice.prototype), {}, { named: name, local: localService });
  Object.defineProperties(SpeechSynthesisVoice.prototype, {
    localService: { get() { return this.local; } },
    lang: { get() { return 'en-GB'; } },
  });
  const all = [voice('server', false)${hasLocal ? ", voice('machine', true)" : ''}];
  speechSynthesis.getVoices = () => all;
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {}, get() { return null; } });
  speechSynthesis.speak = (utterance) => {
    window.said.push(utterance.text);
    utterance.dispatchEvent(new Event('end'));
  };
`;

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  for (const [bib, name] of [
    ['12', 'Ana Bo'],
    ['13', 'Bea Co'],
  ])
    await asOperator(place, '/participants', { body: { bib, name, tags: [`E200000000000000000000${bib}`] } });
  await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 600_000).toISOString() } });
});

afterAll(() => venue.close());

async function openDesk(hasVoice: boolean): Promise<Page> {
  const page = await venue.open('/clock', { viewport: { width: 1280, height: 720 } });
  await page.addInitScript(EAR);
  await page.addInitScript(voices(hasVoice));
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  await raceShown(page);
  await page.getByRole('link', { name: 'Screens' }).click(PATIENCE);
  await page.getByRole('heading', { name: 'Sound at this computer' }).waitFor(PATIENCE);
  return page;
}

/** What was read before the desk has the race is no news to it, and makes no sound. */
const raceShown = (page: Page): Promise<void> => page.getByRole('row').filter({ hasText: 'Ana Bo' }).first().waitFor(PATIENCE);
const pass = (bib: string): Promise<void> => read(place, `E200000000000000000000${bib}`, Date.now());
const heard = (page: Page): Promise<readonly number[]> => page.evaluate('window.heard');
// Not waitForFunction: the page's own policy lets no text become a script.
const waitForTone = (page: Page, hertz: number) => expect.poll(() => heard(page), PATIENCE).toContain(hertz);

test('each sound has its test, is off at first, and is heard when it is on: a passing, a called rider by name, an unknown tag', async () => {
  const page = await openDesk(true);
  for (const [sound, hertz] of [
    ['A rider passes', 1_320],
    ['A rider finishes', 1_175],
    ['An unknown tag is read', 196],
    ['A rider to be called passes', 988],
  ] as const) {
    await page.getByRole('button', { name: `Test: ${sound}` }).click();
    await waitForTone(page, hertz);
    expect(await page.getByRole('checkbox', { name: sound }).isChecked()).toBe(false);
  }
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await page.getByRole('checkbox', { name: 'A rider passes' }).check();
  await page.getByRole('checkbox', { name: 'An unknown tag is read' }).check();
  await page.evaluate('window.heard.length = 0');
  await pass('12');
  await waitForTone(page, 1_320);
  await read(place, 'E2000000000000000000FFFF', Date.now());
  await waitForTone(page, 196);
  expect((await heard(page)).filter((hertz) => hertz === 1_320)).toHaveLength(1);
  await page.getByRole('textbox', { name: 'Riders to be called' }).fill('13');
  await page.getByRole('checkbox', { name: 'A rider to be called passes' }).check();
  await page.getByRole('checkbox', { name: 'Say bib and name of riders to be called' }).check();
  await pass('13');
  await waitForTone(page, 988);
  await expect.poll(() => page.evaluate('window.said'), PATIENCE).toContain('13, Bea Co');
  expect(await page.evaluate('window.said')).not.toContain('12, Ana Bo');
  await page.reload();
  await page.getByRole('checkbox', { name: 'A rider passes', exact: true }).waitFor(PATIENCE);
  expect(await page.getByRole('checkbox', { name: 'A rider passes', exact: true }).isChecked()).toBe(true);
  await page.close();
});

test('a page that the browser lets make no sound yet asks for a click', async () => {
  const page = await venue.open('/clock', { viewport: { width: 1280, height: 720 } });
  await page.addInitScript(EAR);
  // Each look of the test counts as an action of a person for the browser, so the page is told of real clicks alone.
  await page.addInitScript(`
    let clicks = 0;
    addEventListener('pointerdown', () => clicks++, true);
    Object.defineProperty(navigator, 'userActivation', { get: () => ({ hasBeenActive: clicks > 0 }) });
  `);
  // As chosen before on this computer.
  await page.addInitScript(`localStorage.setItem('racetag.sounds', '{"on":{"passing":true}}')`);
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  await raceShown(page);
  await page.getByRole('button', { name: 'Allow sound' }).click(PATIENCE);
  await page.getByRole('button', { name: 'Allow sound' }).waitFor({ ...PATIENCE, state: 'detached' });
  await pass('12');
  await waitForTone(page, 1_320);
  await page.close();
});

test('without a voice of its own the computer offers no speech and says why', async () => {
  const page = await openDesk(false);
  await page.getByText('This computer has no voice of its own for this language').waitFor(PATIENCE);
  expect(await page.getByRole('checkbox', { name: /Say bib/ }).count()).toBe(0);
  await page.close();
});
