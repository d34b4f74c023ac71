import { defined } from '#domain/defined';
import type { UpdateTrouble } from '#domain/safety/update-troubles';
import { long } from '#pipeline';
import { appVersion } from '#platform/app-version';
import type { Installation } from '#platform/installation';
import { UpdateRefused } from '#platform/update-package';
import { runningVersion } from '#vault/admit-update';
import { toVerdict, troubleHere } from './trouble-here.ts';

export const state = long.update.state.handler(({ context: { installation, vault } }) => {
  const { schema } = runningVersion(installation);
  const [next, previous] = [installation.next(), installation.previous()];
  return {
    version: appVersion,
    schema,
    ...(next === appVersion ? {} : { next }),
    verdict: toVerdict(troubleHere(installation, vault)),
    ...(previous === undefined
      ? {}
      : {
          previous: {
            version: previous.version,
            verdict: toVerdict(troubleOfTakingBack(installation), previous.version),
          },
        }),
  };
});

export const takeBack = long.update.takeBack.handler(async ({ context, errors }) => {
  const { installation } = context;
  const trouble = troubleOfTakingBack(installation);
  const version = installation.previous()?.version;
  if (trouble !== undefined || version === undefined) {
    const { message } = new UpdateRefused(trouble ?? 'nothing-before', defined({ version }));
    throw errors.UPDATE_REFUSED({ message, data: { trouble: trouble ?? 'nothing-before' } });
  }
  await installation.choose(version);
  context.note({ fromVersion: appVersion, toVersion: version });
  return { version };
});

/** A version that does not know the form of the vault's data could not open it. */
function troubleOfTakingBack(installation: Installation): UpdateTrouble | undefined {
  const previous = installation.previous();
  if (previous === undefined) return 'nothing-before';
  return (previous.schema ?? 0) < runningVersion(installation).schema ? 'below-vault' : undefined;
}
