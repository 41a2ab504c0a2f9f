import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    // One worker a core: by itself one core is left idle, which on a machine with two doubles the wait.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.ts',
            'cli/**/*.test.ts',
            'test/*.test.ts',
            'test/{hostile,remote}/*.test.ts',
          ],
          exclude: ['lib/platform/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [await WxtVitest(), preact()],
        test: {
          name: 'extension',
          include: [
            'lib/platform/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'entrypoints/**/*.test.ts',
            'test/hostile/*.test.tsx',
            'test/life/*.test.ts',
          ],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
