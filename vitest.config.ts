import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** No law is one of time: these end what hangs, on a machine that is slow and busy with something else as well. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

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
          // The command line is started some hundred times; compiling the engine is a quarter of a start.
          env: { NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/node') },
          exclude: ['lib/platform/**'],
          // Pure logic leaves nothing behind, and loading it anew for each file is a fifth of the time.
          isolate: false,
          ...PATIENCE,
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
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/build.ts'],
          ...PATIENCE,
          fileParallelism: false,
        },
      },
    ],
  },
});
