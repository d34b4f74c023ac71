import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#domain/roles';
import { type DemoUser, layDemoSample } from '../../support/demo-sample.ts';

/** A vault of synthetic people in every stage, and its users. */
export type DemoVault = { folder: string; userOf(role: Role): DemoUser; remove(): void };

/** Makes a demo vault in a folder of its own. */
export async function makeDemoVault(cases = 40): Promise<DemoVault> {
  const home = mkdtempSync(join(tmpdir(), 'titian-e2e-contoh-'));
  const folder = join(home, 'brankas');
  const users = await layDemoSample(folder, { cases });
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
