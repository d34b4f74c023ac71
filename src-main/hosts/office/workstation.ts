import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { fileMode, folderMode } from '#platform/files/vault-files';
import { OfficeRefused, type Workstation } from '#platform/office';
import { askToBeLetIn, type Pending } from './ask.ts';
import { findHubs } from './find-hubs.ts';
import { makeIdentity } from './identity.ts';
import { createLink, type Link } from './link.ts';
import { forgetOffice, keepOffice, type OfficeFile, type WorkstationFile } from './office-file.ts';
import { isPrivate } from './own-addresses.ts';
import { PairingCode } from './pairing.ts';
import { pairingPort } from './wire.ts';

/** What a workstation is told of this PC. */
export type WorkstationParts = {
  folder: string;
  /** What this PC keeps of its office. */
  read: OfficeFile | undefined;
  /** Whether this PC keeps a vault itself, and so works on nobody else's. */
  hasVault(): Promise<boolean>;
  /** Which addresses are of the office; in tests also those of this machine. */
  isAllowed?: (address: string) => boolean;
};

/** A workstation, and what its host asks of it. */
type RunningWorkstation = Workstation & { link(): Link | undefined; end(): void };

/** This PC, when it works on the vault of another. */
export function createWorkstation({
  folder,
  read,
  hasVault,
  isAllowed = isPrivate,
}: WorkstationParts): RunningWorkstation {
  let kept: WorkstationFile | undefined = read?.role === 'workstation' ? read : undefined;
  let link = kept === undefined ? undefined : linkOf(kept);
  let asking:
    | { pending: Pending; next(admitted: { hostname: string; port: number }): WorkstationFile }
    | undefined;

  function linkOf(file: WorkstationFile): Link {
    return createLink({
      file,
      search: async () => (await findHubs('office')).map(({ address }) => address),
      onMoved(address) {
        kept = { ...file, hub: { ...file.hub, address } };
        void keepOffice(folder, kept);
      },
    });
  }

  function cancel(): void {
    asking?.pending.cancel();
    asking = undefined;
  }

  return {
    state: () =>
      kept === undefined || link === undefined
        ? undefined
        : { name: kept.name, hubAddress: link.place().host, reach: link.reach() },
    find: () => findHubs('pairing'),
    async connect({ address, code, name }) {
      cancel();
      if (await hasVault()) throw new OfficeRefused('has-vault');
      const digits = code.replace(/[\s.-]/g, '');
      if (!PairingCode.safeParse(digits).success) throw new OfficeRefused('code-form');
      const [host = '', port = `${pairingPort}`] = address.trim().split(':');
      if (!isIPv4(host) || !isAllowed(host) || !/^\d{1,5}$/.test(port))
        throw new OfficeRefused('bad-address');
      const identity = await makeIdentity();
      const pending = await askToBeLetIn({ host, port: Number(port), code: digits, name, identity });
      const next = (admitted: { hostname: string; port: number }): WorkstationFile => ({
        ...{ role: 'workstation', identity, name },
        hub: { certificate: pending.certificate, address: host, ...admitted },
      });
      asking = { pending, next };
      return { words: pending.words };
    },
    async agree() {
      if (asking === undefined) throw new OfficeRefused('no-invitation');
      const { pending, next } = asking;
      kept = next(await pending.admission());
      asking = undefined;
      await keepOffice(folder, kept);
      link?.close();
      link = linkOf(kept);
    },
    async fetchUpdate(file) {
      const update = await link?.fetchUpdate();
      if (update === undefined) throw new OfficeRefused('no-update');
      await mkdir(dirname(file), { recursive: true, mode: folderMode });
      await pipeline(Readable.fromWeb(update as NodeStream), createWriteStream(file, { mode: fileMode }));
    },
    cancel,
    async leave() {
      cancel();
      link?.close();
      link = undefined;
      kept = undefined;
      await forgetOffice(folder);
    },
    link: () => link,
    end: () => link?.close(),
  };
}
