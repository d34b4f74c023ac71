import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserArguments } from '#hosts/http/browser-window';
import { billOfMaterials, listLicences } from '#hosts/packing/bill-of-materials';
import { desktopEntry } from '#hosts/packing/debian-package';
import { listPackedModules } from '#hosts/packing/packed-modules';
import { listFiles, stageProgram } from '#hosts/packing/stage-program';
import { projectFolder } from '#hosts/places';
import { smallRoom } from '#hosts/small-room';
import { appVersion } from '#platform/app-version';

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

it('names every package it carries in the bill of materials and with its licence', () => {
  const bill: { components: { name: string; version: string }[] } = JSON.parse(
    billOfMaterials(project, appVersion, '24.0.0'),
  );
  const named = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
  // Argon2 brings a package for each system, which is optional to the lock file.
  const carried = listPackedModules(project, 'linux-x64').filter(({ name }) => !name.includes('-linux-'));
  expect(carried.map(({ name, version }) => `${name} ${version}`).filter((one) => !named.has(one))).toEqual(
    [],
  );
  const licences = listLicences(project);
  expect(carried.filter(({ name, version }) => !licences.includes(`${name} ${version}`))).toEqual([]);
});
