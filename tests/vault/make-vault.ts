// Makes a vault in the folder it is given.
import { createVault } from '#vault/keys/create-vault';

const owner = { userId: 'u-sri', loginName: 'sri', passphrase: 'kerikil jambu dermaga lesung' };
process.stdout.write('begun\n');
await createVault({ folder: process.argv[2] ?? '', kind: 'demo', centreName: 'Panti', owner });
process.stdout.write('done\n');
