// A PC in a process of its own, whose clock may be another: asks to be let in at an address with a code, logs in, and tells
// on its output what its own clock and the vault's say. Called with address, code, login name and pass phrase.
import { makePc } from './office.ts';

const [address = '', code = '', loginName = '', passphrase = ''] = process.argv.slice(2);
const pc = await makePc();
await pc.client.pc.connect({ address, code, name: 'PC berjam salah' });
await pc.client.pc.agree();
await pc.client.vault.unlock({ loginName, passphrase });
const { session } = await pc.client.vault.status();
process.stdout.write(JSON.stringify({ here: new Date().toISOString(), there: session?.today }));
await pc.end();
