import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

/** Walks, attacks and Windows start browsers and processes, and measure: each file of them has a process of its own. */
const apart = ['tests/e2e/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/windows/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/scratch.ts'],
    setupFiles: ['tests/tell-screens.ts', 'tests/derive-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // What a screen shows in a moment takes ten on a machine that does other things.
    expect: { poll: { timeout: 30_000 } },
    // Walks and attacks wait for a browser, a disk or a child half of their time: one file more than there are cores.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowFirst },
    env: { TZ: 'Asia/Makassar' },
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      // All others follow one another in as many processes as there are cores: half of what they cost was to load Titian
      // anew for each file.
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: apart, isolate: false },
      },
    ],
  },
});
