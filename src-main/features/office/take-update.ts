import { rm } from 'node:fs/promises';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { judgeUpdate } from '#domain/safety/update-troubles';
import { appVersion } from '#platform/app-version';
import { installUpdate } from '#platform/install-update';
import type { Installation } from '#platform/installation';
import type { Workstation } from '#platform/office';
import { readUpdate, UpdateRefused } from '#platform/update-package';

/**
 * Brings a PC that works on another's vault up to that PC's version. It is no more trusted for coming from there: the
 * signature of a release decides, as with a flash disk. Throws UpdateRefused or OfficeRefused.
 */
export async function takeUpdate(workstation: Workstation, installation: Installation) {
  const { key, way, system, kept } = installation;
  if (way === 'source') throw new UpdateRefused('no-installation');
  if (key === undefined) throw new UpdateRefused('no-key');
  const file = `${kept}.datang`;
  try {
    await workstation.fetchUpdate(file);
    const update = await readUpdate(file, key);
    const { version } = update.head;
    const running = { version: appVersion, schema: newestNumber(migrations), system };
    const verdict = judgeUpdate(update.head, running);
    if (verdict !== undefined) throw new UpdateRefused(verdict, { version, running: appVersion });
    return { version, ...(await installUpdate(file, update, installation)) };
  } finally {
    await rm(file, { force: true });
  }
}
