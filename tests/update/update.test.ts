import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInstallation } from '#hosts/installation';
import { appVersion } from '#platform/app-version';
import type { Installation } from '#platform/installation';
import { refusalOf } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { installForWindows, makeUpdate, schemaNow } from './installed.ts';

let home: string;
let centre: TestCentre;
let titian: ReturnType<typeof installForWindows>;
/** The installation of the one centre of these tests; each test puts in its own. */
let installation: Installation;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'titian-pembaruan-'));
  installation = { ...installForWindows(home).installation };
  centre = await makeTestCentre({ installation });
  await centre.addUser('sri', 'socialWorker');
});
afterAll(async () => {
  await centre.close();
  rmSync(home, { recursive: true, force: true });
});
let tries = 0;
beforeEach(() => {
  tries += 1;
  put(installForWindows(join(home, `${tries}`)));
});

function put(installed: ReturnType<typeof installForWindows>): void {
  titian = installed;
  for (const name of Object.keys(installation)) delete installation[name as keyof Installation];
  Object.assign(installation, installed.installation);
}

const folder = () => join(home, `${tries}`, 'flash disk');
const lastRows = async () => (await centre.client.audit.list({})).rows;

describe('an update', () => {
  it('is found among the downloads and where somebody says, with what it brings, the newest first', async () => {
    const [, downloads = ''] = installation.downloads;
    await makeUpdate(downloads, { version: '98.0.0' });
    await makeUpdate(folder(), { version: '99.1.0' });
    const old = await makeUpdate(folder(), { version: '0.0.9' });
    writeFileSync(join(folder(), 'palsu.pembaruan'), 'MZ');
    const { updates, refused } = await centre.client.update.find({ path: folder() });
    const ours = updates.filter(({ file }) => file.startsWith(home));
    expect(ours.map(({ version, verdict }) => [version, verdict.ok])).toEqual([
      ['99.1.0', true],
      ['98.0.0', true],
      ['0.0.9', false],
    ]);
    expect(ours.find(({ file }) => file === old)?.verdict.why).toContain('lebih lama');
    expect(refused.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining('bukan paket'));
  });

  it('is backed up before, proved, and installed beside what runs; nothing of it is left', async () => {
    const file = await makeUpdate(folder());
    const { version, backupNumber } = await centre.client.update.install({ file });
    expect(titian.ran).toEqual([
      { words: ['/S', '/PEMBARUAN', `/D=${titian.folder}`], bytes: 'Setup 99.0.0' },
    ]);
    const { rows } = await centre.client.backup.list();
    expect(rows[0]).toMatchObject({ number: backupNumber, reason: 'Sebelum pembaruan Titian' });
    expect([version, titian.starts(), existsSync(installation.workshop)]).toEqual([
      '99.0.0',
      '99.0.0',
      false,
    ]);
    const [row] = await lastRows();
    expect(row).toMatchObject({ operation: 'update.install', outcome: 'done' });
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({
      fromVersion: appVersion,
      toVersion: '99.0.0',
      backupNumber,
    });
    expect(await centre.client.update.state()).toMatchObject({ version: appVersion, next: '99.0.0' });
  });

  const sabotages: [string, (file: string) => unknown][] = [
    ['unsigned', () => makeUpdate(folder(), { key: generateKeyPairSync('ed25519').privateKey })],
    ['changed', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace(/99\.0\.0$/, '99.0.1'))],
    ['cut', (file) => truncateSync(file, readFileSync(file).length - 1)],
    ['not-an-update', (file) => writeFileSync(file, 'MZ')],
    ['missing', (file) => rmSync(file)],
    ['other-system', () => makeUpdate(folder(), { system: 'linux-x64', named: 'win32-x64' })],
    ['below-vault', () => makeUpdate(folder(), { schema: schemaNow - 1 })],
  ];
  it.each(sabotages)(
    'that is %s is refused in words and told in the audit; nothing is installed',
    async (trouble, sabotage) => {
      const file = await makeUpdate(folder());
      await sabotage(file);
      const refusal = await refusalOf(centre.client.update.install({ file }));
      expect([refusal.code, refusal.data]).toEqual(['UPDATE_REFUSED', { trouble }]);
      expect(refusal.message).toMatch(/^[A-Z].*\.$/);
      expect([titian.ran.length, titian.starts(), existsSync(installation.workshop)]).toEqual([
        0,
        appVersion,
        false,
      ]);
      const [row] = await lastRows();
      expect(row).toMatchObject({ operation: 'update.install', outcome: 'refused' });
    },
  );

  it.each([
    ['older', '0.0.9'],
    ['same', appVersion],
  ])('of a version that is %s is refused before a backup is made', async (trouble, version) => {
    const before = (await centre.client.backup.list()).rows.length;
    const file = await makeUpdate(folder(), { version });
    expect((await refusalOf(centre.client.update.install({ file }))).data).toEqual({ trouble });
    expect((await centre.client.backup.list()).rows.length).toBe(before);
  });

  it('waits while another version waits to be opened: a Setup would take away the one that runs', async () => {
    titian.layVersion('0.0.9', schemaNow);
    await centre.client.update.takeBack();
    const file = await makeUpdate(folder());
    expect((await centre.client.update.state()).verdict.why).toContain('menunggu dibuka');
    expect((await refusalOf(centre.client.update.install({ file }))).data).toEqual({
      trouble: 'restart-first',
    });
    expect(titian.ran.length).toBe(0);
  });

  it('says what the Setup says that refuses, and what runs goes on', async () => {
    put(installForWindows(join(home, 'penuh'), { code: 13 }));
    const file = await makeUpdate(folder());
    expect((await refusalOf(centre.client.update.install({ file }))).data).toEqual({ trouble: 'no-room' });
    expect([titian.starts(), existsSync(installation.workshop)]).toEqual([appVersion, false]);
  });

  it.each([
    [16, 'held'],
    [2, 'not-installed'],
  ])('whose Setup ends with %i is %s', async (code, trouble) => {
    const file = await makeUpdate(folder());
    const { installation: other } = installForWindows(join(home, `kode ${code}`), { code });
    await expect(other.runSetup(file)).rejects.toMatchObject({ trouble });
  });

  it('is for the Kepala and the operator alone', async () => {
    const file = await makeUpdate(folder());
    await centre.as('sri');
    expect((await refusalOf(centre.client.update.install({ file }))).code).toBe('FORBIDDEN');
    expect((await refusalOf(centre.client.update.find({}))).code).toBe('FORBIDDEN');
    await centre.as('kepala');
  });

  it('is taken by no Titian without a key, and by none that runs from source', async () => {
    const { key: _key, ...without } = titian.installation;
    put({ ...titian, installation: without });
    expect((await centre.client.update.state()).verdict.why).toContain('tanpa kunci penanda tangan');
    put({ ...titian, installation: readInstallation({ home }) });
    const file = await makeUpdate(folder());
    expect((await refusalOf(centre.client.update.install({ file }))).data).toEqual({
      trouble: 'no-installation',
    });
  });

  it('for Debian is proved and left for the system to install, with the command', async () => {
    const program = join(home, `${tries}`, 'usr', 'lib', 'titian');
    const { way, key } = layPackage(program);
    expect([way, key === undefined]).toEqual(['package', false]);
    const file = await makeUpdate(folder(), { system: 'linux-x64' });
    const left = await centre.client.update.install({ file });
    expect(readFileSync(left.file ?? '', 'utf8')).toBe('Setup 99.0.0');
    expect(left.command).toBe(`sudo apt install '${left.file}'`);
  });
});

