import { v7 as uuidv7 } from 'uuid';
import { type Centre, WholeCentre } from '#contract/centre';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { putCentre } from '#database/settings.queries';
import { defined } from '#domain/defined';
import { insertUser } from '#records/user.queries';
import { createVault } from './keys/create-vault.ts';
import type { KdfCost } from './keys/kdf.ts';
import type { UnlockedUser } from './keys/unlock.ts';
import type { VaultKind } from './keys/vault-keys.ts';

/** The first user of a vault, who becomes its Kepala. */
type FirstUser = {
  name: string;
  loginName: string;
  passphrase: string;
  position: string;
  employeeNumber: string;
};

type NewCentreVault = {
  folder: string;
  kind: VaultKind;
  centre: Centre;
  user: FirstUser;
  recoveryKey: string;
  kdfCost?: KdfCost;
  /** This moment, UTC ISO. */
  now: string;
};

/** Makes the vault of a centre with its settings and its Kepala, whole or not at all. Throws VaultError. */
export async function createCentreVault(vault: NewCentreVault): Promise<UnlockedUser> {
  const { folder, kind, centre, recoveryKey, kdfCost } = vault;
  const { passphrase, ...person } = vault.user;
  const userId = uuidv7();
  return await createVault({
    folder,
    kind,
    centreName: centre.name,
    owner: { userId, loginName: person.loginName, passphrase },
    recoveryKey,
    ...defined({ kdfCost }),
    prepare: async (sqlite) => {
      migrate(sqlite, migrations);
      await connect(sqlite)
        .transaction()
        .execute(async (trx) => {
          await insertUser(trx, { id: userId, ...person, role: 'head', addedAt: vault.now });
          await putCentre(trx, WholeCentre.parse(centre));
        });
    },
  });
}
