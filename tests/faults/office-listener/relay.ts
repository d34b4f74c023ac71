import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { makeIdentity } from '#hosts/office/identity';
import { pairingPort } from '#hosts/office/wire';

/** What of a line goes on; undefined keeps it back. */
type Change = (line: string, way: 'to-hub' | 'to-pc') => string | undefined;

/** Ends two TLS connections itself, one towards each side, under a key of its own, and reads every line between them. */
export async function relayBetween(at: string, hub: string, change: Change = (line) => line) {
  const identity = await makeIdentity();
  const given = { key: identity.key, cert: identity.certificate };
  const lines: string[] = [];
  const sockets = new Set<TLSSocket>();

  function carry(from: TLSSocket, to: TLSSocket, way: 'to-hub' | 'to-pc'): void {
    sockets.add(from);
    from.on('error', () => to.destroy());
    from.on('end', () => to.end());
    createInterface({ input: from })
      .on('line', (line) => {
        lines.push(line);
        const changed = change(line, way);
        if (changed !== undefined && to.writable) to.write(`${changed}\n`);
      })
      .on('error', () => undefined);
  }
  const server = createServer({ ...given, requestCert: true, rejectUnauthorized: false }, (near) => {
    const far = connect({ ...given, host: hub, port: pairingPort, rejectUnauthorized: false });
    carry(near, far, 'to-hub');
    carry(far, near, 'to-pc');
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.listen(pairingPort, at);
  await once(server, 'listening');
  return {
    lines,
    async close(): Promise<void> {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Says lines to a hub over a connection of one's own, one after another; gives what was answered. */
export async function sayLines(hub: string, lines: readonly string[]): Promise<string[]> {
  const { key, certificate } = await makeIdentity();
  const socket = connect({ key, cert: certificate, host: hub, port: pairingPort, rejectUnauthorized: false });
  const answers: string[] = [];
  socket.on('error', () => socket.destroy());
  await Promise.race([once(socket, 'secureConnect'), once(socket, 'close')]);
  const heard = createInterface({ input: socket }).on('error', () => undefined);
  for (const line of lines) {
    if (socket.destroyed) break;
    socket.write(`${line}\n`);
    const answer = await Promise.race([once(heard, 'line'), once(heard, 'close')]);
    if (typeof answer[0] === 'string') answers.push(answer[0]);
  }
  socket.destroy();
  return answers;
}
