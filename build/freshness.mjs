// Tells whether out/ holds what the sources say, by file times: a copy, checkout or edit of a source is newer than what was built before it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'electron', 'renderer', 'electron.vite.config.mts', 'package.json', 'package-lock.json'];
/** In the order in which the build writes them; a build that broke off leaves a later one missing or old. */
const PRODUCTS = ['out/main/cli.js', 'out/main/desktop.js', 'out/main/exports.js', 'out/preload/preload.js', 'out/renderer/index.html'];

/** Whether every product is there and none is older than any source. `root` is the project's folder. */
export function isFresh(root) {
  const built = PRODUCTS.map((path) => timeOf(join(root, path)));
  if (built.includes(null)) return false;
  const newest = Math.max(...SOURCES.map((path) => newestUnder(join(root, path))));
  return newest <= Math.min(...built);
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Folders count too: their time changes when a file is taken away. */
function newestUnder(path) {
  const own = timeOf(path);
  if (own === null) return 0;
  if (!statSync(path).isDirectory()) return own;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestUnder(join(path, name))), own);
}
