import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { describeUpdateTrouble, type UpdateTrouble, type VersionFacts } from '#domain/safety/update-troubles';
import { appVersion } from '#platform/app-version';
import type { Installation } from '#platform/installation';
import type { OpenVault } from '#vault/file/open-vault';

/** What runs now. An open vault has the newest form this program knows: it is brought there as it opens. */
export const runningVersion = ({ system }: Installation): VersionFacts => ({
  version: appVersion,
  schema: newestNumber(migrations),
  system,
});

/** Why no update can be installed from here, whatever it brings; undefined when one can. */
export function troubleHere({ way, key }: Installation, { kind }: OpenVault): UpdateTrouble | undefined {
  if (way === 'source') return 'no-installation';
  if (key === undefined) return 'no-key';
  return kind === 'demo' ? 'demo-vault' : undefined;
}

/** A trouble as the verdict that travels with the data. */
export const toVerdict = (trouble: UpdateTrouble | undefined, version?: string) =>
  trouble === undefined
    ? { ok: true }
    : {
        ok: false,
        why: describeUpdateTrouble(trouble, {
          running: appVersion,
          ...(version === undefined ? {} : { version }),
        }),
      };
