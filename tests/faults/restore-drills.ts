import { randomInt } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { vaultFiles } from '#platform/files/vault-files';
import { attachmentFolder } from '#vault/attachments/attachment-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { listBackups } from '#vault/backup/list-backups';
import { attachmentStore } from '#vault/backup/stored-attachments';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { makePeopledCentre, sourceOf } from '../backup/support.ts';
import { anAdmission, complete, register, saveAnyway, someone } from '../support/cases.ts';
import type { TestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';
import { hashFiles, hashTables } from './support/hash-vault.ts';
import { openApp } from './support/open-app.ts';

const passphrase = 'kerikil jambu dermaga lesung';

/** Whatever is in a vault comes back on a new computer from one file and the paper. */
export const restoreDrills: Fault = {
  name: 'restore-drills',
  goal: 'B2',
  promise: 'a vault restored by the recovery key alone, on a computer that has nothing, is equal row by row',
  trials: { short: 2, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(2);
    await attachSomething(centre);
    const found = { unequal: 0, refused: 0, tables: 0, unseen: 0, slowest: 0 };
    for (let trial = 0; trial < trials; trial++) {
      await live(centre);
      await centre.client.backup.make();
      const [newest] = (await listBackups(ownBackupFolder(centre.folder))).backups;
      if (newest === undefined) throw new Error('there is no backup');
      const { seq } = newest.manifest.audit;
      const open = await sourceOf(centre);
      const lived = {
        tables: hashTables(open.sqlite, seq),
        files: hashFiles(attachmentFolder(centre.folder)),
      };

      const home = mkdtempSync(join(tmpdir(), 'titian-drill-'));
      const file = join(home, basename(newest.file));
      copyFileSync(newest.file, file);
      const [store, copy] = [ownBackupFolder(centre.folder), home].map((place) =>
        attachmentStore({ place, vaultId: newest.manifest.vaultId }),
      ) as [string, string];
      cpSync(store, copy, { recursive: true });
      const folder = join(home, 'brankas');
      try {
        const began = performance.now();
        await restoreByPaper(folder, file, centre.recoveryKey);
        found.slowest = Math.max(found.slowest, Math.round(performance.now() - began));
        const login = { folder, loginName: 'kepala', passphrase, now: new Date() };
        const database = openDatabase(
          vaultFiles(folder).database,
          (await unlockWithPassphrase(login)).dataKey,
        );
        const restored = { tables: hashTables(database, seq), files: hashFiles(attachmentFolder(folder)) };
        // The same eyes on one changed letter.
        database.exec(
          "begin; update client set alias = alias || 'x' where id = (select max(id) from client)",
        );
        if (isDeepStrictEqual(hashTables(database, seq), lived.tables)) found.unseen++;
        database.exec('rollback');
        database.close();
        found.tables = Object.keys(restored.tables).length;
        if (!isDeepStrictEqual(restored, lived)) found.unequal++;
      } catch (error) {
        process.stderr.write(`${error}\n`);
        found.refused++;
      }
      rmSync(home, { recursive: true, force: true });
    }
    await centre.close();
    return [
      {
        what: `restores refused, of ${trials} (slowest ${found.slowest} ms)`,
        count: found.refused,
        wanted: 0,
      },
      {
        what: `restored vaults that differ in any of ${found.tables} tables or in a file`,
        count: found.unequal,
        wanted: 0,
      },
      { what: 'changed letters the comparison would have missed', count: found.unseen, wanted: 0 },
    ];
  },
};

/** Somebody writes a little of everything. */
async function live({ client }: TestCentre): Promise<void> {
  const { rows } = await client.caseload.list({ status: 'all', limit: 200 });
  const caseId = rows[randomInt(rows.length)]?.caseId ?? '';
  const text = 'ñ “ü” 😀 عائشة '.repeat(1 + randomInt(60));
  const deeds = [
    () =>
      // Who is written down once October was sent is asked about it.
      saveAnyway((confirmed) =>
        register(
          client,
          someone(`Orang ${randomInt(1e9)}`, { birthDate: `19${10 + randomInt(89)}-01-02` }),
          anAdmission(),
          undefined,
          confirmed,
        ),
      ),
    () =>
      complete(client, caseId, 'note', { happenedOn: '2026-11-01', contactKind: 'client', summary: text }),
    async () => {
      const revision = (await client.form.eic.open({ caseId })).draft?.revision ?? 0;
      return await client.form.eic.saveDraft({ caseId, answers: { relationship: text }, revision });
    },
    () => client.preference.put({ key: `drill-${randomInt(9)}`, value: text }),
    () => client.monthReport.exportWorkbook({ period: '2026-10' }),
    () => attachSomething({ client }),
  ];
  for (let left = 1 + randomInt(5); left > 0; left--) await deeds[randomInt(deeds.length)]?.();
}

/** A paper of a length of its own goes into somebody's file. */
async function attachSomething({ client }: Pick<TestCentre, 'client'>): Promise<string> {
  const { rows } = await client.caseload.list({ status: 'all', limit: 200 });
  const caseId = rows[randomInt(rows.length)]?.caseId ?? '';
  const content = makePdf('Surat', { bytes: randomInt(1_000, 300_000) });
  return await attach(client, caseId, { name: 'surat.pdf', content });
}

/** As the wizard does it. */
async function restoreByPaper(folder: string, file: string, recoveryKey: string): Promise<void> {
  const { app, client } = openApp(folder);
  try {
    const { heads } = await client.recovery.examine({ file, recoveryKey });
    const userId = heads[0]?.userId ?? '';
    await client.recovery.restore({ file, recoveryKey, userId, passphrase });
    await client.vault.status();
  } finally {
    await app.close();
  }
}
