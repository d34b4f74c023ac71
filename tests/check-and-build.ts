import { spawn } from 'node:child_process';

// What `npm test` begins with: the compiler, which keeps to one core, beside the style and then the build on the other.

const run = (line: string): Promise<boolean> =>
  new Promise((resolve) =>
    spawn(line, { shell: true, stdio: 'inherit' }).once('close', (code) => resolve(code === 0)),
  );
const checkAndBuild = async () =>
  (await run('biome check .')) && (await run('electron-vite build --logLevel warn'));

const done = await Promise.all([run('tsc -b --checkers 1'), checkAndBuild()]);
if (done.includes(false)) process.exitCode = 1;
