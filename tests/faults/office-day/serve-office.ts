// The PC that keeps the vault of a folder, open to the PCs it knows, at an address. Says `ready` when it listens; told by
// SIGUSR2 it closes the office and opens it again, told by SIGTERM it ends as at the end of a day.
import { createApp } from '#app';
import { createOffice } from '#hosts/office/office';
import { kdfFloor } from '#vault/keys/kdf';

const [folder = '', address = ''] = process.argv.slice(2);
const office = createOffice({ folder, hasVault: async () => true, addresses: () => [address] });
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor, office });
await office.begin(app);
if (office.hub.state().addresses.length === 0) throw new Error('the office is not open');
process.on('SIGUSR2', () => {
  void office.hub
    .shut()
    .then(() => office.hub.open())
    .then(() => process.stdout.write('again\n'));
});
process.on('SIGTERM', () => {
  void office
    .end()
    .then(() => app.close())
    .then(() => process.exit(0));
});
process.stdout.write('ready\n');
