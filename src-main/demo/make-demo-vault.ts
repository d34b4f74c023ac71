import { WholeCentre } from '#contract/centre';
import { connect } from '#database/connect';
import { defined } from '#domain/defined';
import { instantOf, zoneOffsets } from '#domain/instant';
import { roles } from '#domain/roles';
import { vaultFiles } from '#platform/files/vault-files';
import { insertUser } from '#records/user.queries';
import { createCentreVault } from '#vault/create-centre-vault';
import { buildBeside } from '#vault/file/build-beside';
import { openDatabase } from '#vault/file/open-database';
import type { KdfCost } from '#vault/keys/kdf';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { addUserSlot } from '#vault/keys/vault-keys';
import { allege } from './allege.ts';
import type { Staff } from './arrivals.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoOwn } from './demo-own.ts';
import { populate } from './populate.ts';
import { createRandom } from './random.ts';
import { fillDirectory } from './resources.ts';

export type DemoOptions = {
  folder: string;
  cases: number;
  seed: number;
  /** YYYY-MM-DD, by the calendar of the demo's centre, which is in WIB. */
  today: string;
  kdfCost?: KdfCost;
  onProgress?(done: number, of: number): void;
};

/** The centre of the demo: nobody's. */
export const demoCentre: WholeCentre = WholeCentre.parse({
  name: 'Panti Sosial Tunas Melati (contoh)',
  standardPapers: ['kk', 'agreement', 'handover-record'],
  kind: 'panti',
  above: ['PEMERINTAH DAERAH CONTOH', 'DINAS SOSIAL'],
  address: 'Jalan Kaliurang Km 17, Pakem',
  town: 'Sleman',
  contact: 'Telepon (0274) 000000',
  headName: 'Ratna Dewanti',
  headEmployeeNumber: '19700101 199501 2 000',
  own: demoOwn,
});

/**
 * Makes a demo vault in an empty folder: accounts of every role, and synthetic people over the three years
 * before `today`. It is there whole or not at all. Throws VaultError when the folder holds something.
 */
export async function makeDemoVault(options: DemoOptions) {
  return await buildBeside(options.folder, (workshop) => fillDemoVault({ ...options, folder: workshop }));
}

async function fillDemoVault(options: DemoOptions) {
  const { folder, today, seed } = options;
  const random = createRandom(seed + 1);
  const now = instantOf(today, '00:00', zoneOffsets[demoCentre.zone]);
  const [head, ...others] = demoAccounts;
  const blank = { position: '', employeeNumber: '' };
  const unlocked = await createCentreVault({
    folder,
    kind: 'demo',
    centre: demoCentre,
    user: { ...blank, name: head.name, loginName: head.loginName, passphrase: head.passphrase },
    recoveryKey: createRecoveryKey(),
    ...defined({ kdfCost: options.kdfCost }),
    now,
  });
  const db = connect(
    openDatabase(vaultFiles(folder).database, unlocked.dataKey, { expectVaultId: unlocked.vaultId }),
  );
  try {
    const staff: Staff[] = [{ id: unlocked.userId, name: head.name, role: head.role }];
    for (const { passphrase, ...account } of others) {
      const user = { id: random.uuid(Date.parse(now)), ...account };
      await db.transaction().execute((trx) => insertUser(trx, { ...user, ...blank, addedAt: now }));
      await addUserSlot(
        { folder, dataKey: unlocked.dataKey },
        { userId: user.id, loginName: account.loginName, passphrase },
      );
      staff.push(user);
    }
    await db
      .transaction()
      .execute((trx) => fillDirectory(trx, random, { savedBy: unlocked.userId, savedAt: now }));
    const { cases, onProgress } = options;
    const population = { cases, seed, today, centre: demoCentre, staff };
    const caseNumbers = await populate(db, population, onProgress);
    await allege(db, { staff, today, random });
    return {
      users: demoAccounts.map((account) => ({ ...account, roleLabel: roles[account.role].label })),
      caseNumbers,
      counts: { cases: caseNumbers.length },
    };
  } finally {
    await db.destroy();
    unlocked.dataKey.fill(0);
  }
}
