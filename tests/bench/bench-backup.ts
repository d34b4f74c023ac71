import type { OpenVault } from '#platform/keeper';
import { createRecoveryKey } from '#platform/vault/recovery-key';
import { replaceRecoveryKey } from '#platform/vault/vault-keys';
import type { TestClient } from '../support/test-centre.ts';
import { median, report, time } from './measure.ts';

/** What a backup of the open vault costs, and each way of proving one; and whether work goes on meanwhile. */
export async function benchBackup(client: TestClient, vault: OpenVault): Promise<void> {
  const recoveryKey = createRecoveryKey();
  await replaceRecoveryKey(vault, recoveryKey);
  let bytes = 0;
  const making = await time(
    3,
    async () => {
      bytes = (await client.backup.make()).bytes;
    },
    1,
  );
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  report('backup, made and checked, median', median(making), 'ms', size);
  const id = (await client.backup.list()).rows[0]?.id ?? '';
  const checking = await time(3, () => client.backup.check({ id }), 1);
  report('backup checked again, median', median(checking), 'ms', size);
  const rehearsing = await time(3, () => client.backup.rehearse({ id, recoveryKey }), 1);
  report('recovery rehearsed from the paper, median', median(rehearsing), 'ms', size);

  const waits: number[] = [];
  const backup = client.backup.make();
  let isMaking = true;
  void backup.finally(() => {
    isMaking = false;
  });
  while (isMaking) {
    const begun = performance.now();
    await client.caseload.list({ status: 'all' });
    waits.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, 5));
  }
  await backup;
  waits.sort((one, other) => one - other);
  report(
    'grid page while a backup is made, median',
    median(waits),
    'ms',
    `longest ${waits.at(-1)?.toFixed(1)} ms`,
  );
}
