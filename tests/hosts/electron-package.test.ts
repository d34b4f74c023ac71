import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronPackage } from '#hosts/packing/electron-package';
import { listFiles, stageProgram } from '#hosts/packing/stage-program';
import { projectFolder } from '#hosts/places';
import { appVersion } from '#platform/app-version';

const project = projectFolder();
let home: string;
let files: string[];
const read = (file: string) => readFileSync(join(home, 'app', file), 'utf8');
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-electron-'));
  const into = join(home, 'app');
  stageProgram({
    project,
    cache: home,
    into,
    system: 'linux-x64',
    version: appVersion,
    time: 0,
    isElectron: true,
  });
  files = listFiles(into);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('what electron-builder packs', () => {
  it('is the program with its preload, and without a Node of its own', () => {
    const { main, version, type } = JSON.parse(read('package.json'));
    expect([main, version, type]).toEqual(['out/main/main.js', appVersion, 'module']);
    for (const file of [main, 'out/main/app-jobs.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
      expect([file, files.includes(file)]).toEqual([file, true]);
    expect(files.filter((file) => /^node(\.exe)?$|\.(ts|map)$/.test(file))).toEqual([]);
  });

  it('lies in an archive that is proved, with every piece of native code beside it', () => {
    const { asar, asarUnpack } = electronPackage;
    const native = files.filter((file) => file.endsWith('.node'));
    const beside = native.filter((file) => asarUnpack.some((pattern) => matchesGlob(file, pattern)));
    expect([asar, native.length, beside]).toEqual([true, 2, native]);
    expect(files.filter((file) => /\.(so|dll|dylib)$/.test(file))).toEqual([]);
  });

  it('has every door of Node shut by its fuses', () => {
    expect(electronPackage.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  it('installs for one account, fetches nothing later, and leaves every vault when it goes', () => {
    const { nsis, publish } = electronPackage;
    expect([nsis.perMachine, nsis.deleteAppDataOnUninstall, publish]).toEqual([false, false, null]);
    const { icon } = electronPackage.win;
    expect(existsSync(join(project, electronPackage.directories.buildResources, icon))).toBe(true);
  });

  it.each([
    'openExternal',
    'webviewTag:true',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'webSecurity:false',
    'utilityProcess',
    'autoUpdater',
    'crashReporter',
  ])('never says %s in its main process', (word) => {
    const code = files.filter((file) => /^out\/main\/.*\.js$/.test(file)).map(read);
    expect(code.filter((text) => text.replaceAll(/: /g, ':').includes(word))).toEqual([]);
  });

  it('shows its page nothing of Electron but one call and one port', () => {
    const preload = read('out/preload/preload.cjs');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload.match(/ipcRenderer\.(\w+)/g)?.toSorted()).toEqual([
      'ipcRenderer.invoke',
      'ipcRenderer.postMessage',
    ]);
  });
});

it('Electron is one exact version, so that what was checked is what is packed', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});
