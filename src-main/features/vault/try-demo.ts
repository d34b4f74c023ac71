import { existsSync } from 'node:fs';
import { demoVaultJob } from '#demo/demo-vault-job';
import { defined } from '#domain/defined';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import { open } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { vaultFiles } from '#platform/files/vault-files';
import { runJob } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import { describeStatus } from './describe-status.ts';

/** People in the demo vault that one click makes. */
const cases = 120;

/** Makes the demo vault when it is not there yet, and turns to it. A second click waits for the first. */
export const tryDemo = open.vault.tryDemo.handler(async ({ context }) => {
  const { keeper, places, seat } = context;
  await keeper.lockAlone(seat);
  if (!existsSync(vaultFiles(places.demo).slots)) {
    places.making ??= begin(context);
    await places.making.whole;
  }
  places.chosen = 'demo';
  return describeStatus(context);
});

export const demoProgress = open.vault.demoProgress.handler(({ context: { places } }) => {
  if (places.making === undefined) return null;
  const { done, of } = places.making;
  return { done, of };
});

export const leaveDemo = open.vault.leaveDemo.handler(async ({ context }) => {
  await context.keeper.lockAlone(context.seat);
  context.places.chosen = 'real';
  return describeStatus(context);
});

function begin({ places, keeper }: HostContext) {
  const today = civilDateOfInstant(keeper.now(), zoneOffsets.WIB);
  const kdfCost = defined({ kdfCost: places.kdfCost });
  const making = { done: 0, of: cases, whole: Promise.resolve() };
  const onProgress = (done: number, of: number) => Object.assign(making, { done, of });
  const order = { folder: places.demo, cases, seed: 1, today, ...kdfCost };
  making.whole = runJob(demoVaultJob, order, { onProgress })
    .then(({ trouble }) => {
      if (trouble) throw new VaultError(trouble.code, trouble.detail);
    })
    .finally(() => {
      delete places.making;
    });
  return making;
}
