import { createHash, randomInt, randomUUID } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeNewFile } from '#hosts/write-new-file';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePeopledCentre } from '../backup/support.ts';
import { anAdmission, complete, register, someone } from '../support/cases.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { headLogin, type TestClient } from '../support/test-centre.ts';
import { checkBackups, countUnfinished } from './support/check-backups.ts';
import { countHalves, isSaved, isSound } from './support/check-saves.ts';
import type { Fault } from './support/fault.ts';
import { openApp } from './support/open-app.ts';

/** Every sentence of a disk that is full: for the vault, for backups, and for a file a person asked for. */
const saysFull = /^Ruang (penyimpanan penuh|di tempat cadangan .+ tidak cukup|disk di .+ habis)/;
/** What a day may find left, in bytes, and what it tries to save and to read. */
const mostLeft = 2_000_000;
const saves = 40;
const readings = 5;

/** The disk fills up at any moment of a working day. */
export const diskFull: Fault = {
  name: 'disk-full',
  goal: 'R4',
  promise: 'a full disk loses nothing, harms nothing, says so, and the case files can still be read',
  trials: { short: 3, long: 300 },
  async run(trials) {
    const disk = mountSmallDisk(6);
    const centre = await makePeopledCentre(2);
    const caseId = (await centre.client.caseload.list({})).rows[0]?.caseId ?? '';
    await centre.app.close();
    const found = {
      saved: 0,
      refused: 0,
      lost: 0,
      corrupt: 0,
      halves: 0,
      unread: 0,
      backups: 0,
      left: 0,
      stuck: 0,
    };
    const otherWords: string[] = [];
    try {
      for (let trial = 0; trial < trials; trial++) {
        const folder = join(disk.place, 'brankas');
        const sheet = join(disk.place, 'laporan.xlsx');
        for (const name of readdirSync(disk.place)) rmSync(join(disk.place, name), { recursive: true });
        cpSync(centre.folder, folder, { recursive: true });
        const { app, client } = openApp(folder);
        await client.vault.unlock(headLogin);
        await client.backup.make();
        const before = hashAll(ownBackupFolder(folder));
        disk.fill(trial % 3 === 0 ? 0 : randomInt(mostLeft));

        const tried = async (work: () => Promise<unknown>) => {
          try {
            await work();
            return true;
          } catch (error) {
            found.refused++;
            if (!saysFull.test((error as Error).message)) otherWords.push((error as Error).message);
            return false;
          }
        };
        const day = await work(client, caseId, tried);
        found.saved += day.saved.length;
        await tried(() => client.backup.make());
        await tried(() => client.monthReport.exportWorkbook({ period: '2026-10' }));
        await tried(() => writeNewFile(sheet, Buffer.alloc(4 * mostLeft, 1), false));
        for (let reading = 0; reading < readings; reading++) {
          for (const read of readingsOf(client, caseId)) if (!(await tried(read))) found.unread++;
        }
        await app.lock({ hasty: true });
        disk.makeRoom();

        found.backups += (await checkBackups(ownBackupFolder(folder), centre.recoveryKey)).bad;
        const after = hashAll(ownBackupFolder(folder));
        found.backups += [...before].filter(([name, hash]) => after.get(name) !== hash).length;
        found.left += countUnfinished(ownBackupFolder(folder));
        found.left += readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
        found.left += readdirSync(disk.place).filter((name) => name.startsWith('.')).length;
        const login = { folder, ...headLogin, now: new Date() };
        const database = openDatabase(
          vaultFiles(folder).database,
          (await unlockWithPassphrase(login)).dataKey,
        );
        if (!isSound(database)) found.corrupt++;
        found.halves += countHalves(database);
        found.lost += day.saved.filter((id) => !isSaved(database, id)).length;
        if (day.draft !== draftIn(database.prepare('select answers from draft').pluck().get())) found.lost++;
        database.close();
        if (!(await tried(() => client.vault.unlock(headLogin).then(() => note(client, caseId)))))
          found.stuck++;
        await app.close();
      }
    } finally {
      await centre.close();
      disk.unmount();
    }
    return [
      { what: `saves and drafts lost, of ${found.saved} acknowledged`, count: found.lost, wanted: 0 },
      { what: `vaults corrupt, of ${trials}`, count: found.corrupt, wanted: 0 },
      { what: 'saves of which only a part is there', count: found.halves, wanted: 0 },
      { what: 'reads refused', count: found.unread, wanted: 0 },
      { what: 'backups changed, or offered and not whole', count: found.backups, wanted: 0 },
      { what: 'temporary files left', count: found.left, wanted: 0 },
      {
        what: `refusals in other words, of ${found.refused}${otherWords[0] === undefined ? '' : ` (${otherWords[0]})`}`,
        count: otherWords.length,
        wanted: 0,
      },
      { what: 'rounds in which the disk never filled', count: found.refused < trials ? 1 : 0, wanted: 0 },
      { what: 'vaults that did not go on once there was room', count: found.stuck, wanted: 0 },
    ];
  },
};

const note = (client: TestClient, caseId: string, requestId: string = randomUUID()) =>
  complete(
    client,
    caseId,
    'note',
    { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Konseling perorangan. '.repeat(40) },
    { requestId },
  );

/**
 * Saves until the day is over or the disk refuses for the third time; gives the ids and the draft it
 * acknowledged.
 */
async function work(
  client: TestClient,
  caseId: string,
  tried: (save: () => Promise<unknown>) => Promise<boolean>,
) {
  const saved: string[] = [];
  let [draft, revision, refusals]: [string | undefined, number, number] = [undefined, 0, 0];
  for (let count = 0; count < saves && refusals < 3; count++) {
    const id: string = randomUUID();
    const kinds = [
      async () => {
        await note(client, caseId, id);
        saved.push(id);
      },
      async () => {
        const person = someone(`Orang ${id}`, { birthDate: '1980-01-01' });
        const { clientId } = await register(client, person, anAdmission());
        saved.push(clientId);
      },
      async () => {
        const answers = { relationship: id, problemByClient: 'x'.repeat(randomInt(20_000)) };
        ({ revision } = await client.form.eic.saveDraft({ caseId, answers, revision }));
        draft = id;
      },
    ];
    const kind = kinds[count % kinds.length];
    if (kind !== undefined && !(await tried(kind))) refusals++;
  }
  return { saved, draft };
}

const draftIn = (answers: unknown): string | undefined =>
  typeof answers === 'string' ? (JSON.parse(answers) as { relationship?: string }).relationship : undefined;

const readingsOf = (client: TestClient, caseId: string) => [
  () => client.home.get(),
  () => client.caseload.list({ status: 'all' }),
  () => client.case.open({ caseId }),
  () => client.form.note.list({ caseId }),
  () => client.form.eic.open({ caseId }),
];

const hashAll = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
