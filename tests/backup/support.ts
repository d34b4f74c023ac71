import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { JobOptions } from '#platform/jobs/run-job';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { type BackupOrder, makeBackup } from '#vault/backup/make-backup';
import { register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const names = ['Aminah', 'Bonar', 'Cahyono', 'Dewi', 'Eko', 'Fatima', 'Gilang', 'Hesti', 'Irfan', 'Joko'];

/** Somebody unlike the others, so that nobody has to be compared. */
export const nthPerson = (number: number) =>
  someone(`${names[number % names.length]} ${'abcdefghij'[Math.floor(number / names.length)]?.repeat(5)}`, {
    birthDate: `${1960 + number}-0${1 + (number % 9)}-1${number % 9}`,
  });

/** A centre with so many people on file. */
export async function makePeopledCentre(people = 3, options: Parameters<typeof makeTestCentre>[0] = {}) {
  const centre = await makeTestCentre(options);
  for (let number = 0; number < people; number += 1) await register(centre.client, nthPerson(number));
  return centre;
}

/** The open vault of a centre, as a backup sees it. */
export async function sourceOf({ app }: Pick<TestCentre, 'app'>) {
  const vault = await app.context.keeper.current();
  if (vault === undefined) throw new Error('the vault is locked');
  return vault;
}

/** Makes a backup of a centre in its own folder of backups. */
export async function backUp(centre: TestCentre, more: Partial<BackupOrder> = {}, options: JobOptions = {}) {
  const order: BackupOrder = {
    source: await sourceOf(centre),
    place: ownBackupFolder(centre.folder),
    number: 1,
    reason: 'asked',
    now: '2026-11-23T02:00:00.000Z',
    today: '2026-11-23',
    ...more,
  };
  return await makeBackup(order, options);
}

/** Every file of a place, also hidden ones. */
export const namesIn = (place: string) => readdirSync(place).sort();

/** Flips one bit in the middle of a file, as an old flash disk does. */
export function spoil(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** The trouble of a vault behind a refusal. */
export const troubleCodeOf = ({ data }: { data: unknown }) => (data as { code?: string } | undefined)?.code;

/** The foot of a backup file: HMAC, hash, length, mark. */
export const footBytes = 80;

/** A backup with its manifest rewritten, and the foot's hash made to match, as one without the key could. */
export function rewriteManifest(whole: Buffer, change: (manifest: Record<string, unknown>) => void): Buffer {
  const length = whole.readUInt32BE(whole.length - 16);
  const start = whole.length - footBytes - length;
  const manifest = JSON.parse(whole.subarray(start, start + length).toString());
  change(manifest);
  const text = Buffer.from(JSON.stringify(manifest));
  const seal = whole.subarray(-footBytes, -footBytes + 32);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length);
  const hash = createHash('sha256').update(text).update(seal).digest();
  return Buffer.concat([whole.subarray(0, start), text, seal, hash, size, Buffer.from('TITIANBACKUP')]);
}
