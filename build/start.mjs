// `npm start`: builds when needed, then opens the desktop, or runs the station without a window where there cannot be one.
// Other arguments go through: `npm start -- --no-sandbox`, `npm run headless -- --help`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary } from './electron-binary.mjs';
import { isFresh } from './freshness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What only the program without a window does. */
const WINDOWLESS = ['--headless', '--demo', '--template', '--help', '-h', '--version', '-v', 'replay', 'simulate-reader'];

const given = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--headless');
buildIfNeeded();
const binary = given.some((arg) => WINDOWLESS.includes(arg)) ? null : await windowBinary();
if (binary === null) run(process.execPath, [join(root, 'out/main/cli.js'), ...args.filter((arg) => arg !== '--no-sandbox')]);
else run(binary, [root, ...args]);

function buildIfNeeded() {
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(bin)) fail('The packages are missing. Run: npm ci');
  if (isFresh(root)) return;
  console.log('Building…');
  const build = spawnSync(process.execPath, [bin, 'build'], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) fail(`${build.stdout}${build.stderr}\nThe build failed; the lines above say why.`);
}

/**
 * The Electron to start, or null after one line that says why there is no window.
 * @returns {Promise<string | null>}
 */
async function windowBinary() {
  const obstacle = windowObstacle();
  const electron = obstacle === null ? await electronBinary(root) : { problem: obstacle };
  if ('path' in electron) return electron.path;
  console.log(`No window: ${electron.problem}. The station runs without one; open its address in a browser.`);
  return null;
}

/** @returns {string | null} */
function windowObstacle() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0 && !args.includes('--no-sandbox')) return 'root may not open one (Chromium keeps its sandbox)';
  return null;
}

/**
 * @param {string} command
 * @param {readonly string[]} commandArgs
 */
function run(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit' });
  child.on('error', (error) => fail(`Cannot start ${command}: ${error.message}`));
  // A terminal sends Ctrl+C to both processes; a second one would cut the station's orderly close short.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => {
    child.kill('SIGTERM');
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
