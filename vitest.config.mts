import { defineConfig } from 'vitest/config';

const SLOW = ['test/**/*.e2e.test.ts', 'test/torture/**'];

/** Tests of pure functions and of drivers on virtual time: they leave nothing behind, so files of one worker share their modules. */
const SHARED = ['domain', 'texts', 'wire', 'imports', 'readers'].map((folder) => `test/${folder}/**/*.test.ts`);
/** Ports, processes and files are not shared. */
const ISOLATED = ['test/**/*.int.test.ts'];

export default defineConfig({
  test: {
    // One worker a core: half of the time is waiting for processes and disks.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, exclude: [...SLOW, ...ISOLATED], isolate: false } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...SLOW, ...SHARED.map((glob) => glob.replace('*.test.ts', '!(*.int).test.ts'))],
        },
      },
    ],
  },
});
