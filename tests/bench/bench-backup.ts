import { pageSize } from '#contract/page-size';
import type { OpenVault } from '#vault/file/open-vault';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { replaceRecoveryKey } from '#vault/keys/vault-keys';
import type { TestClient } from '../support/test-centre.ts';
import { median, report, time } from './measure.ts';

/** What a backup of the open vault costs, and each way of proving one; and whether work goes on meanwhile. `again` lets one in again, who was not heard of for so long. */
export async function benchBackup(
  client: TestClient,
  vault: OpenVault,
  again: () => Promise<unknown>,
): Promise<void> {
  const recoveryKey = createRecoveryKey();
  await replaceRecoveryKey(vault, recoveryKey);
  let bytes = 0;
  // Once each: the vault of 10,000 cases is over a gigabyte, and each of these reads it more than once.
  const making = await time(
    1,
    async () => {
      bytes = (await client.backup.make()).bytes;
    },
    0,
  );
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  report('backup, made and checked', median(making), 'ms', size);
  await again();
  const id = (await client.backup.list()).rows[0]?.id ?? '';
  const checking = await time(1, () => client.backup.check({ id }), 0);
  report('backup checked again', median(checking), 'ms', size);
  await again();
  const rehearsing = await time(1, () => client.backup.rehearse({ id, recoveryKey }), 0);
  report('recovery rehearsed from the paper', median(rehearsing), 'ms', size);

  await again();
  const waits: number[] = [];
  const backup = client.backup.make();
  let isMaking = true;
  void backup.finally(() => {
    isMaking = false;
  });
  while (isMaking) {
    const begun = performance.now();
    await client.caseload.list({ status: 'all', limit: pageSize });
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
