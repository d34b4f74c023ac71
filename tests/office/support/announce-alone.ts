// A PC that announces itself in a network of the test, until it is told to end or is killed.
import { announce } from '#hosts/office/find-hubs';
import { networkOf } from './network.ts';

const [port = '0', at = '0'] = process.argv.slice(2);
const hush = await announce('pairing', Number(port), networkOf(Number(at)));
process.on('SIGTERM', () => {
  hush();
  setTimeout(() => process.exit(0), 200);
});
process.stdout.write('announced\n');
