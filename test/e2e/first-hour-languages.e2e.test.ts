import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import type { Catalogue } from '../../src/texts/catalogue';
import { LANGUAGES } from '../../src/texts/languages';
import { asOperator, type BrowserDesk, openBrowserDesk, read } from './harness';

const PATIENCE = { timeout: 15_000 };
const RIDERS = [
  ['1', 'Aïna Puig', 'Elit', 'E200001'],
  ['2', 'Bérénice L’Hôte', 'Elit', 'E200002'],
  ['3', 'Çelik Öz', 'Sub-23', 'E200003'],
] as const;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** Where pictures of each step go; empty: none are made. */
const PICTURES = process.env['RACETAG_E2E_PICTURES'] ?? '';

let desk: BrowserDesk;
let page: Page;

afterEach(() => desk.close());

/** All texts of a catalogue that take no values. */
function leaves(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(leaves) : [];
}

/** What is written on the page, also for screen readers and under the pointer. */
const WRITTEN = `[...document.querySelectorAll('body *')].flatMap((element) => [
  ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data),
  ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
]).map((text) => text.trim()).filter((text) => text !== '')`;

async function englishOnPage(own: Catalogue): Promise<readonly string[]> {
  const known = new Set(leaves(own));
  // The first race of an empty folder has its name from the station, whose language is that of the computer.
  const english = new Set(
    leaves(await LANGUAGES.en.load()).filter((text) => /[a-z]{3}/.test(text) && !known.has(text) && text !== 'New race'),
  );
  return ((await page.evaluate(WRITTEN)) as readonly string[]).filter((text) => english.has(text));
}

test.each([
  { language: 'fr', locale: 'fr-FR' },
  { language: 'ca', locale: 'ca-ES' },
] as const)(
  'a race from an empty folder to official files, all in $locale',
  async ({ language, locale }) => {
    const texts = await LANGUAGES[language].load();
    const { screens } = texts;
    let step = 0;
    const look = async (name: string): Promise<void> => {
      step += 1;
      if (PICTURES !== '') {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: `${PICTURES}/${language}-${step}-${name}.png`, fullPage: true });
      }
      expect([name, await englishOnPage(texts)]).toEqual([name, []]);
    };
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const show = (hash: string): Promise<unknown> => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);

    desk = await openBrowserDesk(undefined, locale);
    page = desk.page;
    await page.locator('[data-ways]').waitFor(PATIENCE);
    await look('ways');

    await page.getByRole('link', { name: screens.guide.ways.newRaceAct }).click(PATIENCE);
    const form = page.getByRole('form', { name: screens.race.newRace.title });
    await form.getByLabel(screens.race.newRace.name, { exact: true }).fill('Volta', PATIENCE);
    await look('new-race');
    await form.getByRole('button', { name: screens.race.newRace.create }).click(PATIENCE);
    await page.locator('[data-race-name]').getByText('Volta').waitFor(PATIENCE);

    await show('#/participants/import');
    const { importing } = screens.riders;
    await page
      .getByLabel(importing.source.pasteLabel)
      .fill(['dossard\tnom\tcategoria\tpuce', ...RIDERS.map((line) => line.join('\t'))].join('\n'));
    await button(importing.source.preview).click(PATIENCE);
    await button(importing.decide.add(3)).waitFor(PATIENCE);
    await look('import');
    await button(importing.decide.add(3)).click(PATIENCE);

    await show('#/race');
    await button(screens.race.start.startNow).click(PATIENCE);
    await page.getByRole('banner').locator('[data-race-state="running"]').waitFor(PATIENCE);
    await look('race');
    for (const [at, [, , , tag]] of RIDERS.entries()) await read(desk.place, tag, Date.now() + 100 * at);
    await show('#/live');
    await page.locator('[data-standings] [data-index="2"] [data-column="laps"]').getByText('1', { exact: true }).waitFor(PATIENCE);
    await page.locator('[data-standings] [data-index="0"]').click();
    await page.locator('[data-reads] li').first().waitFor(PATIENCE);
    await look('live');
    await asOperator(desk.place, '/corrections', { body: { correction: { kind: 'status', rider: 'p3', status: 'dsq' } } });
    await asOperator(desk.place, '/race/stop', { body: {} });

    await show('#/results');
    const { declared, sheets } = screens.results;
    const state = page.getByRole('region', { name: declared.title });
    await state.getByRole('button', { name: declared.official, exact: true }).press('Enter', PATIENCE);
    await state.getByRole('button', { name: declared.officialConfirm, exact: true, disabled: false }).click(PATIENCE);
    await state.getByText(declared.state.official, { exact: true }).waitFor(PATIENCE);

    await button(sheets.edit).click(PATIENCE);
    const choosing = page.waitForEvent('filechooser', PATIENCE);
    await button(sheets.editor.chooseLogo).press('Enter', PATIENCE);
    await (await choosing).setFiles({ name: 'escut-del-club.png', mimeType: 'image/png', buffer: PNG });
    await page.getByText('escut-del-club.png').waitFor(PATIENCE);
    await look('results');
    // The rules of accessibility ask the same in every language.
    if (language === 'fr') expect(await accessibilityFaults(page)).toEqual([]);

    for (const format of ['pdf', 'xlsx', 'csv', 'html', 'json'] as const) {
      const downloading = page.waitForEvent('download', PATIENCE);
      await page
        .getByRole('region', { name: sheets.title })
        .getByRole('button', { name: sheets.formats[format], exact: true })
        .click(PATIENCE);
      const bytes = readFileSync(await (await downloading).path());
      expect([format, bytes.length > 100]).toEqual([format, true]);
      if (format === 'html') expect(bytes.toString('utf8')).toContain(texts.exports.columns.name);
    }
    for (const hash of ['start', 'readers', 'screens', 'audit', 'machines', 'guide']) {
      await show(`#/${hash}`);
      await page.locator(`nav a[href="#/${hash}"][aria-current="page"]`).waitFor(PATIENCE);
      await page.locator('main').getByRole('heading').first().waitFor(PATIENCE);
      await look(hash);
    }
    expect(desk.complaints).toEqual([]);
  },
  60_000,
);
