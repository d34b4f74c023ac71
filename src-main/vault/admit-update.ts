import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { judgeUpdate, type VersionFacts } from '#domain/safety/update-troubles';
import { appVersion } from '#platform/app-version';
import type { Installation } from '#platform/installation';
import { type ReadUpdate, readUpdate, UpdateRefused } from '#platform/update-package';

/** What runs now. An open vault has the newest form this program knows: it is brought there as it opens. */
export const runningVersion = ({ system }: Installation): VersionFacts => ({
  version: appVersion,
  schema: newestNumber(migrations),
  system,
});

/** Reads an update and judges it against what runs: by its signature, version, form of the data and system. Throws UpdateRefused. */
export async function admitUpdate(file: string, installation: Installation): Promise<ReadUpdate> {
  const { key } = installation;
  if (key === undefined) throw new UpdateRefused('no-key');
  const update = await readUpdate(file, key);
  const { version } = update.head;
  const verdict = judgeUpdate(update.head, runningVersion(installation));
  if (verdict !== undefined) throw new UpdateRefused(verdict, { version, running: appVersion });
  return update;
}
