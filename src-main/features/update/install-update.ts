import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LongWork } from '#pipeline';
import { long } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { appVersion } from '#platform/app-version';
import { folderMode } from '#platform/files/vault-files';
import { installUpdate } from '#platform/install-update';
import { logTrouble } from '#platform/trouble';
import { type ReadUpdate, UpdateRefused } from '#platform/update-package';
import { admitUpdate } from '#vault/admit-update';
import { writeAudit } from '#vault/audit/audit';
import { troubleHere } from './trouble-here.ts';

type Asked = HostContext & LongWork;

export const install = long.update.install.handler(async ({ input, context, errors, signal }) => {
  const { installation, vault, backups } = context;
  try {
    const update = await admit(input.file, context);
    const { backup } = await backups.run(vault, 'update', { signal });
    signal?.throwIfAborted();
    const left = await installUpdate(input.file, update, installation);
    await keepForOffice(input.file, context);
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

/** Reads and judges an update, where any can be installed. Throws UpdateRefused. */
async function admit(file: string, { installation, vault }: Asked): Promise<ReadUpdate> {
  const trouble = troubleHere(installation, vault);
  if (trouble !== undefined) throw new UpdateRefused(trouble);
  return await admitUpdate(file, installation);
}

/** The other PCs of the office may bring it from here. No room for it undoes nothing of what was installed. */
async function keepForOffice(file: string, { installation: { kept }, now }: Asked): Promise<void> {
  try {
    await mkdir(dirname(kept), { recursive: true, mode: folderMode });
    await copyFile(file, kept);
  } catch (error) {
    logTrouble('update.keep', error, now);
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
