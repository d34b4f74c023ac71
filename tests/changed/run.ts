import { execFileSync, spawnSync } from 'node:child_process';
import { listConcerned, needsBuild } from './reach.ts';

// `npm run test:changed -- [REF]`: the tests that a change touches. The change is what differs from REF, new files
// included; without REF from the last commit or, when nothing does, what that commit changed.

const git = (...words: string[]) =>
  execFileSync('git', words, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
const changedSince = (ref: string) => [
  ...git('diff', '--name-only', '--no-renames', ref),
  ...git('ls-files', '--others', '--exclude-standard'),
];

const [ref] = process.argv.slice(2);
const latest = changedSince(ref ?? 'HEAD');
const changed = latest.length === 0 && ref === undefined ? changedSince('HEAD~1') : latest;
const tests = listConcerned(changed);
process.stdout.write(`${changed.length} files changed; they concern ${tests.length} files of tests.\n`);

const run = (program: string, ...words: string[]): void => {
  const { status } = spawnSync(program, words, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
if (tests.some(needsBuild)) run('electron-vite', 'build', '--logLevel', 'warn');
if (tests.length > 0) run('vitest', '--config', 'tests/vitest.config.ts', 'run', ...tests);
