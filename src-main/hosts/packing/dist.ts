import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { defined } from '#domain/defined';
import { appVersion } from '#platform/app-version';
import { writeUpdate } from '#platform/update-package';
import { ensureBuilt } from '../build.ts';
import { projectFolder } from '../places.ts';
import { isRefusal } from '../refusal.ts';
import { billOfMaterials, listLicences } from './bill-of-materials.ts';
import { makeDebianPackage } from './debian-package.ts';
import { sha256Of } from './fetch-package.ts';
import type { System } from './packed-modules.ts';
import { makePortableFolder } from './portable-folder.ts';
import { type Staging, stageProgram } from './stage-program.ts';
import { makeWindowsInstaller } from './windows-installer.ts';

// `npm run dist`: everything that people install, in dist/. The same commit and key give the same bytes.

const project = projectFolder();
const made = join(project, 'dist');
const work = join(made, 'dalam-pembuatan');
const version = appVersion;
/** The moment of the commit, in seconds: nothing that is packed tells when it was packed. */
const time = Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: project, encoding: 'utf8' }));

try {
  await makeAll();
} catch (error) {
  if (!isRefusal(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function makeAll(): Promise<void> {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await ensureBuilt(console.log);
  const key = readSigningKey();
  const updateKey = key && createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const cache = join(project, 'node_modules', '.cache', 'titian', 'dist');
  mkdirSync(cache, { recursive: true });
  const common = { project, cache, version, time, ...defined({ updateKey }) };
  const files = [...(await makeForWindows(common, key)), ...(await makeForDebian(common, key))];
  files.push(write('titian.cdx.json', billOfMaterials(project, version, process.version.slice(1))));
  files.push(write('LISENSI.txt', listLicences(project)));
  const sums = files.map((file) => `${sha256Of(file)}  ${basename(file)}`);
  files.push(write('SHA256SUMS', `${sums.join('\n')}\n`));
  rmSync(work, { recursive: true, force: true });
  for (const file of files) console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB  ${basename(file)}`);
  if (key === undefined)
    console.log(
      'Tanpa TITIAN_SIGNING_KEY: tidak ada paket pembaruan, dan program ini tidak menerima satu pun.',
    );
}

type Common = Omit<Staging, 'into' | 'system'>;
type SigningKey = ReturnType<typeof readSigningKey>;

async function makeForWindows(common: Common, key: SigningKey): Promise<string[]> {
  const program = join(work, 'windows');
  stageProgram({ ...common, into: program, system: 'win32-x64' });
  const setup = join(made, `Titian-Setup-${version}.exe`);
  const parts = { project, program, version, time };
  makeWindowsInstaller({ ...parts, work: join(work, 'setup'), out: setup });
  const portable = join(made, `Titian-${version}-portabel.zip`);
  const launcher = join(work, 'setup', 'Titian.exe');
  makePortableFolder({ ...parts, work: join(work, 'portabel'), out: portable, launcher });
  return [setup, portable, ...(await makeUpdate(setup, 'win32-x64', key))];
}

async function makeForDebian(common: Common, key: SigningKey): Promise<string[]> {
  const program = join(work, 'debian');
  stageProgram({ ...common, into: program, system: 'linux-x64' });
  const out = join(made, `titian_${version}_amd64.deb`);
  makeDebianPackage({ project, work: join(work, 'deb'), program, version, time, out });
  return [out, ...(await makeUpdate(out, 'linux-x64', key))];
}

/** The update that brings an installer; none without a key. */
async function makeUpdate(installer: string, system: System, key: SigningKey): Promise<string[]> {
  if (key === undefined) return [];
  const name = { 'win32-x64': 'windows', 'linux-x64': 'linux' }[system];
  const update = join(made, `Titian-${version}-${name}.pembaruan`);
  const schema = newestNumber(migrations);
  const madeAt = new Date(time * 1000).toISOString();
  await writeUpdate(installer, { version, schema, system, madeAt }, key, update);
  return [update];
}

/** The private key of releases, PEM, from the file the environment names; never kept in the project. */
function readSigningKey() {
  const file = process.env.TITIAN_SIGNING_KEY;
  return file === undefined ? undefined : createPrivateKey(readFileSync(file));
}

function write(name: string, text: string): string {
  const file = join(made, name);
  writeFileSync(file, text);
  return file;
}
