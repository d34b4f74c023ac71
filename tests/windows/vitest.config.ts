import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/**
 * `npm run windows`: the same files as on Linux, with the Windows program in the place of the source (the command line
 * with its exit codes, the host, the main job in a real browser), and what only Windows has, which `npm test` leaves out.
 */
const { projects: _projects, ...shared } = base.test ?? {};

export default defineConfig({
  ...base,
  test: {
    ...shared,
    include: [
      'tests/windows/windows.test.ts',
      'tests/hosts/command-line.test.ts',
      'tests/hosts/vault-commands.test.ts',
      'tests/hosts/backup-commands.test.ts',
      'tests/hosts/salvage-command.test.ts',
      'tests/hosts/serve-command.test.ts',
      'tests/e2e/main-job.test.ts',
      'tests/windows/walks/*.walk.ts',
    ],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
