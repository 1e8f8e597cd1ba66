import { defineConfig } from 'vitest/config';

// Long runs of what the suite does briefly: kills, full disks, slow clients, hours of reads.
export default defineConfig({
  test: {
    include: ['test/torture/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
