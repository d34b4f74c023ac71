import { connect as connectPlainly } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { rpcPath } from '#contract/host';
import type { Identity } from '#hosts/office/identity';
import { officePort, seatHeader } from '#hosts/office/wire';

/** Whoever hears nothing for so long has not been answered, in ms. */
const patienceMs = 2_500;

/** A request that any paired PC is answered. */
const question = [
  `POST ${rpcPath}/vault/status HTTP/1.1`,
  'host: titian.invalid',
  `${seatHeader}: jendela-asing`,
  'content-type: application/json',
  'content-length: 2',
  '',
  '{}',
].join('\r\n');

/** A connection to a hub as somebody makes it who does not use Titian for it. */
export type Stranger = { socket: TLSSocket; ask(): Promise<string> };

/** Connects with whatever is given; `ask` asks once and gives all that was answered, which is nothing when refused. */
export function comeAs(host: string, given: ConnectionOptions = {}): Stranger {
  const socket = connect({ host, port: officePort, rejectUnauthorized: false, ...given });
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1');
  });
  socket.on('error', () => socket.destroy());
  return {
    socket,
    async ask() {
      const before = heard.length;
      socket.write(question);
      for (let waited = 0; waited < patienceMs && !socket.destroyed; waited += 20) {
        await pause(20);
        if (heard.slice(before).includes('}')) break;
      }
      return heard.slice(before);
    },
  };
}

/** Comes, asks and goes. */
export async function askAs(host: string, given?: ConnectionOptions): Promise<string> {
  const { socket, ask } = comeAs(host, given);
  const answer = await ask();
  socket.destroy();
  return answer;
}

/** As a PC with this identity connects. */
export const withKey = ({ key, certificate }: Identity): ConnectionOptions => ({ key, cert: certificate });

/** Says some bytes without any ceremony, and goes when nothing more comes or the other side ends. */
export async function sayBytes(host: string, port: number, bytes: Buffer): Promise<void> {
  const socket = connectPlainly(port, host);
  socket.on('error', () => socket.destroy());
  socket.on('data', () => undefined);
  socket.write(bytes);
  for (let waited = 0; waited < 300 && !socket.destroyed; waited += 20) await pause(20);
  socket.destroy();
}