/** A Titian as the .deb lays it, whose workshop stands in a folder with a space. */
function layPackage(program: string): Installation {
  const other = installForWindows(program);
  rmSync(join(other.folder, 'versi.txt'));
  writeFileSync(join(other.folder, appVersion, 'node'), '');
  const debian = readInstallation({ program: join(other.folder, appVersion), system: 'linux-x64', home });
  put({ ...other, installation: { ...debian, workshop: join(home, 'kerja pembaruan') } });
  return debian;
}

describe('the version before', () => {
  it('opens again at the next start while it knows the form of the data, and the way back is open', async () => {
    titian.layVersion('0.0.9', schemaNow);
    expect((await centre.client.update.state()).previous).toEqual({
      version: '0.0.9',
      verdict: { ok: true },
    });
    expect(await centre.client.update.takeBack()).toEqual({ version: '0.0.9' });
    expect(titian.starts()).toBe('0.0.9');
    expect((await lastRows())[0]).toMatchObject({ operation: 'update.takeBack', outcome: 'done' });
    expect(await centre.client.update.takeBack()).toEqual({ version: appVersion });
    expect(titian.starts()).toBe(appVersion);
  });

  it.each([schemaNow - 1, undefined])(
    'that knows the form %s is refused: it could not open the vault',
    async (schema) => {
      titian.layVersion('0.0.9', schema);
      const { previous } = await centre.client.update.state();
      expect(previous?.verdict).toMatchObject({
        ok: false,
        why: expect.stringContaining('tidak mengenal bentuk data'),
      });
      expect((await refusalOf(centre.client.update.takeBack())).data).toEqual({ trouble: 'below-vault' });
      expect(titian.starts()).toBe(appVersion);
    },
  );

  it('that is not there is said to be not there', async () => {
    expect((await centre.client.update.state()).previous).toBeUndefined();
    expect((await refusalOf(centre.client.update.takeBack())).data).toEqual({ trouble: 'nothing-before' });
  });
});
