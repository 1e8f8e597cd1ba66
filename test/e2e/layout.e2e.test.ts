import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/texts/languages';
import { asOperator, openVenue, type Place, read, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };
const ANN = 'E20000000000000000000001';
const HOUR_MS = 3_600_000;

let venue: Venue;
let place: Place;
/** The profile of the desk: pages that load one after the other in it have everything but the first look at hand. */
let desk: BrowserContext;

beforeAll(async () => {
  venue = await openVenue();
  ({ place } = venue);
  desk = await venue.browser.newContext();
  const gun = Date.now() - 11 * HOUR_MS;
  await asOperator(place, '/race', { method: 'PATCH', body: { name: 'بطولة الأندلس المفتوحة '.repeat(4).trim() } });
  await asOperator(place, '/race/start', { body: { at: new Date(gun).toISOString() } });
  await asOperator(place, '/participants', { body: { bib: '7', name: 'Ann Able', tags: [ANN] } });
  await asOperator(place, '/participants', { body: { bib: '8', name: 'Noah Featherstone', category: 'Juniorinnen', team: 'Ravens' } });
  for (let bib = 101; bib < 130; bib += 1) await asOperator(place, '/participants', { body: { bib: String(bib), name: `Rider ${bib}` } });
  const { rules } = (await asOperator(place, '/race/control')) as { rules: object };
  const waves = [
    {
      name: 'Juniorinnen und Junioren aller Vereine der Region',
      categories: ['Juniorinnen und Junioren aller Vereine der Region'],
      after_ms: 60_000,
    },
  ];
  await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...rules, waves } } });
  for (const hour of [9, 10, 11]) await read(place, ANN, gun + hour * HOUR_MS - 1_000);
});

afterAll(() => venue.close());

async function openDesk(path: string, viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await desk.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`${place.url}/#token=${place.operatorToken}`);
  await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
  await page.getByRole('timer').first().waitFor(PATIENCE);
  await page
    .getByText(/last read .* ago/)
    .first()
    .waitFor(PATIENCE);
  return page;
}

/** Returns the elements that overlap, from left to right. All are measured at once: texts that grow move what is beside them. */
async function overlaps(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  const sides = (await page.evaluate(
    `${JSON.stringify(selectors)}.map((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box === undefined ? null : [box.left, box.right];
    })`,
  )) as readonly (readonly [number, number] | null)[];
  return selectors.slice(1).flatMap((selector, index) => {
    const [one, next] = [sides[index] ?? null, sides[index + 1] ?? null];
    const apart = one !== null && next !== null && one[1] <= next[0] + 0.5;
    return apart ? [] : [`${selectors[index]} and ${selector}`];
  });
}

test.each([960, 1024, 1199, 1200, 1300, 1600, 1920])(
  'a clock of eleven hours overlaps no other element in a window of %d px',
  async (width) => {
    const page = await openDesk('#/live', { width, height: 700 });
    expect(
      await overlaps(page, ['[data-race-name]', '[data-race-state]', 'header [role=timer]', '[data-station-state]', 'header button']),
    ).toEqual([]);
    await page.close();
  },
);

test.each([960, 1024, 1280, 1920])('times of an hour and more do not overlap in a window of %d px', async (width) => {
  const page = await openDesk('#/live', { width, height: 700 });
  await page.getByRole('gridcell', { name: 'Ann Able' }).waitFor(PATIENCE);
  const collisions = await page.evaluate(`(async () => {
    await document.fonts.ready;
    const cells = [...document.querySelectorAll('[data-standings] tbody tr:first-child > td')].filter((cell) => cell.getClientRects().length > 0);
    return cells.filter((cell) => cell.scrollWidth > cell.clientWidth && getComputedStyle(cell).textOverflow !== 'ellipsis').map((cell) => cell.textContent);
  })()`);
  expect(collisions).toEqual([]);
  await page.close();
});

