import { rm } from 'node:fs/promises';
import { installUpdate } from '#platform/install-update';
import type { Installation } from '#platform/installation';
import type { Workstation } from '#platform/office';
import { UpdateRefused } from '#platform/update-package';
import { admitUpdate } from '#vault/admit-update';

/**
 * Brings a PC that works on another's vault up to that PC's version. It is no more trusted for coming from there: the
 * signature of a release decides, as with a flash disk. Throws UpdateRefused or OfficeRefused.
 */
export async function takeUpdate(workstation: Workstation, installation: Installation) {
  const { key, way, kept } = installation;
  if (way === 'source') throw new UpdateRefused('no-installation');
  if (key === undefined) throw new UpdateRefused('no-key');
  const file = `${kept}.datang`;
  try {
    await workstation.fetchUpdate(file);
    const update = await admitUpdate(file, installation);
    return { version: update.head.version, ...(await installUpdate(file, update, installation)) };
  } finally {
    await rm(file, { force: true });
  }
}
