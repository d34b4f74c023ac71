import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { officePort, pairingPort } from '#hosts/office/wire';

/** Some bytes on their way: to which port of the hub, on which of the connections, and in which direction. */
export type Passing = { bytes: Buffer; port: number; connection: number; way: 'to-hub' | 'to-pc' };

/** A device in the cable between a PC kerja and the PC induk. */
export type Tap = {
  /** Where the PC kerja finds it. */
  at: string;
  /** Leads what is connected from now on to another address. */
  leadTo(address: string): void;
  /** Ends every connection at once; gives how many there were. */
  cut(): number;
  /** While the cable is out nothing connects. */
  setOut(isOut: boolean): void;
  close(): Promise<void>;
};

/** Stands between, on the two ports of an office; `pass` sees all that goes by, and may give on something else. */
export async function tap(
  at: string,
  hub: string,
  pass: (passing: Passing) => Buffer = ({ bytes }) => bytes,
): Promise<Tap> {
  const sockets = new Set<Socket>();
  let leadsTo = hub;
  let isOut = false;
  let connections = 0;

  function carry(from: Socket, to: Socket, about: Omit<Passing, 'bytes'>): void {
    sockets.add(from);
    from.on('data', (bytes) => {
      if (to.writable) to.write(pass({ bytes, ...about }));
    });
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.end();
    });
  }
  const servers = [officePort, pairingPort].map((port) =>
    createServer((near) => {
      if (isOut) return void near.destroy();
      // Seen from the hub it is a device of its own.
      const far = connect({ port, host: leadsTo, localAddress: at });
      const connection = connections++;
      carry(near, far, { port, connection, way: 'to-hub' });
      carry(far, near, { port, connection, way: 'to-pc' });
    }).listen(port, at),
  );
  await Promise.all(servers.map((server) => once(server, 'listening')));

  function cut(): number {
    const count = sockets.size / 2;
    for (const socket of sockets) socket.destroy();
    return Math.ceil(count);
  }
  return {
    at,
    leadTo(address) {
      leadsTo = address;
    },
    cut,
    setOut(out) {
      isOut = out;
    },
    async close() {
      cut();
      await Promise.all(servers.map(ended));
    },
  };
}

async function ended(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await closed;
}

/** Keeps what goes by: all of it, and what each connection said to the hub. */
export function recorder() {
  const all: Buffer[] = [];
  const said = new Map<string, Buffer[]>();
  return {
    pass({ bytes, port, connection, way }: Passing): Buffer {
      all.push(bytes);
      const key = `${port} ${connection}`;
      if (way === 'to-hub') said.set(key, [...(said.get(key) ?? []), bytes]);
      return bytes;
    },
    heard: (): Buffer => Buffer.concat(all),
    /** What was said to a port of the hub, a connection each. */
    saidTo: (port: number): Buffer[] =>
      [...said].filter(([key]) => key.startsWith(`${port} `)).map(([, parts]) => Buffer.concat(parts)),
  };
}
