import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeUpdate } from '#domain/safety/update-troubles';
import type { LongWork } from '#pipeline';
import { long } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { appVersion } from '#platform/app-version';
import type { Installation } from '#platform/installation';
import { type ReadUpdate, readUpdate, UpdateRefused, unpackUpdate } from '#platform/update-package';
import { writeAudit } from '#vault/audit/audit';
import { runningVersion, troubleHere } from './running-version.ts';

type Asked = HostContext & LongWork;

export const install = long.update.install.handler(async ({ input, context, errors, signal }) => {
  const { installation, vault, backups } = context;
  try {
    const update = await admit(input.file, context);
    const { backup } = await backups.run(vault, 'update', { signal });
    signal?.throwIfAborted();
    const left = await carryOut(input.file, update, installation);
    const { version, sha256 } = update.head;
    const backupNumber = backup.manifest.number;
    context.note({ fromVersion: appVersion, toVersion: version, sha256, backupNumber });
    return { version, backupNumber, ...left };
  } catch (error) {
    if (!(error instanceof UpdateRefused)) throw error;
    await tellOfRefusal(context, error);
    throw errors.UPDATE_REFUSED({ message: error.message, data: { trouble: error.trouble } });
  }
});

/** Reads and judges an update. Throws UpdateRefused. */
async function admit(file: string, { installation, vault }: Asked): Promise<ReadUpdate> {
  const trouble = troubleHere(installation, vault);
  const { key } = installation;
  if (trouble !== undefined || key === undefined) throw new UpdateRefused(trouble ?? 'no-key');
  const update = await readUpdate(file, key);
  const { version } = update.head;
  const verdict = judgeUpdate(update.head, runningVersion(installation));
  if (verdict !== undefined) throw new UpdateRefused(verdict, { version, running: appVersion });
  return update;
}

/** Unpacks it into a folder of ours, proves its bytes there, and hands that very copy to the installer. */
async function carryOut(file: string, update: ReadUpdate, installation: Installation) {
  const { workshop, way } = installation;
  const { version } = update.head;
  const isSetup = way === 'setup';
  const unpacked = join(workshop, isSetup ? `Titian-Setup-${version}.exe` : `titian_${version}_amd64.deb`);
  let isLeft = false;
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true, mode: 0o700 });
  try {
    await unpackUpdate(file, update, unpacked, (done, of) => {
      installation.progress = { step: 'check', done, of };
    });
    installation.progress = { step: 'install', done: 0, of: 0 };
    if (isSetup) await installation.runSetup(unpacked);
    else isLeft = true;
    return isSetup ? {} : { file: unpacked, command: `sudo apt install ${quote(unpacked)}` };
  } finally {
    installation.progress = undefined;
    if (!isLeft) await rm(workshop, { recursive: true, force: true });
  }
}

/** A file that somebody made to look like an update is worth a row of the audit. */
async function tellOfRefusal({ transact, actor, now }: Asked, { trouble }: UpdateRefused): Promise<void> {
  await transact((trx) =>
    writeAudit(trx, {
      at: now,
      actor,
      operation: ['update', 'install'],
      kind: 'warning',
      outcome: 'refused',
      detail: { updateTrouble: trouble },
    }),
  );
}

/** For a shell, when the path holds more than plain letters. */
const quote = (path: string) => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
