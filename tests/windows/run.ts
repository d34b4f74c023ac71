import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '#hosts/places';
import { windowsProgram } from './windows-program.ts';
import { prepareWine } from './wine.ts';

// `npm run windows`: Titian's Windows program under Wine, walked and attacked. Needs `npm run build` before. Ends with 1
// when something fails; words after it are handed to vitest, which then walks those files alone.

prepareWine();
const environment = { ...process.env, TITIAN_WINDOWS_PROGRAM: windowsProgram() };
const chosen = process.argv.slice(2);

/** Runs one part and gives whether it passed. */
function run(...words: string[]): boolean {
  const options = { stdio: 'inherit', cwd: projectFolder(), env: environment } as const;
  return spawnSync(process.execPath, words, options).status === 0;
}

const vitest = join(projectFolder(), 'node_modules/vitest/vitest.mjs');
const isWalked = run(vitest, 'run', '--config', 'tests/windows/vitest.config.ts', ...chosen);
const isKept = chosen.length > 0 || run('tests/windows/faults.ts');
if (chosen.length === 0) run('tests/windows/figures.ts');
process.exitCode = isWalked && isKept ? 0 : 1;
