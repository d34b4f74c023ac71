import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#domain/roles';
import { titian } from '../hosts/support/titian.ts';
import { madeOnce } from './made-once.ts';

export type DemoUser = { loginName: string; name: string; role: Role; passphrase: string };

/** How many cases the demo has, and the day it ends on; today unless given. */
export type DemoSample = { cases: number; today?: string };

/** Lays the demo vault of so many cases, closed, into a folder that is not there yet; gives its users. */
export async function layDemoSample(folder: string, sample: DemoSample): Promise<DemoUser[]> {
  const { vault, users } = await findSample(sample);
  cpSync(vault, folder, { recursive: true });
  return users;
}

/** The vault that is copied: it is made once in a run, by the first test that asks for this one. */
async function findSample({ cases, today }: DemoSample): Promise<{ vault: string; users: DemoUser[] }> {
  const place = join(tmpdir(), `titian-contoh-${cases}-${today ?? 'hari-ini'}`);
  const vault = join(place, 'brankas');
  const told = await madeOnce(place, async () => {
    const day = today === undefined ? [] : ['--today', today];
    const made = await titian(['demo', '--data', vault, '--cases', String(cases), ...day, '--json']);
    if (made.code !== 0) throw new Error(made.err);
    return made.out;
  });
  return { vault, users: JSON.parse(told).users };
}
