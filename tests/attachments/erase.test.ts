import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Trx } from '#database/connect';
import { vaultFiles } from '#platform/files/vault-files';
import { insertAttachment } from '#vault/attachments/attachment.queries';
import { attachmentFile, newFileName, unfinishedFile } from '#vault/attachments/attachment-files';
import { eraseAttachments } from '#vault/attachments/erase-attachments';
import { storeAttachment } from '#vault/attachments/store-attachment';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { filesOf } from './support.ts';

describe('attachments of a person who is erased', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makeTestCentre();
  });
  afterEach(() => centre.close());

  async function transact<Result>(work: (trx: Trx) => Promise<Result>): Promise<Result> {
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('locked');
    return await vault.db.transaction().execute(work);
  }

  async function attach(clientId: string): Promise<string> {
    const kept = await storeAttachment(centre.folder, [Buffer.from(`pindaian ${randomUUID()}`)]);
    const { id: addedBy } = await transact((trx) =>
      trx.selectFrom('user').select('id').executeTakeFirstOrThrow(),
    );
    await transact((trx) =>
      insertAttachment(trx, {
        ...kept,
        id: randomUUID(),
        clientId,
        caseId: null,
        form: 'client',
        recordId: null,
        title: 'KTP',
        kind: 'identity-card',
        mediaType: 'image/jpeg',
        requestId: randomUUID(),
        addedAt: '2026-11-23T02:00:00.000Z',
        addedBy,
      }),
    );
    return kept.file;
  }

  it('go with their keys in the transaction and with their files after it, and nobody else loses one', async () => {
    const gone = await register(centre.client, someone('Bagas Contoh'));
    const stays = await register(centre.client, someone('Citra Lain', { birthDate: '1990-01-02' }));
    await attach(gone.clientId);
    await attach(gone.clientId);
    const kept = await attach(stays.clientId);
    const erased = await transact((trx) => eraseAttachments(trx, centre.folder, gone.clientId));
    expect(erased.count).toBe(2);
    expect(filesOf(centre.folder)).toHaveLength(3);
    await erased.removeFiles();
    await erased.removeFiles();
    expect(filesOf(centre.folder)).toEqual([kept]);
  });

  it('stay, rows and files, when the transaction does not commit', async () => {
    const { clientId } = await register(centre.client, someone('Bagas Contoh'));
    const file = await attach(clientId);
    const failed = transact(async (trx) => {
      await eraseAttachments(trx, centre.folder, clientId);
      throw new Error('the plug was pulled');
    });
    await expect(failed).rejects.toThrow('the plug was pulled');
    expect(filesOf(centre.folder)).toEqual([file]);
    expect((await transact((trx) => eraseAttachments(trx, centre.folder, clientId))).count).toBe(1);
  });

  it('whose files a killed process left are swept at the next opening, with half-written ones and no others', async () => {
    const { clientId } = await register(centre.client, someone('Bagas Contoh'));
    const kept = await attach(clientId);
    for (const left of [
      attachmentFile(centre.folder, newFileName()),
      unfinishedFile(centre.folder, newFileName()),
    ]) {
      writeFileSync(left, 'ditinggalkan');
    }
    expect(filesOf(centre.folder)).toHaveLength(3);
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect(filesOf(centre.folder)).toEqual([kept]);
    const { rows } = await centre.client.audit.list({});
    expect(JSON.parse(rows.find(({ operation }) => operation === 'attachment.sweep')?.detail ?? '')).toEqual({
      files: 2,
    });
  });

  it('are not swept by an older database that was put back: its newer files wait', async () => {
    const { clientId } = await register(centre.client, someone('Bagas Contoh'));
    const file = await attach(clientId);
    const vault = await centre.app.context.keeper.current();
    vault?.sqlite.exec('delete from attachment');
    await centre.client.vault.lock();
    // The audit of the older file does not reach the row the keys know.
    const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
    const database = openDatabase(vaultFiles(centre.folder).database, dataKey);
    database.exec('drop trigger audit_is_whole');
    database.exec('delete from audit where seq > 2');
    database.close();
    await centre.as('kepala');
    expect(filesOf(centre.folder)).toEqual([file]);
  });
});
