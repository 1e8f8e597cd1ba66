import { defineConfig } from 'vitest/config';

// One at a time: each opens windows and ports, and a machine has one screen.
export default defineConfig({
  test: {
    include: ['test/**/*.e2e.test.ts'],
    // It needs the packaged application, which takes a while to make.
    exclude: process.env['RACETAG_PACKAGED'] ? [] : ['test/e2e/packaged.e2e.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/e2e.json' }]],
  },
});
