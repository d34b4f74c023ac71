import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from 'bonjour-service';
import { isPrivate } from './own-addresses.ts';
import { pairingPort } from './wire.ts';

/** What is announced: that an office is open here, or that a PC is being let in. Everybody in the network reads it. */
const kinds = { office: 'titian', pairing: 'titian-baru' } as const;
type Kind = keyof typeof kinds;

/** The network that is asked: how, at which addresses a hub may be, and for how long, in ms. In tests one of their own. */
type Network = { mdns: object; isAllowed(address: string): boolean; searchMs: number };
const officeNetwork: Network = { mdns: {}, isAllowed: isPrivate, searchMs: 2_500 };

/** A search asks so often, since the air of an office loses some of what is said to all. */
const asks = 3;
/** More hubs than any office has are somebody's joke; of a name so much is shown. */
const mostFound = 20;
const longestName = 40;

/** A hub that was found, by what its system is called in the network, and what is typed to reach it. */
type FoundHub = { name: string; address: string };

/**
 * The hubs that announce themselves in this network. A convenience: none is found where the network forbids it, and one
 * that only says that it is the hub is refused by its key.
 */
export async function findHubs(kind: Kind, network = officeNetwork): Promise<FoundHub[]> {
  const bonjour = await open(network);
  if (bonjour === undefined) return [];
  const found = new Map<string, FoundHub>();
  const addressOf = ({ port, addresses = [], referer }: Service): string | undefined => {
    const host = [referer?.address ?? '', ...addresses].find(network.isAllowed);
    return host === undefined || port === pairingPort || kind === 'office' ? host : `${host}:${port}`;
  };
  const browser = bonjour.find({ type: kinds[kind] }, (service) => {
    const address = addressOf(service);
    if (address === undefined || found.size >= mostFound) return;
    found.set(address, { name: shown(service.txt?.nama) || shown(service.name) || address, address });
  });
  browser.on('down', (service: Service) => found.delete(addressOf(service) ?? ''));
  for (let asked = 1; asked <= asks; asked += 1) {
    await pause(network.searchMs / asks);
    if (asked < asks) browser.update();
  }
  browser.stop();
  bonjour.destroy();
  return [...found.values()];
}

/**
 * Announces this PC until the function given back is called. A network that cannot be asked is not told. Its name is told
 * besides and is not what it is announced by: PCs set up from one disk are often called the same, and of two only one
 * would be found.
 */
export async function announce(kind: Kind, port: number, network = officeNetwork): Promise<() => void> {
  const bonjour = await open(network);
  if (bonjour === undefined) return () => undefined;
  const id = randomBytes(8).toString('hex');
  const service = bonjour.publish({
    ...{ name: id, host: `${id}.local`, txt: { nama: shown(hostname()) } },
    ...{ type: kinds[kind], port, probe: false, disableIPv6: true },
  });
  service.on('error', () => undefined);
  return () => bonjour.unpublishAll(() => bonjour.destroy());
}

/** After sleep or in a new network its sockets fail: that ends the search, and nothing else. */
async function open({ mdns }: Network) {
  try {
    const { Bonjour } = await import('bonjour-service');
    const bonjour = new Bonjour(mdns, () => undefined);
    // A program that keeps the port to itself is told by an event, and one that nobody hears would end this process.
    const { server } = bonjour as unknown as { server: { mdns: EventEmitter } };
    server.mdns.on('error', () => undefined);
    return bonjour;
  } catch {
    return undefined;
  }
}

/** What somebody in the network says, as one line that shows what it says: no turned text, no hidden letter. */
const shown = (said: unknown): string =>
  typeof said === 'string'
    ? said
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, longestName)
        .trim()
    : '';
