import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @import { Page } from 'playwright-core' */
/** @import { Operated } from './data-sets.mjs' */
/** @import { Look } from './pages.mjs' */

/**
 * Opens what is to be looked at, in a language and a theme; exported files in the folder of the published pages.
 * @param {Page} page
 * @param {Operated} stage
 * @param {{ readonly look: Look; readonly language: string; readonly theme: 'light' | 'dark' }} how files follow the theme of the browser
 */
export async function openLook(page, { url, operatorToken, site }, { look: { kind, name, path }, language, theme }) {
  const withLanguage = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const token = `#token=${operatorToken}`;
  if (kind === 'desk') {
    await page.goto(`${url}/?lang=${language}${path === '' ? '' : token}`);
    if (path !== '') await page.evaluate((fragment) => location.assign(fragment), path);
  } else if (kind === 'screen') {
    await page.goto(`${url}${withLanguage}&theme=${theme}${name === 'entry' ? token : ''}`);
  } else {
    await page.goto(pathToFileURL(kind === 'site' ? join(site, path) : await exported()).href);
  }

  async function exported() {
    const answer = await fetch(`${url}${withLanguage}`, { headers: { authorization: `Bearer ${operatorToken}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    const file = join(site, 'exported.html');
    writeFileSync(file, await answer.text());
    return file;
  }
}
