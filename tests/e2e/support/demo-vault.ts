import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#domain/roles';
import { titian } from '../../hosts/support/titian.ts';
import { until } from '../../support/until.ts';

export type DemoUser = { loginName: string; name: string; role: Role; passphrase: string };

/** A vault of synthetic people in every stage, and its users. */
export type DemoVault = { folder: string; userOf(role: Role): DemoUser; remove(): void };

/** Makes a demo vault in a folder of its own. */
export async function makeDemoVault(cases = 40): Promise<DemoVault> {
  const home = mkdtempSync(join(tmpdir(), 'titian-e2e-contoh-'));
  const folder = join(home, 'brankas');
  const { vault, users } = await findSample(cases);
  cpSync(vault, folder, { recursive: true });
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

/**
 * The vault that is copied. It is made once in a run, by the first test that asks for so many cases; one that asks
 * meanwhile, in another process, waits for it, and for no vault that could not be made.
 */
async function findSample(cases: number): Promise<{ vault: string; users: DemoUser[] }> {
  const place = join(tmpdir(), `titian-contoh-${cases}`);
  const [vault, told, failed] = ['brankas', 'users.json', 'gagal'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  if (mkdirSync(place, { recursive: true }) === undefined)
    await until(() => existsSync(told) || existsSync(failed), 100);
  else {
    const made = await titian(['demo', '--data', vault, '--cases', String(cases), '--json']);
    const [file, text] = made.code === 0 ? [told, made.out] : [failed, made.err];
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  }
  if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
  return { vault, users: JSON.parse(readFileSync(told, 'utf8')).users };
}
