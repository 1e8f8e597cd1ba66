// Many pictures on one, small, each with its name, to be looked at in one glance.

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const WIDTH = 1_900;
/** Rows of thumbnails that fit on one sheet. */
const ROWS = 3;
/** Thumbnails of the same row are as high as each other. */
const ROW_HEIGHT = 420;

/**
 * Draws pictures on sheets of three rows, in the order that is given; pictures of the same shape belong next to each other.
 * @param {import('playwright-core').Browser} browser
 * @param {readonly string[]} pictures paths of PNG files
 * @param {string} target path of the sheets without their number and `.png`
 * @param {number} width of a thumbnail in pixels
 * @returns {Promise<readonly string[]>} the sheets that were written; empty without pictures
 */
export async function drawContactSheets(browser, pictures, target, width) {
  const perSheet = ROWS * Math.max(1, Math.floor(WIDTH / width));
  const page = await browser.newPage({ viewport: { width: WIDTH, height: ROWS * ROW_HEIGHT } });
  /** @type {string[]} */
  const sheets = [];
  const document = `${target}.html`;
  for (let from = 0; from < pictures.length; from += perSheet) {
    writeFileSync(document, sheetOf(pictures.slice(from, from + perSheet), width));
    await page.goto(pathToFileURL(document).href);
    const sheet = `${target}-${sheets.length + 1}.png`;
    await page.screenshot({ path: sheet });
    sheets.push(sheet);
  }
  await page.close();
  return sheets;
}

/** @param {readonly string[]} pictures @param {number} width */
function sheetOf(pictures, width) {
  const figures = pictures.map(
    (picture) => `<figure><figcaption>${basename(picture, '.png')}</figcaption><img src="${pathToFileURL(picture).href}" alt=""></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; display: flex; flex-wrap: wrap; background: #888; font: 12px sans-serif }
    figure { margin: 0; width: ${width - 6}px; height: ${ROW_HEIGHT - 6}px; padding: 3px; overflow: hidden }
    img { width: 100%; display: block }
  </style>${figures.join('')}`;
}
