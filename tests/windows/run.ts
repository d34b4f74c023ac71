import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '#hosts/places';
import { windowsProgram } from './windows-program.ts';
import { prepareWine } from './wine.ts';

// `npm run windows`: the tests that run Titian as a process of its own, with the Windows program under Wine in the place
// of the source. Needs `npm run build` before. Ends with 1 when one fails.

/** The same files as on Linux: the command line with its exit codes, the host, the main job in a real browser. */
const walked = [
  'tests/windows/windows.test.ts',
  'tests/hosts/vault-commands.test.ts',
  'tests/hosts/backup-commands.test.ts',
  'tests/hosts/salvage-command.test.ts',
  'tests/hosts/serve-command.test.ts',
  'tests/e2e/main-job.test.ts',
];

prepareWine();
const program = windowsProgram();
const { status } = spawnSync(
  process.execPath,
  [
    join(projectFolder(), 'node_modules/vitest/vitest.mjs'),
    'run',
    ...['--testTimeout=180000', '--hookTimeout=300000', '--maxWorkers=1'],
    ...walked,
  ],
  { stdio: 'inherit', cwd: projectFolder(), env: { ...process.env, TITIAN_WINDOWS_PROGRAM: program } },
);
process.exitCode = status ?? 1;
