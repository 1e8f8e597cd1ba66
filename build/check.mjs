// The one gate, on a desk and in CI: one line a step, stops at the first that fails and shows what it said. `--without-tests` leaves
// out the last step, for callers that have just run them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {readonly (readonly [title: string, command: string])[]} */
const STEPS = [
  ['contract generated', 'node build/generate.mjs'],
  ['nothing generated differs', 'git diff --exit-code -- src/http/generated'],
  ['types', 'npx tsc -b'],
  ['style', 'npx biome check .'],
  ['lint', 'npx eslint .'],
  ['boundaries', 'npx depcruise --config .dependency-cruiser.cjs src electron renderer'],
  ['nothing unused', 'npx knip'],
  // Before the tests: some of them kill and restart the built station.
  ['build', 'npx electron-vite build'],
  ['tests', 'npx vitest run'],
];

const steps = process.argv.includes('--without-tests') ? STEPS.slice(0, -1) : STEPS;

for (const [title, command] of steps) {
  const began = Date.now();
  const run = spawnSync(command, { cwd: root, shell: true, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${run.status === 0 ? 'ok  ' : 'FAIL'} ${title.padEnd(26)} ${seconds.padStart(6)} s   ${command}`);
  if (run.status !== 0) {
    console.log(`${run.stdout}${run.stderr}${run.error ?? ''}`);
    process.exit(1);
  }
  const closing = run.stdout.split('\n').filter((line) => /^\W*(Test Files|Tests)\s/.test(line));
  if (closing.length > 0) console.log(closing.join('\n'));
}
