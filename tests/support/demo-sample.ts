import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#domain/roles';
import { titian } from '../hosts/support/titian.ts';
import { until } from './until.ts';

export type DemoUser = { loginName: string; name: string; role: Role; passphrase: string };

/** How many cases the demo has, and the day it ends on; today unless given. */
export type DemoSample = { cases: number; today?: string };

/** Lays the demo vault of so many cases, closed, into a folder that is not there yet; gives its users. */
export async function layDemoSample(folder: string, sample: DemoSample): Promise<DemoUser[]> {
  const { vault, users } = await findSample(sample);
  cpSync(vault, folder, { recursive: true });
  return users;
}

/**
 * The vault that is copied. It is made once in a run, by the first test that asks for this one; one that asks meanwhile,
 * in another process, waits for it, and for no vault that could not be made.
 */
async function findSample({ cases, today }: DemoSample): Promise<{ vault: string; users: DemoUser[] }> {
  const place = join(tmpdir(), `titian-contoh-${cases}-${today ?? 'hari-ini'}`);
  const [vault, told, failed] = ['brankas', 'users.json', 'gagal'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  if (mkdirSync(place, { recursive: true }) === undefined)
    await until(() => existsSync(told) || existsSync(failed), 100);
  else {
    const day = today === undefined ? [] : ['--today', today];
    const made = await titian(['demo', '--data', vault, '--cases', String(cases), ...day, '--json']);
    const [file, text] = made.code === 0 ? [told, made.out] : [failed, made.err];
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  }
  if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
  return { vault, users: JSON.parse(readFileSync(told, 'utf8')).users };
}
