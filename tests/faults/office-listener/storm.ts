// One PC with a key that is known holds so many connections open or half open, without end, and says nonsense on each. Says
// `begun` once the first stands, and when it is told to end how many it made.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';

const [host = '', port = '', file = '', atOnce = '', localAddress = ''] = process.argv.slice(2);
const { key, certificate } = JSON.parse(readFileSync(file, 'utf8')) as { key: string; certificate: string };
const nonsense = randomBytes(2_000);
let made = 0;
let stood = 0;

function open(): void {
  made += 1;
  const to = { host, port: Number(port), localAddress };
  const socket = connect({ ...to, key, cert: certificate, rejectUnauthorized: false });
  socket.on('secureConnect', () => {
    if (stood === 0) process.stdout.write('begun\n');
    stood += 1;
    socket.write(nonsense);
  });
  socket.on('error', () => undefined);
  socket.on('close', open);
  socket.resume();
}

process.on('SIGTERM', () => {
  process.stdout.write(`${made}\n`);
  process.exit(0);
});
for (let count = 0; count < Number(atOnce); count += 1) open();
