import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { defined } from '#domain/defined';
import { ensureBuilt, loadServe } from './build.ts';
import { fetchElectron, findElectron } from './electron-program.ts';
import { hasDisplay } from './http/find-browser.ts';
import { projectFolder } from './places.ts';
import { isRefusal } from './refusal.ts';

// `npm start`: the native window when Electron can be had, else a browser window on this machine.

const say = (line: string) => console.log(line);
/** A window that ends with an error sooner than this never opened, in milliseconds. */
const openingTime = 5_000;

try {
  const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
  if (!(await openElectron(data))) {
    const serve = await loadServe(say);
    await serve({ ...defined({ data }), opensWindow: true, say });
  }
} catch (error) {
  const isMistyped =
    error instanceof Error && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS');
  if (isMistyped) console.error('Pilihan yang ada: npm start -- --data FOLDER');
  else if (isRefusal(error)) console.error(error.message);
  else throw error;
  process.exitCode = isMistyped ? 2 : 1;
}

/** Whether the native window opened and was closed again. */
async function openElectron(data: string | undefined): Promise<boolean> {
  if (!hasDisplay()) return false;
  const program = findElectron() ?? (await fetchElectron(say));
  if (!program) {
    say('Jendela Electron belum dapat diunduh, jadi Titian dibuka di jendela peramban.');
    return false;
  }
  await ensureBuilt(say);
  if (await runElectron(program, data)) return true;
  say('Jendela Electron tidak dapat dibuka di komputer ini, jadi Titian dibuka di jendela peramban.');
  return false;
}

function runElectron(program: string, data: string | undefined): Promise<boolean> {
  const given = data === undefined ? [] : [`--data=${data}`];
  const child = spawn(program, [projectFolder(), ...given], { stdio: 'inherit' });
  const startedAt = performance.now();
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || performance.now() - startedAt > openingTime));
  });
}
