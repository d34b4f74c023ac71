import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectFolder } from '#hosts/places';
import { servedBy } from './support/titian.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-buka-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const data = () => join(home, 'brankas');
const note = (name: string) => join(home, name);

/** What the shortcut of an installed Titian starts, as its launcher does. */
const open = (words: string[], environment: NodeJS.ProcessEnv = {}) =>
  spawnSync(
    process.execPath,
    [
      join(projectFolder(), 'src-main/hosts/open.ts'),
      '--data',
      data(),
      `--message=${note('pesan')}`,
      ...words,
    ],
    { encoding: 'utf8', timeout: 20_000, env: { XDG_DATA_HOME: home, HOME: home, ...environment } },
  );

it('says that no browser is there, for the launcher to show, before anything is written', () => {
  const { status } = open([], { DISPLAY: ':99', PATH: home });
  expect([status, existsSync(data())]).toEqual([1, false]);
  const message = readFileSync(note('pesan'), 'utf16le');
  expect(message).toMatch(/^\ufeffMicrosoft Edge, .* tidak ditemukan .* Tidak ada yang ditulis\.$/);
});

it('a second start asks for the window that is there, and the installer is told that one is open', async () => {
  const isRunning = () => open([`--is-running=${note('berjalan')}`]).status;
  expect([isRunning(), existsSync(note('berjalan'))]).toEqual([0, false]);
  const served = await servedBy(['serve', '--data', data(), '--no-open'], { XDG_DATA_HOME: home });
  try {
    expect([isRunning(), existsSync(note('berjalan'))]).toEqual([0, true]);
    expect(open([`--forward=${note('depan')}`]).status).toBe(0);
    expect([existsSync(note('depan')), existsSync(note('pesan'))]).toEqual([true, false]);
  } finally {
    await served.end();
  }
});
