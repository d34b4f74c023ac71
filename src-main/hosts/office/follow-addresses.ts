import { once } from 'node:events';
import type { Server } from 'node:net';
import type { Waiting } from '#platform/office';
import { codeOf } from '#platform/vault-error';
import { announce } from './find-hubs.ts';

/** This PC's addresses are looked at so often, in ms. */
const betweenLooksMs = 10_000;

type FollowParts<Listener extends Server> = {
  kind: Parameters<typeof announce>[0];
  port: number;
  addresses(): string[];
  /** A server for one more address. */
  add(): Listener;
  /** Ends the server of an address that this PC has no more. */
  drop(server: Listener): unknown;
  everyMs?: number | undefined;
};

/** What is listened to, and where. */
export type Following = {
  at(): string[];
  /** Why nowhere, while there is nowhere. */
  waiting(): Waiting | undefined;
  end(): void;
};

/**
 * Listens at this PC's addresses and announces it, for as long as it is not ended: a network that comes late is waited
 * for, an address that changes is followed, and whoever is connected to one that stays is not disturbed.
 */
export async function followAddresses<Listener extends Server>(
  parts: FollowParts<Listener>,
): Promise<Following> {
  const { kind, port, addresses, add, drop, everyMs = betweenLooksMs } = parts;
  const servers = new Map<string, Listener>();
  let [at, waiting]: [string[], Waiting | undefined] = [[], 'no-network'];
  let hush: () => void = () => undefined;
  let hasEnded = false;

  function close(host: string): void {
    const server = servers.get(host);
    servers.delete(host);
    if (server !== undefined) drop(server);
  }

  async function listenAt(host: string): Promise<void> {
    const server = add();
    try {
      server.listen({ host, port, exclusive: true });
      await once(server, 'listening');
      // What befalls it later ends it alone, and the next look opens it again.
      server.on('error', () => close(host));
      servers.set(host, server);
      if (hasEnded) close(host);
    } catch (error) {
      drop(server);
      waiting = codeOf(error) === 'EADDRNOTAVAIL' ? 'no-network' : 'port-taken';
    }
  }

  async function look(): Promise<void> {
    const wanted = addresses();
    waiting = 'no-network';
    for (const host of servers.keys()) if (!wanted.includes(host)) close(host);
    await Promise.all(wanted.filter((host) => !servers.has(host)).map(listenAt));
    const now = wanted.filter((host) => servers.has(host));
    const isChanged = now.join() !== at.join();
    at = now;
    if (!isChanged || hasEnded) return;
    hush();
    hush = at.length === 0 ? () => undefined : await announce(kind, port);
    if (hasEnded) hush();
  }

  await look().catch(() => undefined);
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  }, everyMs).unref();
  return {
    at: () => at.filter((host) => servers.has(host)),
    waiting: () => (servers.size > 0 ? undefined : waiting),
    end() {
      hasEnded = true;
      clearInterval(timer);
      hush();
      for (const host of servers.keys()) close(host);
    },
  };
}
