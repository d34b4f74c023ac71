import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { defined } from '#domain/defined';
import { type Hub, OfficeRefused, type PairedPc } from '#platform/office';
import type { ServedApp } from '../served-app.ts';
import { type Following, followAddresses } from './follow-addresses.ts';
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
  lookEveryMs?: number;
  updateFile?: string;
  ports?: { office: number; pairing: number };
  /** How this PC is kept awake while the office is open. */
  keepAwake?: typeof stayAwake;
};

/** While the office is open: where others reach this PC, if a network is there, and how it may sleep again. */
type Listening = {
  server: ReturnType<typeof createHubServer>;
  following: Following;
  sleep: () => void;
};

/** A hub, and what its host does with it: it listens again at a start, and stops at the end. */
type RunningHub = Hub & { begin(app: ServedApp): Promise<void>; end(): Promise<void> };

/** The PC that keeps the vault, to the others in its office. */
export function createHub({
  folder,
  read,
  addresses = () => ownAddresses(),
  ports = { office: officePort, pairing: pairingPort },
  lookEveryMs,
  updateFile,
  keepAwake = stayAwake,
}: HubParts): RunningHub {
  let kept: HubFile | undefined = read?.role === 'hub' ? read : undefined;
  let app: ServedApp | undefined;
  let listening: Listening | undefined;
  let invitation: (OpenInvitation & { following: Following }) | undefined;
  const seen = new Map<string, string>();

  async function keep(change: Partial<HubFile>): Promise<HubFile> {
    const begun = kept ?? { role: 'hub' as const, identity: await makeIdentity(), isOpen: false, pcs: [] };
    const next = { ...begun, ...change };
    next.pcs = next.pcs.map((pc) => ({ ...pc, lastSeenAt: seen.get(pc.id) ?? pc.lastSeenAt }));
    await keepOffice(folder, next);
    kept = next;
    return next;
  }

  const follow = (kind: 'office' | 'pairing') => ({
    ...{ kind, port: ports[kind], addresses, everyMs: lookEveryMs },
  });

  async function listen(served: ServedApp): Promise<Listening> {
    const { identity } = kept ?? (await keep({}));
    const server = createHubServer({
      ...{ app: served, identity, updateFile },
      pcs: () => kept?.pcs ?? [],
      onSeen: (pcId) => void seen.set(pcId, new Date().toISOString()),
    });
    return {
      server,
      following: await followAddresses({ ...follow('office'), ...server }),
      sleep: keepAwake(),
    };
  }

  function takeBack(): void {
    invitation?.following.end();
    invitation?.close();
    invitation = undefined;
  }

  async function stop(): Promise<void> {
    takeBack();
    const former = listening;
    listening = undefined;
    former?.following.end();
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
      ...defined({ waiting: listening?.following.waiting() }),
      addresses: (listening?.following.at() ?? []).map((host) =>
        ports.pairing === pairingPort ? host : `${host}:${ports.pairing}`,
      ),
      pcs: (kept?.pcs ?? []).map((pc) => asPaired(pc, seen.get(pc.id))),
      ...(invitation === undefined || invitation.isOver() ? {} : { invitation: invitation.shown() }),
    }),
    async open() {
      if (app === undefined) throw new OfficeRefused('not-here');
      listening ??= await listen(app);
      const waiting = listening.following.waiting();
      if (waiting !== undefined && !kept?.isOpen) {
        await stop();
        throw new OfficeRefused(waiting);
      }
      await keep({ isOpen: true });
    },
    async shut() {
      await stop();
      await putOut((kept?.pcs ?? []).map(({ id }) => id));
      if (kept !== undefined) await keep({ isOpen: false });
    },
    async invite() {
      if (listening === undefined || kept === undefined) throw new OfficeRefused('not-open');
      const waiting = listening.following.waiting();
      if (waiting !== undefined) throw new OfficeRefused(waiting);
      takeBack();
      const found = { hostname: hostname(), port: ports.office };
      const next = await createInvitation({ identity: kept.identity, found, onAdmitted: admit });
      const following = await followAddresses({
        ...{ ...follow('pairing'), add: next.add },
        drop: (server) => server.close(),
      });
      invitation = { ...next, following };
      const untaken = following.waiting();
      if (untaken === undefined) return;
      takeBack();
      throw new OfficeRefused(untaken);
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
      // A network that is not there yet is waited for.
      if (kept?.isOpen) listening = await listen(served);
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