test.each(['#/live', '#/participants', '#/race', '#/readers', '#/screens', '#/audit', '#/guide'])(
  '%s needs no sideways scrolling on a small laptop at 200 % zoom',
  async (path) => {
    const page = await openDesk(path, { width: 512, height: 350 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(512);
    await page.close();
  },
);

test.each(['#/live', '#/participants', '#/race', '#/readers', '#/screens', '#/audit', '#/results', '#/guide', '#/machines'])(
  'in %s the page scrolls below the clock, and the window does not',
  async (path) => {
    const page = await openDesk(path, { width: 1280, height: 720 });
    await page.locator('main').getByRole('heading').first().waitFor(PATIENCE);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(720);
    await page.close();
  },
);

test.each([683, 1280, 1366, 1440])('a name of usual length is shown completely in a window of %d px', async (width) => {
  const page = await openDesk('#/live', { width, height: 768 });
  await page.getByRole('gridcell', { name: 'Noah Featherstone' }).waitFor(PATIENCE);
  const hidden = await page.evaluate(`(async () => {
    await document.fonts.ready;
    const name = [...document.querySelectorAll('[data-standings] td[data-column=name] > span')].find((cell) => cell.textContent === 'Noah Featherstone');
    return name.scrollWidth - name.clientWidth;
  })()`);
  expect(hidden).toBe(0);
  await page.close();
});

test.each([
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
])('the field for bibs is in sight on a screen of $width by $height, with its buttons', async (viewport) => {
  const page = await openDesk('#/live', viewport);
  for (const part of [page.getByRole('textbox', { name: 'Passing now' }), page.getByRole('button', { name: 'Enter' })]) {
    const box = await part.boundingBox();
    expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  }
  await page.close();
});

test.each([1280, 1366])('the table shows the categories in a window of %d px, also beside the reads of a rider', async (width) => {
  const page = await openDesk('#/live', { width, height: 768 });
  await page.getByRole('gridcell', { name: 'Juniorinnen' }).waitFor(PATIENCE);
  await page.getByRole('gridcell', { name: 'Noah Featherstone' }).click();
  await page.getByRole('region', { name: /^Reads of/ }).waitFor(PATIENCE);
  await page.getByRole('gridcell', { name: 'Juniorinnen' }).waitFor(PATIENCE);
  await page.close();
});

test.each([
  { path: '#/participants', height: 700 },
  { path: '#/participants', height: 733 },
  { path: '#/audit', height: 700 },
  { path: '#/audit', height: 733 },
])('no row of $path is cut in half in a window $height px high', async ({ path, height }) => {
  const page = await openDesk(path, { width: 1280, height });
  await page
    .getByRole('cell', { name: /129/ })
    .or(page.getByRole('cell', { name: '101', exact: true }))
    .first()
    .waitFor(PATIENCE);
  const cut = await page.evaluate(`(() => {
    const table = document.querySelector('main table').getBoundingClientRect();
    const rows = [...document.querySelectorAll('main table tbody tr')].map((row) => row.getBoundingClientRect());
    return rows.filter(({ top, bottom }) => top < table.bottom - 2 && bottom > table.bottom).length;
  })()`);
  expect(cut).toBe(0);
  await page.close();
});

const PHONE = { width: 390, height: 844 };

test.each(['#/live', '#/participants', '#/race', '#/race/new', '#/readers', '#/audit'])(
  'on a phone, no field and no button of %s is beside the screen',
  async (path) => {
    const page = await openDesk(path, PHONE);
    await page.locator('main').locator('button').first().waitFor(PATIENCE);
    const beside = await page.evaluate(`[...document.querySelectorAll('button, input, select, a')]
      .filter((one) => one.getBoundingClientRect().right > ${PHONE.width})
      .map((one) => one.getAttribute('aria-label') ?? one.textContent)`);
    expect(beside).toEqual([]);
    await page.close();
  },
);

test.each([PHONE, { width: 1280, height: 600 }])(
  'a screen begins at its top after another one was scrolled, $width px',
  async (viewport) => {
    const page = await openDesk('#/race', viewport);
    await page.getByRole('heading', { name: 'Rules' }).waitFor(PATIENCE);
    await page.evaluate("window.scrollTo(0, 400); document.querySelector('main').scrollTo(0, 400)");
    await page.getByRole('link', { name: 'Readers' }).first().click();
    await page.getByRole('heading', { name: 'Readers', exact: true }).waitFor(PATIENCE);
    await expect.poll(() => page.evaluate("window.scrollY + document.querySelector('main').scrollTop"), PATIENCE).toBe(0);
    await page.close();
  },
);

test.each([1280, 1024, PHONE.width])('what was refused stays beside what was done since, in a window of %d px', async (width) => {
  const page = await openDesk('#/live', { width, height: 844 });
  const bib = page.getByRole('textbox', { name: 'Passing now' });
  await page.getByRole('gridcell', { name: 'Ann Able' }).waitFor(PATIENCE);
  // The line is cut for this one request.
  await page.route('**/corrections', (route) => route.abort(), { times: 1 });
  await bib.fill('7');
  await bib.press('Enter');
  const results = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Close' }) });
  await results.locator('> *').first().waitFor(PATIENCE);
  const refused = (await results.locator('> *').first().locator('span').first().textContent()) ?? '';
  await bib.fill('8');
  await bib.press('Enter');
  await results.getByText(/^Passing of bib 8/).waitFor(PATIENCE);
  const box = await results.getByText(refused).boundingBox();
  expect(box?.height).toBeGreaterThan(10);
  expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  await page.close();
});

test('the form says that its rider was removed while it was open', async () => {
  const page = await openDesk('#/participants', { width: 1280, height: 800 });
  await asOperator(place, '/participants', { body: { bib: '99', name: 'Short Guest' } });
  const { participants } = (await asOperator(place, '/participants')) as { participants: readonly { id: string; bib: string }[] };
  const id = participants.find(({ bib }) => bib === '99')?.id ?? '';
  await page.getByRole('button', { name: 'Edit bib 99' }).click(PATIENCE);
  await page.getByRole('textbox', { name: 'Team' }).fill('Unsaved');
  await asOperator(place, `/participants/${id}`, { method: 'DELETE' });
  await page.getByText('The rider that was open here has been removed').waitFor(PATIENCE);
  expect(await page.getByRole('navigation').getByText('not saved').count()).toBe(0);
  await page.close();
});

test('on a phone, the buttons of the top bar stand in one line', async () => {
  const page = await openDesk('#/live', PHONE);
  const tops = await page.evaluate(
    "[...new Set([...document.querySelectorAll('header button')].map((button) => Math.round(button.getBoundingClientRect().top)))]",
  );
  expect(tops).toHaveLength(1);
  await page.close();
});

test('on a phone, an action of the audit is told in more than its first word', async () => {
  const page = await openDesk('#/audit', PHONE);
  const told = page.getByText(/^Rider with bib 129|129/).first();
  await told.waitFor(PATIENCE);
  expect((await told.boundingBox())?.width).toBeGreaterThan(130);
  await page.close();
});

const EVERY_COLUMN = '/board?columns=place,bib,name,category,team,laps,last,best,total,gap,interval,status';

test.each([
  { width: 960, height: 540 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
])('a board with every column fits on a screen of $width by $height', async (viewport) => {
  const page = await venue.open(EVERY_COLUMN, { viewport });
  await page.getByText('Noah Featherstone').waitFor(PATIENCE);
  const right = await page.evaluate(
    "Math.max(...[...document.querySelectorAll('tr > [data-column]')].map((cell) => cell.getBoundingClientRect().right))",
  );
  expect(right).toBeLessThanOrEqual(viewport.width);
  await page.close();
});

test.each(['de', 'es', 'fr', 'it', 'nl', 'pt'])('headings of lists and what a board can be set to are not cut in %s', async (language) => {
  const page = await venue.open(`/?lang=${language}#token=${place.operatorToken}`, { viewport: { width: 1024, height: 700 } });
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    for (const [path, first] of [
      ['#/participants', 'th'],
      ['#/start', 'th'],
      ['#/screens', 'main select'],
    ] as const) {
      await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
      await page.locator(first).first().waitFor(PATIENCE);
      const cut = await page.evaluate(`(async () => {
        await document.fonts.ready;
        const widthOf = (element) => element.getBoundingClientRect().width;
        const heads = [...document.querySelectorAll('th')].filter((head) => head.querySelector('span') === null).filter((head) => {
          const range = document.createRange();
          range.selectNodeContents(head);
          return widthOf(range) > widthOf(head) + 0.5;
        });
        const selects = [...document.querySelectorAll('main select')].slice(1).filter((select) => {
          const asWideAsItsOptions = select.cloneNode(true);
          Object.assign(asWideAsItsOptions.style, { width: 'auto', position: 'absolute', visibility: 'hidden' });
          select.after(asWideAsItsOptions);
          const isCut = widthOf(asWideAsItsOptions) > widthOf(select) + 0.5;
          asWideAsItsOptions.remove();
          return isCut;
        });
        const tables = [...document.querySelectorAll('main table')].filter((table) => table.scrollWidth > table.clientWidth);
        return [...heads, ...{ '#/participants': tables, '#/start': [], '#/screens': selects }[${JSON.stringify(path)}]].map((element) => element.textContent);
      })()`);
      expect(cut, `${path} at ${width} px`).toEqual([]);
    }
  }
  await page.close();
});

test('what a column of a list can be is not cut in any language', async () => {
  for (const language of Object.keys(LANGUAGES)) {
    const page = await venue.open(`/?lang=${language}#token=${place.operatorToken}`, { viewport: { width: 1280, height: 720 } });
    await page.evaluate(`location.hash = '#/participants/import'`);
    await page.locator('main form textarea').first().fill('Nr;Name;Colour\n901;Ann Able;blue', PATIENCE);
    await page.locator('main form button[type="submit"]').first().click(PATIENCE);
    await page.locator('main ul select').nth(2).waitFor(PATIENCE);
    const cut = await page.evaluate(`(async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll('main ul select')].map((select) => {
        const asWideAsItsOptions = select.cloneNode(true);
        Object.assign(asWideAsItsOptions.style, { width: 'auto', position: 'absolute', visibility: 'hidden' });
        select.after(asWideAsItsOptions);
        const missing = asWideAsItsOptions.getBoundingClientRect().width - select.getBoundingClientRect().width;
        asWideAsItsOptions.remove();
        return missing;
      }).filter((missing) => missing > 0.5);
    })()`);
    expect(cut, language).toEqual([]);
    await page.close();
  }
});

test('no line of a sentence with fields begins with the full stop or comma behind a field', async () => {
  const page = await openDesk('#/race', { width: 1366, height: 768 });
  const sentences = page.locator('[data-rules] li');
  await sentences.first().waitFor(PATIENCE);
  const begins: string[] = [];
  let marks = 0;
  for (let width = 640; width <= 1366; width += 66) {
    await page.setViewportSize({ width, height: 768 });
    const found = (await page.evaluate(`[...document.querySelectorAll('[data-rules] li select, [data-rules] li input')].flatMap((field) => {
      const after = document.createTreeWalker(field.closest('li'), NodeFilter.SHOW_TEXT);
      for (let node = after.nextNode(); node !== null; node = after.nextNode()) {
        if (field.closest('select') === node.parentElement?.closest('select') || !(field.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
        if (node.parentElement.closest('select, datalist, label') !== null) continue;
        if (!/^[.,;:]/.test(node.data)) return [];
        const range = document.createRange();
        range.setStart(node, 0);
        range.setEnd(node, 1);
        const [mark, box] = [range.getBoundingClientRect(), field.getBoundingClientRect()];
        return [mark.left >= box.right - 1 && mark.top < box.bottom ? '' : field.getAttribute('aria-label') ?? field.tagName];
      }
      return [];
    })`)) as readonly string[];
    marks += found.length;
    begins.push(...found.filter((name) => name !== '').map((name) => `${name} at ${width} px`));
  }
  expect(marks).toBeGreaterThan(0);
  expect(begins).toEqual([]);
  await page.close();
});

test('the finish shows whole lines alone, with whole clubs, on a wide screen and on a phone', async () => {
  const { rules } = (await asOperator(place, '/race/control')) as { rules: object };
  await asOperator(place, '/race/rules', { method: 'PUT', body: { rules: { ...rules, waves: [], total_laps: 1 } } });
  const bibs = Array.from({ length: 20 }, (_, at) => String(200 + at));
  for (const bib of bibs) {
    // The newest stands in letters that leave a long name less room than any other.
    const name = bib === bibs.at(-1) ? 'Maximiliane-Charlotte von und zu Hohenlohe-Waldenburg' : `Noah Featherstone ${bib}`;
    const rider = { bib, name, category: 'Màster 60 femení', team: 'Velo Club Lleida', tags: [`F${bib}`] };
    await asOperator(place, '/participants', { body: rider });
    await read(place, `F${bib}`, Date.now() - 60_000);
  }
  const page = await venue.open('/finish', { viewport: { width: 1280, height: 720 } });
  const list = page.getByRole('list', { name: 'Arrivals' });
  await list.getByText('Maximiliane-Charlotte').waitFor({ ...PATIENCE, state: 'attached' });
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    const shown = await list.evaluate((element) => {
      const frame = element.getBoundingClientRect();
      const lines = [...element.children].filter((line) => line.getBoundingClientRect().left < frame.right);
      const isCut = (text: Element) => text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 3;
      return {
        lines: lines.length,
        all: element.children.length,
        below: lines.filter((line) => line.getBoundingClientRect().bottom > frame.bottom + 1).length,
        cut: lines
          .flatMap((line) => [...line.querySelectorAll('span > span, span > b')])
          .filter(isCut)
          .map((text) => text.textContent),
      };
    });
    expect(shown.lines).toBeGreaterThan(4);
    expect(shown.all).toBeGreaterThan(shown.lines);
    expect({ below: shown.below, cut: shown.cut }).toEqual({ below: 0, cut: [] });
  }
  await page.close();
});
