import { defineConfig } from 'vitest/config';
import { maplibreWorker } from './scripts/vite-maplibre-worker.ts';

// A zone that is not UTC and lies where the map lies: a day read in local time shows at once.
process.env.TZ = 'Asia/Vladivostok';

export default defineConfig({
  plugins: [maplibreWorker()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/global-setup.ts'],
          // One real browser is driven at a time, so that what a test measures is not another's load.
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
