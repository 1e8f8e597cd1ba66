// The one gate, on a desk and in CI: one line a step, and what a step said when it failed. `--without-tests` leaves out the last step,
// for callers that have just run them.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {readonly [title: string, command: string]} Step */

/**
 * Stages one after another; the steps of a stage do not depend on each other and run side by side, the longest first.
 * @type {readonly (readonly Step[])[]}
 */
const STAGES = [
  [['contract generated', 'node build/generate.mjs']],
  [['nothing generated differs', 'git diff --exit-code -- src/http/generated']],
  [
    ['lint', 'npx eslint .'],
    ['types', 'npx tsc -b'],
    ['nothing unused', 'npx knip'],
    ['boundaries', 'npx depcruise --config .dependency-cruiser.cjs src electron renderer'],
    // Before the tests: some of them kill and restart the built station.
    ['build', 'npx electron-vite build'],
    ['style', 'npx biome check .'],
  ],
  [['tests', 'npx vitest run']],
];

/**
 * Runs a step and prints its line. Returns whether it passed.
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
async function run([title, command]) {
  const began = Date.now();
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', (text) => (said += text));
  const status = await new Promise((resolve) => {
    child.on('error', (error) => (said += error.message));
    child.on('close', resolve);
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title.padEnd(26)} ${seconds.padStart(6)} s   ${command}`);
  if (status !== 0) console.log(said);
  const closing = said.split('\n').filter((line) => /^\W*(Test Files|Tests)\s/.test(line));
  if (status === 0 && closing.length > 0) console.log(closing.join('\n'));
  return status === 0;
}

/**
 * Runs the steps of a stage, one a core. Returns whether all passed.
 * @param {readonly Step[]} stage
 * @returns {Promise<boolean>}
 */
async function runStage(stage) {
  const waiting = [...stage];
  let passed = true;
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) passed = (await run(step)) && passed;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return passed;
}

const stages = process.argv.includes('--without-tests') ? STAGES.slice(0, -1) : STAGES;
for (const stage of stages) if (!(await runStage(stage))) process.exit(1);
