// Keeps the writer's turn in a vault's database for so many ms, as a stuck program would, and says `held` first.
import { setTimeout as pause } from 'node:timers/promises';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithRecoveryKey } from '#vault/keys/unlock';

const [folder = '', recoveryKey = '', ms] = process.argv.slice(2);
const { dataKey } = await unlockWithRecoveryKey({ folder, recoveryKey });
const database = openDatabase(vaultFiles(folder).database, dataKey);
database.exec('begin immediate');
process.stdout.write('held\n');
await pause(Number(ms));
database.exec('rollback');
database.close();
