import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../../build/harness.mjs';
import { asOperator, type BrowserDesk, newPlace, openBrowserDesk, type Place, read, removePlace, startDesktop } from './harness';

const PATIENCE = { timeout: 15_000 };
const LONG_NAME = '/dev/serial/by-id/usb-FTDI_FT232R_USB_UART_with_a_name_of_very_many_letters_A50285BI-if00-port0';

let desk: BrowserDesk;
let place: Place;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page, complaints } = desk);
});

afterAll(() => desk.close());

beforeEach(() => page.goto(`${place.url}/#/readers`));

/** The id of a new reader that does not exist at its address. */
async function addMissing(address: string): Promise<string> {
  const { id } = (await asOperator(place, '/readers', { body: { address } })) as { readonly id: string };
  return id;
}

async function remove(reader: string): Promise<void> {
  await asOperator(place, `/readers/${reader}`, { method: 'DELETE' });
}

const banner = (reader: string) => page.locator('[data-alarm]').filter({ hasText: `Reader ${reader} is lost.` });

/** Waits until the alarm of a reader is muted. A silenced alarm among several is in the line that opens. */
async function waitForMuted(reader: string): Promise<void> {
  const closedFold = page.locator('[data-more-alarms] button[aria-expanded="false"]');
  const muted = banner(reader).getByText('Muted');
  await muted.or(closedFold).first().waitFor(PATIENCE);
  if (!(await muted.isVisible())) await closedFold.press('Enter', PATIENCE);
  await muted.waitFor(PATIENCE);
}
const card = (reader: string) => page.getByRole('region', { name: `Reader ${reader}` });

/** Number of tones that the page has started since the first call. */
const TONES = `(() => {
  if (window.tones === undefined) {
    window.tones = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      window.tones += 1;
      return start.apply(this, when);
    };
  }
  return window.tones;
})()`;
const tones = () => page.evaluate<number>(TONES);

/** The same for the desktop's window, without counting as a user action there. */
function desktopTones(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code), TONES);
}

test('a reader service that sends over HTTP is a reader on the page, with its last read', async () => {
  await page.getByText('No reader connected').waitFor(PATIENCE);
  await read(place, 'E2003016', Date.now());
  const sender = page.getByRole('region', { name: /^Reads from / });
  await sender.getByText('agree with the clock of this computer').waitFor(PATIENCE);
  await sender.getByText(/ s ago$/).waitFor(PATIENCE);
  expect(await page.getByText('No reader connected').count()).toBe(0);
});

describe('a reader that is lost', () => {
  test('raises a visible and audible alarm on every screen until it is muted, and the next loss sounds again', async () => {
    await page.goto(`${place.url}/#/live`);
    // Browsers allow sound only after a user action.
    await page.getByRole('timer').first().click(PATIENCE);
    expect(await tones()).toBe(0);

    const first = await addMissing(`yr9700+tcp://127.0.0.1:${await freePort()}`);
    await banner(first).getByRole('button', { name: 'Mute' }).waitFor(PATIENCE);
    await expect.poll(tones, PATIENCE).toBeGreaterThan(0);

    await page.keyboard.press('m');
    await waitForMuted(first);
    const heard = await tones();

    const second = await addMissing(`yr9700+tcp://127.0.0.1:${await freePort()}`);
    await banner(second).getByRole('button', { name: 'Mute' }).press('Enter', PATIENCE);
    await waitForMuted(second);
    expect(await tones()).toBeGreaterThan(heard);

    await page.goto(`${place.url}/#/audit`);
    await waitForMuted(first);
    await remove(first);
    await banner(first).waitFor({ state: 'detached', ...PATIENCE });
    await remove(second);
  });

  test('stays in the banner during new attempts', async () => {
    let tries = 0;
    const hangsUp = createServer((socket) => {
      tries += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(hangsUp, 'listening');
    const reader = await addMissing(`yr9700+tcp://127.0.0.1:${(hangsUp.address() as AddressInfo).port}`);
    await banner(reader).waitFor(PATIENCE);
    await page.evaluate(`(() => {
      window.emptied = 0;
      const banners = document.querySelector('[role=alert][aria-atomic=false]');
      new MutationObserver(() => { if (banners.childElementCount === 0) window.emptied += 1; }).observe(banners, { childList: true });
    })()`);
    const before = tries;
    await expect.poll(() => tries - before, PATIENCE).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate('window.emptied')).toBe(0);
    await remove(reader);
    hangsUp.close();
  });

  test('has not passed the antenna test', async () => {
    const reader = await addMissing(`sirit510+tcp://127.0.0.1:${await freePort()}?antennas=1+2`);
    await card(reader).getByText('Antenna 2').waitFor(PATIENCE);
    await card(reader).getByText('lost', { exact: true }).waitFor(PATIENCE);
    await card(reader).getByRole('button', { name: 'Test antennas' }).press('Enter');
    await card(reader).getByText('The reader is lost. Antennas can be tested once it is ready.').waitFor(PATIENCE);
    expect(await card(reader).getByText('Every antenna has read a tag').count()).toBe(0);
    await remove(reader);
  });

  test('has no wire log to save before the first byte', async () => {
    const reader = await addMissing(`yr9700+tcp://127.0.0.1:${await freePort()}`);
    await card(reader).getByText('lost', { exact: true }).waitFor(PATIENCE);
    await card(reader).getByRole('button', { name: 'Save wire log' }).press('Enter');
    await page.getByText(`Nothing to save: no data has been exchanged with ${reader} yet.`).waitFor(PATIENCE);
    await remove(reader);
  });

  test.each([360, 512, 900, 1280])('with a long port name needs no sideways scrolling in a window of %d px', async (width) => {
    const reader = await addMissing(`lines+serial:${LONG_NAME}`);
    await page.setViewportSize({ width, height: 700 });
    await card(reader).getByText(LONG_NAME).waitFor(PATIENCE);
    await page.getByRole('region', { name: 'Before the start' }).getByText(LONG_NAME).waitFor(PATIENCE);
    const wide = await page.evaluate(`[...document.querySelectorAll('section, form, [data-alarm], html')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.className || part.tagName)`);
    expect(wide).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await remove(reader);
  });
});

test('a lost reader sounds an alarm at the desktop without any user action in its window', async () => {
  const place = await newPlace();
  const { app } = await startDesktop(place);
  expect(await desktopTones(app)).toBe(0);
  await asOperator(place, '/readers', { body: { address: `yr9700+tcp://127.0.0.1:${await freePort()}` } });
  await expect.poll(() => desktopTones(app), PATIENCE).toBeGreaterThan(0);
  await app.close();
  removePlace(place);
});

describe('a reader added by hand', () => {
  test('with invalid settings is refused with a message, and the field keeps the focus', async () => {
    const form = page.getByRole('region', { name: 'Add a reader' });
    await page.setViewportSize({ width: 1280, height: 450 });
    await form.getByLabel('Host and port').fill('10.0.0.5');
    await form.getByLabel('Antenna ports').fill('one');
    await form.getByLabel('Antenna ports').press('Enter');
    const refusal = form.getByRole('alert').getByText('must be antenna numbers from 1 to 4');
    await refusal.waitFor(PATIENCE);
    await expect.poll(async () => (await refusal.boundingBox())?.y, PATIENCE).toBeLessThan(450);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.evaluate('document.activeElement?.labels?.[0]?.textContent')).toBe('Antenna ports');
    expect(await asOperator(place, '/readers')).toEqual({ readers: [] });
  });
});

test('leaves only the refused request in the console', () => {
  expect(complaints.filter((line) => !line.includes('409 (Conflict)'))).toEqual([]);
});
