import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDebianPackage } from '#hosts/packing/debian-package';
import { makePortableFolder } from '#hosts/packing/portable-folder';
import { stageProgram } from '#hosts/packing/stage-program';
import { makeWindowsInstaller } from '#hosts/packing/windows-installer';
import { projectFolder } from '#hosts/places';
import { installOnDebian } from '../support/install-on-debian.ts';

const project = projectFolder();
const common = { project, version: '1.2.3', time: 1_767_225_600, isQuick: true };
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-pemasang-'));
  const missing = ['makensis', 'zip'].filter((name) => spawnSync(name, ['-h']).error !== undefined);
  if (missing.length > 0) installOnDebian('nsis', 'zip');
}, 300_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Something that stands for a staged program, its files laid in this order and at this moment. */
function lay(folder: string, files: readonly string[], at: number): string {
  for (const file of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `isi ${file}`);
    utimesSync(path, common.time, common.time);
    utimesSync(dirname(path), at, at);
  }
  return folder;
}

describe('the same program, laid twice in folders of other names and in another order', () => {
  const files = ['node', 'node.exe', 'out/main/open.js', 'out/main/a b.js', 'package.json'];
  const made = ['satu', 'dua dua'].map((name) => () => {
    const place = join(home, name);
    const order = name === 'satu' ? files : files.toReversed();
    const program = lay(join(place, 'program'), order, name === 'satu' ? 1_000_000_000 : 1_700_000_000);
    const at = (out: string) => ({
      ...common,
      program,
      work: join(place, `kerja ${out}`),
      out: join(place, out),
    });
    makeWindowsInstaller(at('Setup.exe'));
    const launcher = join(at('Setup.exe').work, 'Titian.exe');
    makePortableFolder({ ...at('portabel.zip'), launcher });
    makeDebianPackage(at('titian.deb'));
    return ['Setup.exe', 'portabel.zip', 'titian.deb'].map((out) => readFileSync(join(place, out)));
  });

  it('gives installers that are the same byte by byte', () => {
    const [first = [], second = []] = made.map((make) => make());
    expect(first.map((bytes) => bytes.length > 500)).toEqual([true, true, true]);
    expect(first.map((bytes, index) => bytes.equals(second[index] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('the Debian package', () => {
  let tree: string;
  let file: string;
  beforeAll(() => {
    const program = join(home, 'program debian');
    stageProgram({ ...common, cache: home, into: program, system: 'linux-x64' });
    file = join(home, 'titian.deb');
    makeDebianPackage({ ...common, program, work: join(home, 'kerja debian'), out: file });
    tree = join(home, 'terpasang');
    execFileSync('dpkg-deb', ['-x', file, tree]);
  }, 60_000);

  it('wants a browser that Debian has, and belongs to the one who runs the system', () => {
    const said = execFileSync('dpkg-deb', ['-f', file, 'Depends', 'Version', 'Architecture'], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/Depends: .*\bchromium \|/);
    expect(said).toMatch(/Version: 1\.2\.3\nArchitecture: amd64/);
    const owners = execFileSync('dpkg-deb', ['-c', file], { encoding: 'utf8' }).trim().split('\n');
    expect(owners.filter((line) => !/^\S+ root\/root /.test(line))).toEqual([]);
  });

  it('lays a menu entry and a command that start what it lays', () => {
    const entry = readFileSync(join(tree, 'usr/share/applications/titian.desktop'), 'utf8');
    const started = (/^Exec=(.+)$/m.exec(entry)?.[1] ?? '').split(' ').filter((word) => word.startsWith('/'));
    expect(started).toEqual(['/usr/lib/titian/node', '/usr/lib/titian/out/main/open.js']);
    const command = readlinkSync(join(tree, 'usr/bin/titian'));
    expect([...started, command].filter((path) => !existsSync(join(tree, path)))).toEqual([]);
    expect(existsSync(join(tree, 'usr/share/icons/hicolor/256x256/apps/titian.png'))).toBe(true);
    expect(existsSync(join(tree, 'usr/lib/titian/LISENSI.txt'))).toBe(true);
  });

  it('runs from where it is laid', () => {
    const program = join(tree, 'usr/lib/titian');
    const words = [join(program, 'out/main/titian.js'), 'verify', '--data', join(home, 'kosong')];
    const { status, stderr } = spawnSync(join(program, 'node'), words, {
      encoding: 'utf8',
      cwd: home,
      env: { PATH: '/usr/bin:/bin', HOME: home },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining(join(home, 'kosong'))]);
  });
});
