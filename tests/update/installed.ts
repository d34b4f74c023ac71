import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { readInstallation } from '#hosts/installation';
import { appVersion } from '#platform/app-version';
import { writeUpdate } from '#platform/update-package';

// A pair of these tests alone: no release was ever signed with it.
const testKeys = generateKeyPairSync('ed25519');

/** The form of the data that this program knows. */
export const schemaNow = newestNumber(migrations);

const about = (version: string, schema: number | undefined) =>
  JSON.stringify({ name: 'titian', version, ...(schema === undefined ? {} : { schema }) });

/** Lays one version as Setup does. */
function layVersion(folder: string, version: string, schema: number | undefined): void {
  mkdirSync(join(folder, version), { recursive: true });
  writeFileSync(join(folder, version, 'package.json'), about(version, schema));
}

/**
 * A Titian as Setup leaves it under Windows, in a folder with a space. `setup` is what the Setup of an update does here: a
 * real one runs only under Windows (tests/windows).
 */
export function installForWindows(home: string, { code = 0 }: { code?: number } = {}) {
  const folder = join(home, 'Program Titian');
  layVersion(folder, appVersion, schemaNow);
  writeFileSync(
    join(folder, appVersion, 'update-key.pem'),
    testKeys.publicKey.export({ type: 'spki', format: 'pem' }),
  );
  writeFileSync(join(folder, 'versi.txt'), appVersion);
  writeFileSync(join(folder, 'Copot Titian.exe'), '');
  const ran: { words: readonly string[]; bytes: string }[] = [];
  const installation = readInstallation({
    program: join(folder, appVersion),
    system: 'win32-x64',
    home,
    async runSetup(file, words) {
      const bytes = readFileSync(file, 'utf8');
      ran.push({ words, bytes });
      if (code !== 0) return code;
      const version = bytes.replace('Setup ', '');
      layVersion(folder, version, schemaNow);
      writeFileSync(join(folder, 'versi-sebelumnya.txt'), readFileSync(join(folder, 'versi.txt')));
      writeFileSync(join(folder, 'versi.txt'), version);
      return 0;
    },
  });
  return {
    folder,
    ran,
    installation,
    starts: () => readFileSync(join(folder, 'versi.txt'), 'utf8'),
    layVersion: (version: string, schema?: number) => {
      layVersion(folder, version, schema);
      writeFileSync(join(folder, 'versi-sebelumnya.txt'), version);
    },
  };
}

/** What may differ from an update that is as it should be. */
type Update = { version?: string; schema?: number; system?: string; named?: string; key?: KeyObject };

/** Makes an update in a folder; its Setup is a line of text. Gives the file. */
export async function makeUpdate(
  folder: string,
  {
    version = '99.0.0',
    schema = schemaNow,
    system = 'win32-x64',
    named = system,
    key = testKeys.privateKey,
  }: Update = {},
): Promise<string> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const setup = join(folder, 'setup');
  writeFileSync(setup, `Setup ${version}`);
  const file = join(folder, `Titian-${version}-${named}.pembaruan`);
  await writeUpdate(setup, { version, schema, system, madeAt: '2026-11-28T00:00:00.000Z' }, key, file);
  return file;
}
