// `npm start`: builds when needed, then opens the desktop, or runs the station without a window where there cannot be one.
// Other arguments go through: `npm start -- --no-sandbox`, `npm run headless -- --help`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary } from './electron-binary.mjs';
import { isFresh } from './freshness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What only the program without a window does. */
const WINDOWLESS = ['--headless', '--demo', '--template', '--help', '-h', '--version', '-v', 'replay', 'simulate-reader'];

/**
 * A terminal and a service manager send their signal to the station as well, and npm sends it here again. A second one of a kind would cut
 * the orderly close short; so one of another kind is passed on, once. Windows has no such signals: there the station is ended.
 */
const PASSED_ON = process.platform === 'win32' ? 'SIGTERM' : 'SIGQUIT';
const PARENTS = parents();
const LOOK_EVERY_MS = 250;

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
 * Runs the station until it ends. Whoever asks this process to end asks the station, which then closes in order.
 * @param {string} command
 * @param {readonly string[]} commandArgs
 */
function run(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit' });
  child.on('error', (error) => fail(`Cannot start ${command}: ${error.message}`));
  let isAsked = false;
  const askToEnd = () => {
    if (!isAsked) child.kill(PASSED_ON);
    isAsked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, askToEnd);
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(askToEnd);
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

/**
 * npm gives SIGTERM to the shell that it runs, which ends and passes nothing on; and SIGHUP ends npm without a word to the shell.
 * @param {() => void} then
 */
function whenParentEnds(then) {
  const watch = setInterval(() => {
    if (parents() === PARENTS) return;
    clearInterval(watch);
    then();
  }, LOOK_EVERY_MS);
}

/** The parent of this process, and where the system tells it the parent of that: a shell and npm, or npm alone. */
function parents() {
  const { ppid } = process;
  const stat = `/proc/${ppid}/stat`;
  try {
    return `${ppid} ${/^.*\) \S (\d+)/s.exec(readFileSync(stat, 'utf8'))?.[1]}`;
  } catch {
    return String(ppid);
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
