import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator, listenForComplaints, openVenue, type Place, type Venue } from './harness';

const PATIENCE = { timeout: 20_000 };

/** Takes away what Chrome 79, Safari 13.1 or Firefox 78 does not have, as far as a page might call it. */
const TAKEN_AWAY = `
  for (const name of ['SharedWorker', 'structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'reportError', 'navigation',
    'requestIdleCallback', 'cancelIdleCallback', 'scheduler', 'CSSLayerBlockRule', 'Highlight'])
    delete globalThis[name];
  const without = (owner, names) => names.forEach((name) => delete owner[name]);
  without(Object, ['hasOwn', 'groupBy']);
  without(Promise, ['any', 'try', 'withResolvers']);
  without(Array, ['fromAsync']);
  without(Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']);
  without(String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']);
  without(Element.prototype, ['replaceChildren', 'checkVisibility', 'getHTML', 'setHTMLUnsafe']);
  without(AbortSignal, ['any', 'timeout', 'abort']);
  without(AbortSignal.prototype, ['throwIfAborted']);
  without(MediaQueryList.prototype, ['addEventListener', 'removeEventListener', 'onchange']);
  MediaQueryList.prototype.addEventListener = undefined;
  without(Map, ['groupBy']);
  without(Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference', 'isDisjointFrom']);
  without(Navigator.prototype, ['userActivation', 'locks', 'wakeLock']);
  without(Crypto.prototype, ['randomUUID']);
`;

let venue: Venue;
let place: Place;

beforeAll(async () => {
  venue = await openVenue((at) => asOperator(at, '/participants', { body: { bib: '7', name: 'Ann Able', category: 'Women' } }));
  ({ place } = venue);
});

afterAll(() => venue.close());

function newPage(): Promise<Page> {
  return venue.browser.newPage({ viewport: { width: 1280, height: 720 } });
}

test.each(['/board', '/board?category=Women&page=scroll&theme=light', '/live'])(
  '%s follows the race without what old browsers do not have',
  async (path) => {
    const page = await newPage();
    await page.addInitScript(TAKEN_AWAY);
    const complaints = listenForComplaints(page);
    await page.goto(`${place.url}${path}`);
    await page.getByText('Ann Able').first().waitFor(PATIENCE);
    const name = `Rider of ${path}`;
    await asOperator(place, '/participants', { body: { bib: `9${path.length}`, name, category: 'Women' } });
    await page.getByText(name).first().waitFor(PATIENCE);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("a rider's own page reports what is wrong without what old browsers do not have", async () => {
  const page = await newPage();
  await page.addInitScript(TAKEN_AWAY);
  const complaints = listenForComplaints(page);
  await page.goto(`${place.url}/live?bib=7`);
  await page.getByRole('button', { name: 'Something is wrong…' }).click(PATIENCE);
  await page.getByLabel('Something else').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Sent to the timekeeper.').waitFor(PATIENCE);
  await page.getByText('Share this page').click();
  await page.getByRole('img', { name: 'Code with the address of this page' }).waitFor(PATIENCE);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a board has its parts beside and below one another also where the browser knows no layers', async () => {
  const page = await newPage();
  await page.goto(`${place.url}/board`);
  await page.getByText('Ann Able').first().waitFor(PATIENCE);
  // The style sheets hold no layer, so this is what an old browser draws.
  const layers = 'Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules)).map((rule) => rule.constructor.name)';
  expect(await page.evaluate(layers)).not.toContain('CSSLayerBlockRule');
  expect(await page.evaluate('getComputedStyle(document.querySelector("main")).boxSizing')).toBe('border-box');
  await page.close();
});

test('a page that cannot read its scripts says so after 8 s, with the browsers that can', async () => {
  const page = await newPage();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.clock.install();
  await page.goto(`${place.url}/board`);
  await page.clock.fastForward(8_000);
  await page.getByText('this browser is too old').waitFor(PATIENCE);
  await page.close();
});
