import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/scratch.ts'],
    setupFiles: ['tests/tell-screens.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What a screen shows in a moment takes ten on a machine that does other things.
    expect: { poll: { timeout: 15_000 } },
    // By itself vitest leaves one core idle, and most tests wait for a disk, a browser or a child process.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    env: { TZ: 'Asia/Makassar' },
  },
});
