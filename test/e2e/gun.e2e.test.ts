import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../build/harness.mjs';
import { asOperator, type BrowserDesk, openBrowserDesk, type Place } from './harness';

const PATIENCE = { timeout: 15_000 };

let desk: BrowserDesk;
let place: Place;
let page: Page;
let program: Socket;
let numbered = 0;

/** Local time of the station, as a program at the start line sends it. */
function wall(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(11, -1);
}

/** Timing & Scoring reports the gun; resolves when the station has acknowledged it. */
async function gun(at: number, name: string): Promise<void> {
  numbered += 1;
  program.write(`Start@Marker@t=${wall(at)}|mt=Gunshot|n=${name}@${numbered}@$`);
  for (let said = ''; !said.includes(`@AckMarker@${numbered}@`); ) said += String((await once(program, 'data'))[0]);
}

/** A chip that passes now: from then on the station knows the clock of the program. */
async function passing(): Promise<void> {
  numbered += 1;
  program.write(`Start@Passing@c=1|t=${wall(Date.now())}@${numbered}@$`);
  for (let said = ''; !said.includes(`@AckPassing@${numbered}@`); ) said += String((await once(program, 'data'))[0]);
}

const offer = (name: string) => page.getByRole('region', { name: 'Start signals' }).locator('> div').filter({ hasText: name });
interface Control {
  readonly race: { readonly gun_set: boolean; readonly start_time: string };
  readonly rules: Readonly<Record<string, unknown>>;
}

const control = async () => (await asOperator(place, '/race/control')) as Control;
const race = async () => (await control()).race;

beforeAll(async () => {
  desk = await openBrowserDesk();
  ({ place, page } = desk);
  const port = await freePort();
  await asOperator(place, '/readers', { body: { address: `mylaps+tcp://127.0.0.1:${port}` } });
  for (let tries = 0; ; tries += 1) {
    program = connect(port, '127.0.0.1');
    // Refused until the station listens: `once` rejects then.
    if (
      await once(program, 'connect').then(
        () => true,
        () => false,
      )
    )
      break;
    if (tries > 50) throw new Error('The station does not listen.');
    await pause(100);
  }
  program.write('Start@Pong@$');
  await once(program, 'data');
});

afterAll(async () => {
  program.destroy();
  await desk.close();
});

describe('a start signal of a device', () => {
  test('is offered at its arrival, which is said, while nothing is known of the clock of its device', async () => {
    await page.goto(`${place.url}/#/live`);
    const shown = Date.now() - 3_600_000;
    await gun(shown, 'Gunshot 0');
    await offer('Gunshot 0')
      .getByText(`it showed ${wall(shown)}`)
      .waitFor(PATIENCE);
    expect(await offer('Gunshot 0').innerText()).toContain('Time of arrival');
    await offer('Gunshot 0').getByRole('button', { name: 'Dismiss' }).press('Enter', PATIENCE);
    await offer('Gunshot 0').waitFor({ state: 'detached', ...PATIENCE });
  });

  test('is offered on every screen, and starts the race at its moment with one press', async () => {
    await passing();
    const moment = Date.now() - 4000;
    await gun(moment, 'Gunshot 1');
    await offer('Gunshot 1 (mylaps Start 127.0.0.1)').waitFor(PATIENCE);
    expect(await offer('Gunshot 1').innerText()).not.toContain('Time of arrival');
    expect((await race()).gun_set).toBe(false);
    if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/gun-live.png` });
    await offer('Gunshot 1').getByRole('button', { name: 'Start with it' }).press('Enter', PATIENCE);
    await offer('Gunshot 1').waitFor({ state: 'detached', ...PATIENCE });
    const { gun_set: isSet, start_time: start } = await race();
    expect(isSet).toBe(true);
    // The clock is known by one passing, as well as that came at once; the signal itself came four seconds late.
    expect(Math.abs(Date.parse(start) - moment)).toBeLessThan(2000);
  });

  test('is offered again when that is undone, and gone when it is dismissed', async () => {
    await page.keyboard.press('Control+z');
    await offer('Gunshot 1').waitFor(PATIENCE);
    await offer('Gunshot 1').getByRole('button', { name: 'Dismiss' }).press('Enter', PATIENCE);
    await offer('Gunshot 1').waitFor({ state: 'detached', ...PATIENCE });
    expect((await race()).gun_set).toBe(false);
  });

  test('starts a wave when the race runs', async () => {
    await page.goto(`${place.url}/#/race`);
    await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 60_000).toISOString() } });
    const { rules } = await control();
    const waves = [{ name: 'Juniors', categories: ['U17'], after_ms: 600_000 }];
    await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...rules, waves } } });
    await gun(Date.now() - 2000, 'Gunshot 2');
    await offer('Gunshot 2').getByRole('link', { name: 'Change start time…' }).waitFor(PATIENCE);
    if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/gun-race.png` });
    await offer('Gunshot 2').getByRole('button', { name: 'Start Juniors with it' }).press('Enter', PATIENCE);
    await offer('Gunshot 2').waitFor({ state: 'detached', ...PATIENCE });
  });
});
