import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { isPrivate } from './own-addresses.ts';
import { pairingPort } from './wire.ts';

/** What is announced: that an office is open here, or that a PC is being let in. Everybody in the network reads it. */
const kinds = { office: 'titian', pairing: 'titian-baru' } as const;
type Kind = keyof typeof kinds;

/** A search listens for so long, in ms. */
const searchMs = 2_500;

/** A hub that was found, by what its system is called in the network, and what is typed to reach it. */
type FoundHub = { name: string; address: string };

/**
 * The hubs that announce themselves in this network. A convenience: none is found where the network forbids it, and one
 * that only says that it is the hub is refused by its key.
 */
export async function findHubs(kind: Kind): Promise<FoundHub[]> {
  const bonjour = await open();
  if (bonjour === undefined) return [];
  const found = new Map<string, FoundHub>();
  const browser = bonjour.find({ type: kinds[kind] }, ({ name, port, addresses = [], referer }) => {
    const host = [referer?.address ?? '', ...addresses].find(isPrivate);
    if (host === undefined) return;
    const address = port === pairingPort || kind === 'office' ? host : `${host}:${port}`;
    found.set(address, { name, address });
  });
  await pause(searchMs);
  browser.stop();
  bonjour.destroy();
  return [...found.values()];
}

/** Announces this PC until the function given back is called. A network that cannot be asked is not told. */
export async function announce(kind: Kind, port: number): Promise<() => void> {
  const bonjour = await open();
  if (bonjour === undefined) return () => undefined;
  const service = bonjour.publish({
    name: hostname(),
    type: kinds[kind],
    port,
    probe: false,
    disableIPv6: true,
  });
  service.on('error', () => undefined);
  return () => bonjour.unpublishAll(() => bonjour.destroy());
}

/** After sleep or in a new network its sockets fail: that ends the search, and nothing else. */
async function open() {
  try {
    const { Bonjour } = await import('bonjour-service');
    return new Bonjour({}, () => undefined);
  } catch {
    return undefined;
  }
}
