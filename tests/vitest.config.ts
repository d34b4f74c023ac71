import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

/** Attacks and Windows start processes, and measure: each file of them has a process of its own. */
const apart = ['tests/faults/**/*.test.ts', 'tests/windows/**/*.test.ts'];
/** Walks in a real browser. */
const walks = ['tests/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/scratch.ts'],
    setupFiles: ['tests/tell-screens.ts', 'tests/derive-once.ts', 'tests/built-jobs.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // What a screen shows in a moment takes ten on a machine that does other things.
    expect: { poll: { timeout: 30_000 } },
    // Walks and attacks wait for a browser, a disk or a child half of their time: one file more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // A tenth of what Titian spends in a test was to clear away what its small room for young objects no longer held.
    execArgv: ['--max-semi-space-size=32'],
    sequence: { sequencer: SlowFirst },
    env: { TZ: 'Asia/Makassar' },
    // One after another. Files of all but the first follow one another in a few processes: half of what they cost was to
    // load Titian anew for each.
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'walks', include: walks, isolate: false } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...apart, ...walks],
          isolate: false,
        },
      },
    ],
  },
});
