import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { refusalOf } from '../support/cases.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import type { TestClient } from '../support/test-centre.ts';

let home: string;
let app: App;
let client: TestClient;
const begin = (folder: string) => {
  app = createApp({
    folder: join(folder, 'brankas'),
    demoFolder: join(folder, 'contoh'),
    kdfCost: kdfFloor,
  });
  client = createRouterClient(app.router, { context: app.context });
};
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-contoh-'));
  begin(home);
});
afterEach(async () => {
  await app.close();
  rmSync(home, { recursive: true, force: true });
});

describe('one click on the demo', { timeout: 120_000 }, () => {
  it('leaves what stands in its folder alone', async () => {
    const folder = join(home, 'contoh');
    mkdirSync(folder);
    writeFileSync(join(folder, 'surat.docx'), 'isi');
    const refusal = await refusalOf(client.vault.tryDemo());
    expect([refusal.code, refusal.message]).toEqual([
      'VAULT_REFUSED',
      expect.stringContaining('sudah berisi berkas lain'),
    ]);
    expect([readdirSync(home), readdirSync(folder)]).toEqual([['contoh'], ['surat.docx']]);
    expect(await client.vault.demoProgress()).toBeNull();
  });

  it('on a disk that fills leaves no half; once there is room makes one living centre, clicked twice too, tells how far it is, and marks it as a demo', async () => {
    const disk = mountSmallDisk(40);
    try {
      await app.close();
      begin(disk.place);
      disk.fill(3_000_000);
      const refusal = await refusalOf(client.vault.tryDemo());
      expect([refusal.code, refusal.message]).toEqual([
        'VAULT_REFUSED',
        expect.stringContaining('Ruang penyimpanan penuh'),
      ]);
      expect(readdirSync(disk.place)).toEqual(['ballast']);
      disk.makeRoom();
      const told: { done: number; of: number }[] = [];
      const asking = setInterval(async () => {
        const progress = await client.vault.demoProgress();
        if (progress) told.push(progress);
      }, 50);
      const [made, again] = await Promise.all([client.vault.tryDemo(), client.vault.tryDemo()]).finally(() =>
        clearInterval(asking),
      );
      expect(again).toEqual(made);
      expect(readdirSync(disk.place)).toEqual(['contoh']);
      expect(existsSync(join(disk.place, 'contoh', 'vault.db'))).toBe(true);
      expect(await client.vault.tryDemo()).toEqual(made);
      expect(made).toMatchObject({ state: 'locked', kind: 'demo', hasRealVault: false });
      expect(made.demoAccounts?.map(({ roleLabel }) => roleLabel)).toEqual(
        expect.arrayContaining([
          'Kepala Panti',
          'Supervisor',
          'Pekerja Sosial',
          'Pengasuh',
          'Operator',
          'Auditor',
        ]),
      );
      expect(told.at(-1)?.of).toBe(120);
      expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
      expect(new Set(told.map(({ done }) => done)).size).toBeGreaterThan(2);
      expect(await client.vault.demoProgress()).toBeNull();

      const [kepala] = made.demoAccounts ?? [];
      const session = await client.vault.unlock({
        loginName: kepala?.loginName ?? '',
        passphrase: kepala?.passphrase ?? '',
      });
      expect(session.vaultKind).toBe('demo');
      expect((await client.caseload.list({ status: 'all' })).total).toBe(120);
      expect(await client.vault.leaveDemo()).toMatchObject({ state: 'none', kind: 'real' });
    } finally {
      await app.close();
      disk.unmount();
    }
  });
});
