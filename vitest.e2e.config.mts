import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.e2e.test.ts'],
    // It needs the packaged application, which takes a while to make.
    exclude: process.env['RACETAG_PACKAGED'] ? [] : ['test/e2e/packaged.e2e.test.ts'],
    // Each file has its own data folder, ports and windows; most of the time is waiting for what a page shows.
    maxWorkers: 2,
    // Files of one worker share the modules that they load, which takes 2 s each time; none of them keeps anything between files.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/e2e.json' }]],
  },
});
