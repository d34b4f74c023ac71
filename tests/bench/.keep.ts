import { buildVault } from './build-vault.ts';

const r = await buildVault('/tmp/bench10k', 10000, new Date().toISOString().slice(0, 10));
console.log(JSON.stringify(r.counts), r.login.passphrase);
