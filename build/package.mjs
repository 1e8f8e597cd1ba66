// `npm run package`: the installers of this system. With an Electron at hand (ELECTRON_OVERRIDE_DIST_PATH, or
// `npm run package -- -c.electronDist=FOLDER`) nothing is downloaded: an unpacked folder and, on Linux, a tar.gz of it.
// Other arguments go to electron-builder.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const given = process.argv.slice(2);
const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const namesDist = given.some((arg) => arg.startsWith('-c.electronDist='));
const offline = namesDist || dist !== undefined;

const args = [...(offline ? ['--dir'] : []), ...(offline && !namesDist ? [`-c.electronDist=${dist}`] : []), '--publish', 'never', ...given];
run(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...args]);
if (offline && process.platform === 'linux') {
  const archive = `racetag-station-${version}-linux-${process.arch}.tar.gz`;
  run('tar', ['-czf', archive, '--transform', `s/^linux-unpacked/racetag-station-${version}/`, 'linux-unpacked'], release);
}
report();

/**
 * @param {string} command
 * @param {readonly string[]} commandArgs
 * @param {string} [cwd]
 */
function run(command, commandArgs, cwd = root) {
  const { status, error } = spawnSync(command, commandArgs, { cwd, stdio: 'inherit' });
  if (status !== 0) {
    console.error(error?.message ?? `${command} failed`);
    process.exit(1);
  }
}

/** What came out, folders with all that is in them. */
function report() {
  for (const name of readdirSync(release).filter((entry) => !/\.ya?ml$/.test(entry))) {
    const path = join(release, name);
    const lines = statSync(path).isDirectory() ? ['', 'resources'].flatMap((folder) => contents(join(path, folder))) : [];
    console.log(`${megabytes(sizeOf(path))}  ${path}`);
    for (const line of lines) console.log(`  ${line}`);
  }
}

/** @param {string} folder */
function contents(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ path: join(folder, entry.name), size: sizeOf(join(folder, entry.name)) }))
    .filter(({ size }) => size > 100_000)
    .sort((a, b) => b.size - a.size)
    .map(({ path, size }) => `${megabytes(size)}  ${path.slice(release.length + 1)}`);
}

/**
 * @param {string} path
 * @returns {number} bytes, of a folder those of all files in it
 */
function sizeOf(path) {
  const stats = statSync(path);
  return stats.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stats.size;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`.padStart(10);
}
