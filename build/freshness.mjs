// Checks by file times whether out/ is up to date with the sources: a copy, checkout or edit of a source is newer than what was built before it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'electron', 'renderer', 'electron.vite.config.mts', 'package.json', 'package-lock.json'];
/** In the order in which the build writes them; a build that broke off leaves a later one missing or old. */
const PRODUCTS = [
  'out/main/cli.js',
  'out/main/desktop.js',
  'out/main/exports.js',
  'out/main/workbooks.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
];

/**
 * Whether every product is there and none is older than any source.
 * @param {string} root folder of the project
 */
export function isFresh(root) {
  const built = PRODUCTS.map((path) => timeOf(join(root, path))).filter((time) => time !== null);
  if (built.length < PRODUCTS.length) return false;
  const newest = Math.max(...SOURCES.map((path) => newestUnder(join(root, path))));
  return newest <= Math.min(...built);
}

/**
 * @param {string} path
 * @returns {number | null} modification time; null where there is nothing
 */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * The latest modification under a path. Folders count too: their time changes when a file is removed.
 * @param {string} path
 * @returns {number}
 */
function newestUnder(path) {
  const own = timeOf(path);
  if (own === null) return 0;
  if (!statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}
