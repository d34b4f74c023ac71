import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:net';
import { hostname } from 'node:os';
import { defined } from '#domain/defined';
import { type Hub, OfficeRefused, type PairedPc } from '#platform/office';
import { codeOf } from '#platform/vault-error';
import type { ServedApp } from '../served-app.ts';
import { announce } from './find-hubs.ts';
import { createHubServer } from './hub-server.ts';
import { makeIdentity } from './identity.ts';
import { createInvitation, type Guest, type OpenInvitation } from './invite.ts';
import { type HubFile, keepOffice, type OfficeFile } from './office-file.ts';
import { ownAddresses } from './own-addresses.ts';
import { stayAwake } from './stay-awake.ts';
import { officePort, pairingPort } from './wire.ts';

/** Where a hub keeps what it knows, and where it listens; in tests addresses and ports of their own. */
export type HubParts = {
  folder: string;
  /** What this PC keeps of its office. */
  read: OfficeFile | undefined;
  addresses?: () => string[];
  updateFile?: string;
  ports?: { office: number; pairing: number };
};

/** While others can reach this PC: at which addresses, and how it stops being awake and announced. */
type Listening = {
  server: ReturnType<typeof createHubServer>;
  at: string[];
  sleep: () => void;
  hush: () => void;
};

/** A hub, and what its host does with it: it listens again at a start, and stops at the end. */
type RunningHub = Hub & { begin(app: ServedApp): Promise<void>; end(): Promise<void> };

/** The PC that keeps the vault, to the others in its office. */
export function createHub({
  folder,
  read,
  addresses = ownAddresses,
  ports = { office: officePort, pairing: pairingPort },
  updateFile,
}: HubParts): RunningHub {
  let kept: HubFile | undefined = read?.role === 'hub' ? read : undefined;
  let app: ServedApp | undefined;
  let listening: Listening | undefined;
  let invitation: (OpenInvitation & { hush: () => void }) | undefined;
  const seen = new Map<string, string>();

  async function keep(change: Partial<HubFile>): Promise<HubFile> {
    const begun = kept ?? { role: 'hub' as const, identity: await makeIdentity(), isOpen: false, pcs: [] };
    const next = { ...begun, ...change };
    next.pcs = next.pcs.map((pc) => ({ ...pc, lastSeenAt: seen.get(pc.id) ?? pc.lastSeenAt }));
    await keepOffice(folder, next);
    kept = next;
    return next;
  }

  async function listen(served: ServedApp): Promise<void> {
    const { identity } = kept ?? (await keep({}));
    const server = createHubServer({
      ...{ app: served, identity, updateFile },
      pcs: () => kept?.pcs ?? [],
      onSeen: (pcId) => void seen.set(pcId, new Date().toISOString()),
    });
    const at = addresses();
    if (at.length === 0) throw new OfficeRefused('no-network');
    try {
      await Promise.all(at.map((host) => listenAt(server.add(), host, ports.office)));
    } catch (error) {
      await server.close();
      throw error;
    }
    listening = { server, at, sleep: stayAwake(), hush: await announce('office', ports.office) };
  }

  function takeBack(): void {
    invitation?.hush();
    invitation?.close();
    invitation = undefined;
  }

  async function stop(): Promise<void> {
    takeBack();
    const former = listening;
    listening = undefined;
    former?.hush();
    former?.sleep();
    await former?.server.close();
  }

  async function admit({ certificate, name }: Guest): Promise<void> {
    const pc = {
      id: randomUUID(),
      name: freeName(name, kept?.pcs ?? []),
      certificate,
      pairedAt: new Date().toISOString(),
    };
    await keep({ pcs: [...(kept?.pcs ?? []), pc] });
    listening?.server.renew();
  }

  /** Whoever is in from one of these PCs is out. */
  const putOut = (pcIds: readonly string[]) =>
    app?.leave((seat) => pcIds.some((id) => seat.startsWith(`${id}.`)));

  return {
    state: () => ({
      isOpen: listening !== undefined,
      addresses: (listening?.at ?? []).map((host) =>
        ports.pairing === pairingPort ? host : `${host}:${ports.pairing}`,
      ),
      pcs: (kept?.pcs ?? []).map((pc) => asPaired(pc, seen.get(pc.id))),
      ...(invitation === undefined || invitation.isOver() ? {} : { invitation: invitation.shown() }),
    }),
    async open() {
      if (app === undefined) throw new OfficeRefused('not-here');
      if (listening === undefined) await listen(app);
      await keep({ isOpen: true });
    },
    async shut() {
      await stop();
      await putOut((kept?.pcs ?? []).map(({ id }) => id));
      if (kept !== undefined) await keep({ isOpen: false });
    },
    async invite() {
      if (listening === undefined || kept === undefined) throw new OfficeRefused('not-open');
      takeBack();
      const found = { hostname: hostname(), port: ports.office };
      const next = await createInvitation({ identity: kept.identity, found, onAdmitted: admit });
      await Promise.all(listening.at.map((host) => listenAt(next.add(), host, ports.pairing)));
      invitation = { ...next, hush: await announce('pairing', ports.pairing) };
    },
    async agree() {
      if (invitation === undefined) throw new OfficeRefused('no-invitation');
      await invitation.agree();
      takeBack();
    },
    withdraw: takeBack,
    async remove(pcId) {
      if (!kept?.pcs.some(({ id }) => id === pcId)) throw new OfficeRefused('no-such-pc');
      await keep({ pcs: kept.pcs.filter(({ id }) => id !== pcId) });
      listening?.server.renew();
      await putOut([pcId]);
    },
    async begin(served) {
      app = served;
      // A network that is not there yet is no reason not to start: the office is opened again by hand.
      if (kept?.isOpen) await listen(served).catch(() => undefined);
    },
    async end() {
      await stop();
      if (kept !== undefined) await keep({});
    },
  };
}

const asPaired = ({ id, name, pairedAt, lastSeenAt: before }: Kept, lastSeenAt = before): PairedPc => ({
  ...{ id, name, pairedAt },
  ...defined({ lastSeenAt }),
});
type Kept = HubFile['pcs'][number];

/** Two PCs of one name are told apart. */
function freeName(name: string, pcs: readonly { name: string }[]): string {
  const isTaken = (one: string) => pcs.some((pc) => pc.name === one);
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} (${count})`;
    if (!isTaken(tried)) return tried;
  }
}

async function listenAt(server: Server, host: string, port: number): Promise<void> {
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening').catch((error: unknown) => {
    throw codeOf(error) === 'EADDRINUSE' ? new OfficeRefused('port-taken', error) : error;
  });
}
