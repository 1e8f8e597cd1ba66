import { defineConfig } from 'vitest/config';

const ALL = ['test/**/*.test.ts', 'test/**/*.test.tsx'];
const SLOW = ['test/**/*.e2e.test.ts', 'test/torture/**'];
/** Real ports, processes and files. */
const INTEGRATION = 'test/**/*.int.test.ts';
/** They put something else in the place of the module `electron`, which no other file may see. */
const STAND_INS = 'test/electron/*.int.test.ts';

export default defineConfig({
  test: {
    // One worker a core: half of the time is waiting for processes and disks.
    maxWorkers: '100%',
    // Ends what hangs; says nothing about speed, because machines are shared.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      // These leave nothing behind, so files of one worker share their modules: loading them would take longer than the tests.
      { extends: true, test: { name: 'unit', include: ALL, exclude: [...SLOW, INTEGRATION], isolate: false } },
      { extends: true, test: { name: 'integration', include: [INTEGRATION], exclude: [...SLOW, STAND_INS], isolate: false } },
      { extends: true, test: { name: 'stand-ins', include: [STAND_INS] } },
    ],
  },
});
