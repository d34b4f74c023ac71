import { defined } from '#domain/defined';
import { describeUpdateTrouble, type UpdateTrouble } from '#domain/safety/update-troubles';
import { appVersion } from '#platform/app-version';
import type { Installation } from '#platform/installation';
import type { OpenVault } from '#vault/file/open-vault';

/**
 * Why no update can be installed from here, whatever it brings; undefined when one can. While another version waits to be
 * opened, a Setup would take away the folder of the one that runs.
 */
export function troubleHere(
  { way, key, next }: Installation,
  { kind }: OpenVault,
): UpdateTrouble | undefined {
  if (way === 'source') return 'no-installation';
  if (key === undefined) return 'no-key';
  if (kind === 'demo') return 'demo-vault';
  return next() === appVersion ? undefined : 'restart-first';
}

/** A trouble as the verdict that travels with the data. */
export const toVerdict = (trouble: UpdateTrouble | undefined, version?: string) =>
  trouble === undefined
    ? { ok: true }
    : {
        ok: false,
        why: describeUpdateTrouble(trouble, { running: appVersion, ...defined({ version }) }),
      };
