// Finds the Electron to open a window with, or says in one sentence why there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROBE_MS = 5_000;
const DOWNLOAD_MS = 300_000;
/** @type {Readonly<Partial<Record<NodeJS.Platform, string>>>} */
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const EXECUTABLE = EXECUTABLES[process.platform] ?? 'electron';

/** @typedef {{ readonly path: string } | { readonly problem: string }} FoundElectron */

/**
 * Finds Electron, or the reason why there is none; downloads it, for at most some minutes, where npm has not.
 * @param {string} root folder of the project
 * @returns {Promise<FoundElectron>}
 */
export async function electronBinary(root) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return found(join(override, EXECUTABLE)) ?? { problem: `ELECTRON_OVERRIDE_DIST_PATH holds no ${EXECUTABLE}` };
  const home = join(root, 'node_modules', 'electron');
  if (!existsSync(home)) return { problem: 'Electron is not installed' };
  return installed(home) ?? (await download(home));
}

/**
 * @param {string} path
 * @returns {{ readonly path: string } | null}
 */
function found(path) {
  return existsSync(path) ? { path } : null;
}

/** @param {string} home folder of the package */
function installed(home) {
  const note = join(home, 'path.txt');
  return existsSync(note) ? found(join(home, 'dist', readFileSync(note, 'utf8'))) : null;
}

/**
 * @param {string} home
 * @returns {Promise<FoundElectron>}
 */
async function download(home) {
  // The installer retries for minutes where the host cannot be reached at all.
  if (!process.env.ELECTRON_GET_USE_PROXY && !(await answers()))
    return { problem: 'Electron cannot be downloaded: its server does not answer' };
  console.log('Downloading Electron, once…');
  const run = spawnSync(process.execPath, [join(home, 'install.js')], { timeout: DOWNLOAD_MS, encoding: 'utf8' });
  const reason = run.error?.message ?? run.stderr?.split('\n')[0] ?? 'no reason given';
  return installed(home) ?? { problem: `Electron cannot be downloaded: ${reason}` };
}

async function answers() {
  const host = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}
