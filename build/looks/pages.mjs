// Every screen, page and exported web page, by its name; what can be opened in it; and which data shows it best.

/** @import { Page } from 'playwright-core' */

/** @typedef {'empty' | 'field' | 'sections' | 'starts' | 'course' | 'lost'} DataSet */

/**
 * A page to look at.
 * @typedef {object} Look
 * @property {string} name
 * @property {string} path of the station, with its fragment; for `file`, of an export
 * @property {'desk' | 'screen' | 'file' | 'site'} kind
 * @property {readonly DataSet[]} data
 * @property {((page: Page) => Promise<void>) | undefined} [act] what to do before it is looked at, in any language
 */

export const SHEETS = /** @type {const} */ ([
  'results',
  'podium',
  'laps',
  'laps-long',
  'lap-chart',
  'gap-chart',
  'lap-times',
  'certificates',
  'changes',
  'start-list',
  'participants',
  'passings',
  'reads',
  'audit',
]);

const EVERY_COLUMN = 'place,bib,name,category,team,laps,last,best,total,gap,interval,status,category-place,category-gap';

/** @type {readonly Look[]} */
export const LOOKS = [
  desk('live', '#/live', ['empty', 'field', 'sections', 'starts', 'course', 'lost']),
  desk('live-why', '#/live', ['field', 'course'], openFirstRow),
  desk('live-penalty', '#/live', ['field'], async (page) => {
    await openFirstRow(page);
    await page.locator('[data-standings]').focus();
    await page.keyboard.press('p');
  }),
  desk('live-nobody', '#/live', ['field'], async (page) => {
    await page.locator('[data-search]').fill('zzzz');
  }),
  desk('riders', '#/participants', ['empty', 'field', 'lost']),
  desk('rider-form', '#/participants/rider/p4', ['field'], openDetails),
  desk('import', '#/participants/import', ['field']),
  desk('import-preview', '#/participants/import', ['field'], previewList),
  desk('race', '#/race', ['empty', 'field', 'sections', 'course', 'lost'], openDetails),
  desk('race-new', '#/race/new', ['field'], openDetails),
  desk('race-forms', '#/race', ['field'], openForms),
  desk('start', '#/start', ['empty', 'field', 'starts', 'lost']),
  desk('start-forms', '#/start', ['starts'], openForms),
  desk('readers', '#/readers', ['empty', 'field', 'lost'], openDetails),
  desk('readers-forms', '#/readers', ['field'], openForms),
  desk('screens', '#/screens', ['empty', 'field', 'lost'], openDetails),
  desk('screens-forms', '#/screens', ['field'], openForms),
  desk('audit', '#/audit', ['empty', 'field', 'lost']),
  desk('results', '#/results', ['empty', 'field', 'sections', 'lost']),
  desk('results-forms', '#/results', ['field', 'sections'], openForms),
  desk('guide', '#/guide', ['empty', 'field']),
  desk('machines', '#/machines', ['empty', 'field', 'lost']),
  desk('help', '#/live', ['field'], async (page) => {
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await openDetails(page);
  }),
  desk('exports-menu', '#/live', ['field'], (page) => page.locator('header button[aria-haspopup]').first().click()),
  desk('language-menu', '#/live', ['field'], (page) => page.locator('header button[aria-haspopup]').last().click()),
  desk('sign-in', '', ['field']),
  screen('board', '/board', ['empty', 'field', 'sections', 'course', 'lost']),
  screen('board-columns', `/board?columns=${EVERY_COLUMN}`, ['field']),
  screen('board-categories', '/board?by=category', ['field', 'sections']),
  screen('board-teams', '/board?teams=1', ['field']),
  screen('board-classification', '/board?classification=Women', ['field']),
  screen('board-scroll', '/board?page=scroll&rows=30', ['field']),
  screen('overlay', '/board?ground=transparent&rows=6', ['field']),
  screen('announcer', '/announcer', ['empty', 'field', 'sections', 'lost']),
  screen('laps', '/laps', ['empty', 'field', 'sections', 'lost']),
  screen('clock', '/clock', ['empty', 'field', 'sections', 'lost']),
  screen('finish', '/finish', ['empty', 'field', 'sections', 'lost']),
  screen('entry', '/entry', ['empty', 'field', 'lost']),
  screen('start-screen', '/start', ['empty', 'field', 'starts', 'lost']),
  screen('phone', '/live', ['empty', 'field', 'sections', 'course', 'lost']),
  screen('phone-teams', '/live?teams=1', ['field']),
  screen('rider-page', '/live?bib=4', ['field', 'lost'], openDetails),
  screen('rider-unknown', '/live?bib=nobody', ['field']),
  screen('rider-course', '/live?bib=1', ['course'], openDetails),
  { name: 'docs', path: '/docs', kind: 'file', data: ['empty'] },
  ...SHEETS.map(
    (sheet) =>
      /** @type {Look} */ ({
        name: `file-${sheet}`,
        path: `/exports/${sheet}.html`,
        kind: 'file',
        data: [sheet === 'changes' ? 'field' : 'sections'],
      }),
  ),
  { name: 'file-results-field', path: '/exports/results.html', kind: 'file', data: ['field'] },
  // A demo is not published.
  { name: 'site', path: 'index.html', kind: 'site', data: ['field'] },
];

/**
 * @param {string} name
 * @param {string} path
 * @param {readonly DataSet[]} data
 * @param {(page: Page) => Promise<void>} [act]
 * @returns {Look}
 */
function desk(name, path, data, act) {
  return { name, path, kind: 'desk', data, act };
}

/**
 * @param {string} name
 * @param {string} path
 * @param {readonly DataSet[]} data
 * @param {(page: Page) => Promise<void>} [act]
 * @returns {Look}
 */
function screen(name, path, data, act) {
  return { name, path, kind: 'screen', data, act };
}

/** @param {Page} page */
async function openFirstRow(page) {
  await page.locator('[data-standings] [data-index="0"]').click();
}

/** @param {Page} page */
async function openDetails(page) {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}

/**
 * Opens every form that a button opens: the names of such buttons end with an ellipsis in each language.
 * @param {Page} page
 */
async function openForms(page) {
  const buttons = page.locator('main button').filter({ hasText: /…$/ });
  const texts = await buttons.allInnerTexts();
  // Where every row has the same button, the first is enough. From below: a form that opens moves what comes after it.
  const first = texts.flatMap((text, at) => (texts.indexOf(text) === at ? [at] : []));
  for (const at of first.reverse())
    await buttons
      .nth(at)
      .click({ timeout: 1_000 })
      .catch(() => undefined);
  await openDetails(page);
}

const LIST = [
  'Startnummer;Nachname;Vorname;Kategorie;Verein;Chip;Lieblingsfarbe',
  '90001;Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau;Ann;Juniorinnen;Rad;E2FF90001;blau',
  '90002;López;Íñigo;Juniorinnenn;Velo Club;E2FF90002;',
  '90003;Ohne Chip;;;;;',
  '1;Somebody Else;;;;E2FF90002;',
].join('\n');

/** @param {Page} page */
async function previewList(page) {
  await page.locator('main form textarea').first().fill(LIST);
  await page.locator('main form button[type="submit"]').first().click();
}
