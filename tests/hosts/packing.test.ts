import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments } from '#hosts/http/browser-window';
import { billOfMaterials, listLicences, listParts } from '#hosts/packing/bill-of-materials';
import { desktopEntry } from '#hosts/packing/debian-package';
import { packageFolderOf } from '#hosts/packing/note-bundled';
import { listPackedModules } from '#hosts/packing/packed-modules';
import { listFiles, stageProgram } from '#hosts/packing/stage-program';
import { projectFolder } from '#hosts/places';
import { smallRoom } from '#hosts/small-room';
import { appVersion } from '#platform/app-version';
import { isAllowedLicence } from '../support/allowed-licence.ts';

const project = projectFolder();
let home: string;
let program: string;
/** What lay there before the program ran for the first time, which then keeps a cache beside itself. */
let packed: Map<string, number>;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-kemasan-'));
  program = join(home, 'titian');
  stageProgram({
    project,
    cache: home,
    into: program,
    system: 'linux-x64',
    version: appVersion,
    time: 1_767_225_600,
  });
  packed = new Map(listFiles(program).map((file) => [file, statSync(join(program, file)).mtimeMs]));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Nothing of this project is near: what is packed is all there is. */
const run = (typed: string[], who: Record<string, string> = {}) =>
  spawnSync(join(program, 'node'), [join(program, 'out/main/titian.js'), ...typed], {
    encoding: 'utf8',
    cwd: home,
    env: { PATH: '/usr/bin:/bin', HOME: home, ...who },
  });

it('runs from its own folder alone: makes people, prints one of them, exports a month', () => {
  const data = join(home, 'brankas');
  const made = run(['demo', '--data', data, '--cases', '3', '--today', '2026-03-31', '--json']);
  expect([made.status, made.stderr.includes('Error')]).toEqual([0, false]);
  const { users, caseNumbers } = JSON.parse(made.stdout);
  const who = { TITIAN_USER: users[0].loginName, TITIAN_PASSPHRASE: users[0].passphrase };
  const out = join(home, 'paket.pdf');
  const print = run(['packet', '--data', data, '--case', caseNumbers[0], '--out', out], who);
  expect([print.status, existsSync(out)]).toEqual([0, true]);
  const report = run(['report', '--data', data, '--month', '2026-02', '--out', join(home, 'a.xlsx')], who);
  expect(report.status).toBe(0);
});

it('carries nothing of another system, no source and no secret, and every file bears the time of its commit', () => {
  const strange = /\.(d\.ts|map|cpp)$|win32|darwin|\.pem$/;
  expect([...packed.keys()].filter((file) => strange.test(file))).toEqual([]);
  expect([...packed].filter(([, time]) => time !== 1_767_225_600_000)).toEqual([]);
});

it('shows what its launcher says: silent as it is, no box has an answer for silence', () => {
  const launcher = readFileSync(join(project, 'resources/installer/launcher.nsi'), 'utf8');
  const boxes = launcher.split('\n').filter((line) => line.includes('MessageBox MB_'));
  expect(boxes.length).toBeGreaterThan(3);
  expect(boxes.filter((line) => line.includes('/SD'))).toEqual([]);
});

it('is started everywhere with the same small room for what is thrown away at once', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const launcher = readFileSync(join(project, 'resources/installer/launcher.nsi'), 'utf8');
  const starts = [scripts.start, desktopEntry, browserArguments('http://127.0.0.1:1/', home).join(' ')];
  expect(starts.filter((line) => !line.includes(smallRoom))).toEqual([]);
  // Which makeWindowsInstaller gives it by this name.
  expect(launcher).toMatch(/node\.exe" '\$\{ROOM\} "/);
});

describe('the bill of materials and the licences', () => {
  it('name every package that is carried, by either system, and what was bundled for the screens', () => {
    const bill: { components: { name: string; version?: string }[] } = JSON.parse(
      billOfMaterials(project, appVersion, '24.0.0'),
    );
    const named = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
    const carried = (['linux-x64', 'win32-x64'] as const).flatMap((system) =>
      listPackedModules(project, system).map(({ name, version }) => `${name} ${version}`),
    );
    expect(carried.filter((one) => !named.has(one))).toEqual([]);
    const names = new Set(bill.components.map(({ name }) => name));
    const known = ['react', '@mantine/core', 'pdfjs-dist', 'zod', '@node-rs/argon2-win32-x64-msvc', 'node'];
    expect(known.filter((name) => !names.has(name))).toEqual([]);
    // Tools that build and test stay here.
    expect(
      ['vite', 'vitest', 'typescript', 'electron', 'axe-core'].filter((name) => names.has(name)),
    ).toEqual([]);
    const licences = listLicences(project);
    expect([...named].filter((one) => !one.startsWith('Liberation') && !one.startsWith('node '))).toSatisfy(
      (all: string[]) => all.every((one) => licences.includes(`${one} (`)),
    );
  });

  it('lie beside the program, with the words of every package that brings them, of the fonts and of Node', () => {
    const licences = readFileSync(join(program, 'LISENSI.txt'), 'utf8');
    expect(licences).toBe(listLicences(project));
    for (const words of ['Meta Platforms', 'SIL OPEN FONT LICENSE', 'Node.js contributors', 'OpenSSL'])
      expect([words, licences.includes(words)]).toEqual([words, true]);
  });

  it('name no package that asks anything of a centre', () => {
    const parts = listParts(project);
    expect(parts.length).toBeGreaterThan(60);
    expect(parts.filter(({ license }) => !isAllowedLicence(license))).toEqual([]);
  });

  it.each([
    ['node_modules/react/index.js', 'node_modules/react'],
    ['node_modules/@mantine/core/esm/x.mjs', 'node_modules/@mantine/core'],
    ['node_modules/a/node_modules/@b/c/d.js?used', 'node_modules/a/node_modules/@b/c'],
    ['src-main/app.ts', undefined],
  ])('know %s as a module of %s', (path, folder) => {
    expect(packageFolderOf('/ada/di sini', `/ada/di sini/${path}`)).toBe(folder);
    expect(packageFolderOf('/ada/di sini', `\0/ada/di sini/${path}`)).toBe(folder);
    expect(packageFolderOf('/di/tempat/lain', `/ada/di sini/${path}`)).toBeUndefined();
  });
});
