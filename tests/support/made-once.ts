import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

/**
 * What is made in a folder by the first that asks for it, and what it told of it; one that asks meanwhile, in another
 * process, waits for it, and for nothing that could not be made.
 */
export async function madeOnce(folder: string, make: () => Promise<string>): Promise<string> {
  const [told, failed] = [join(folder, 'dibuat'), join(folder, 'gagal')];
  if (mkdirSync(folder, { recursive: true }) === undefined)
    await until(() => existsSync(told) || existsSync(failed), 100);
  else {
    const [file, text] = await make().then(
      (said) => [told, said] as const,
      (error: Error) => [failed, error.message] as const,
    );
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  }
  if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
  return readFileSync(told, 'utf8');
}
