import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#domain/roles';
import { titian } from '../../hosts/support/titian.ts';

export type DemoUser = { loginName: string; name: string; role: Role; passphrase: string };

/** A vault of synthetic people in every stage, and its users. */
export type DemoVault = { folder: string; userOf(role: Role): DemoUser; remove(): void };

/** Makes a demo vault in a folder of its own, in a few seconds. */
export async function makeDemoVault(cases = 40): Promise<DemoVault> {
  const home = mkdtempSync(join(tmpdir(), 'titian-e2e-contoh-'));
  const folder = join(home, 'brankas');
  const made = await titian(['demo', '--data', folder, '--cases', String(cases), '--json']);
  if (made.code !== 0) throw new Error(made.err);
  const { users } = JSON.parse(made.out) as { users: DemoUser[] };
  return {
    folder,
    userOf(role) {
      const user = users.find((one) => one.role === role);
      if (user === undefined) throw new Error(`the demo vault has no ${role}`);
      return user;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
