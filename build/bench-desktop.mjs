// `npm run bench:desktop`, or a part of it: `npm run bench:desktop -- paint`, `-- soak --minutes 30`. Opens the built desktop and boards in
// a browser, and prints the measurements. Needs a display (`xvfb-run -a` gives one), Chromium, and an Electron that can start here.
import { cpus, loadavg, release } from 'node:os';
import { parseArgs } from 'node:util';
import { rounded } from './bench/table.mjs';
import { paint } from './bench-desktop-paint.mjs';
import { electronPath } from './bench-desktop-scene.mjs';
import { soak } from './bench-desktop-soak.mjs';
import { start } from './bench-desktop-start.mjs';

/** @type {Readonly<Record<string, (options: { readonly minutes: number }) => Promise<void>>>} */
const PARTS = { start, paint, soak };

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '6' } },
});
const minutes = Number(values.minutes);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) refuse(`There is no part “${unknown.join(' ')}”. Parts: ${Object.keys(PARTS).join(', ')}.`);
if (!(minutes >= 1 && minutes <= 600)) refuse(`--minutes must be from 1 to 600, but is “${values.minutes}”.`);
if (process.platform === 'linux' && !process.env.DISPLAY) refuse('A window wants a display: put “xvfb-run -a” in front of the command.');

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${process.platform} ${release()}`);
console.log(`Electron at ${await electronPath()}`);
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  console.log(`\nLoad of this machine before “${name}”: ${rounded(loadavg()[0])}`);
  await PARTS[name]?.({ minutes });
}
process.exit(0);

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}
