import { randomInt } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { addManifest } from '#vault/backup/backup-file';
import type { BackupManifest } from '#vault/backup/backup-manifest';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { openDatabase } from '#vault/file/open-database';
import { slotFileVersion } from '#vault/keys/slot-format';
import { backUp, makePeopledCentre, sourceOf } from '../backup/support.ts';
import { titian } from '../hosts/support/titian.ts';
import { refusalOf } from '../support/cases.ts';
import { headLogin, type TestClient } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';
import { hashFiles } from './support/hash-vault.ts';
import { openApp } from './support/open-app.ts';

const credentials = { TITIAN_USER: headLogin.loginName, TITIAN_PASSPHRASE: headLogin.passphrase };
const passphrase = 'kerikil jambu dermaga lesung';
const saysNewer = /versi Titian yang lebih baru. Tidak ada yang diubah. Pasang versi Titian terbaru/;
const offersToDelete = /hapus|buang|mulai dari awal|buat brankas/i;

/** A vault, its slots or a backup come from a Titian that is not written yet. */
export const newerVersion: Fault = {
  name: 'newer-version',
  goal: 'R8',
  promise: 'what a newer Titian wrote is left byte for byte, and a newer Titian is asked for',
  trials: { short: 4, long: 100 },
  async run(trials) {
    const centre = await makePeopledCentre(2);
    const { custodian: actor, dataKey } = await sourceOf(centre);
    const { file: backup, manifest } = await backUp(centre);
    const key = Uint8Array.from(dataKey);
    await centre.app.lock({ hasty: true });
    const home = mkdtempSync(join(tmpdir(), 'titian-newer-'));
    const folder = join(home, 'brankas');
    const future = () => newestNumber(migrations) + randomInt(1, 1_001);

    const kinds: [name: string, Kind][] = [
      [
        'database',
        () => {
          setVersion(folder, key, future());
          return atTheDoor;
        },
      ],
      [
        'slot file',
        () => {
          const { slots } = vaultFiles(folder);
          const content = JSON.parse(readFileSync(slots, 'utf8'));
          const version = slotFileVersion + randomInt(1, 1_001);
          writeFileSync(slots, JSON.stringify({ ...content, version, more: {} }));
          return atTheDoor;
        },
      ],
      [
        'backup of another form',
        async () => {
          const file = join(ownBackupFolder(folder), 'cadangan-baru.titian');
          const database = readFileSync(backup).subarray(0, manifest.database.bytes);
          writeFileSync(file, database);
          const newer = { ...manifest, version: 2 + randomInt(1_000), more: {} } as unknown as BackupManifest;
          await addManifest(file, newer, key);
          return fromBackup(file);
        },
      ],
      [
        'backup of another schema',
        async () => {
          const file = join(ownBackupFolder(folder), 'cadangan-baru.titian');
          writeFileSync(file, readFileSync(backup).subarray(0, manifest.database.bytes));
          await addManifest(file, { ...manifest, schemaVersion: future() }, key);
          return fromBackup(file);
        },
      ],
    ];
    const fromBackup = (file: string) => async (client: TestClient) => {
      const order = { file, recoveryKey: centre.recoveryKey };
      return [
        (await refusalOf(client.recovery.examine(order))).message,
        (await refusalOf(client.recovery.restore({ ...order, userId: actor.id, passphrase }))).message,
      ];
    };
    const found = { touched: [] as string[], otherWords: [] as string[], offers: [] as string[] };
    for (let trial = 0; trial < trials; trial++) {
      const [name = '', spoil] = kinds[trial % kinds.length] ?? [];
      for (const one of ['', '-cadangan']) {
        rmSync(`${folder}${one}`, { recursive: true, force: true });
        cpSync(`${centre.folder}${one}`, `${folder}${one}`, { recursive: true });
      }
      const ask = await spoil?.();
      const before = everything(folder);
      const { app, client } = openApp(folder);
      const sentences = (await ask?.(client, folder)) ?? [];
      await app.close();
      if (!isDeepStrictEqual(everything(folder), before)) found.touched.push(name);
      for (const sentence of sentences) {
        if (!saysNewer.test(sentence)) found.otherWords.push(`${name}: ${sentence}`);
        if (offersToDelete.test(sentence)) found.offers.push(`${name}: ${sentence}`);
      }
    }
    rmSync(home, { recursive: true, force: true });
    await centre.close();
    return [
      {
        what: `files written to, in ${trials} trials (${found.touched})`,
        count: found.touched.length,
        wanted: 0,
      },
      {
        what: `refusals in other words (${found.otherWords[0] ?? ''})`,
        count: found.otherWords.length,
        wanted: 0,
      },
      { what: 'sentences that offer to delete or begin anew', count: found.offers.length, wanted: 0 },
    ];
  },
};

/** What is told to whoever meets something newer. */
type Ask = (client: TestClient, folder: string) => Promise<string[]>;
type Kind = () => Ask | Promise<Ask>;

/** Every way in there is: the first screen, the login, and a command in a process of its own. */
async function atTheDoor(client: TestClient, folder: string): Promise<string[]> {
  const { state, trouble } = await client.vault.status();
  const told = [(await refusalOf(client.vault.unlock(headLogin))).message];
  if (trouble !== undefined) told.push(trouble);
  // A vault is here: whatever it is, no wizard may begin.
  if (state === 'none') told.push('Buat brankas baru');
  const out = join(folder, '..', 'laporan.xlsx');
  const typed = ['report', '--data', folder, '--month', '2026-10', '--out', out];
  const { code, err } = await titian(typed, credentials);
  return [...told, code === 1 && !existsSync(out) ? err.trim() : `it ended with ${code}`];
}

/** Left by a look at the door: the count of tries, and files without any content of the vault. */
const traces = ['vault.keys', 'vault.lock', 'vault.db-shm'];

/** Every file of vault and backups, but for those traces. */
function everything(folder: string) {
  const files = Object.entries(hashFiles(folder)).filter(
    ([name]) =>
      !traces.includes(name) && !(name === 'vault.db-wal' && statSync(join(folder, name)).size === 0),
  );
  const text = readFileSync(vaultFiles(folder).slots, 'utf8');
  const { generation: _generation, throttle: _throttle, checksum: _checksum, ...content } = JSON.parse(text);
  return {
    files,
    slots: content.version === slotFileVersion ? content : text,
    backups: hashFiles(ownBackupFolder(folder)),
  };
}

function setVersion(folder: string, dataKey: Uint8Array, version: number): void {
  const database = openDatabase(vaultFiles(folder).database, dataKey);
  database.pragma(`user_version = ${version}`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
