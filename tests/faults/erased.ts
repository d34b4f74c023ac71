import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from '../attachments/samples.ts';
import { attach, filesOf } from '../attachments/support.ts';
import { sourceOf } from '../backup/support.ts';
import { canaries, countCanaries, erase, ownBackups, registerLeaver } from '../erasure/support.ts';
import { anAdmission, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

const passphrase = 'kerikil jambu dermaga lesung';

/** Somebody is erased, and then an older backup that holds them is brought back. */
export const erased: Fault = {
  name: 'erased',
  goal: 'P6, D12',
  promise: 'nothing of an erased person is left in the deciphered image, and no restore brings them back',
  trials: { short: 1, long: 50 },
  async run(trials) {
    const found = { before: 0, after: 0, restored: 0, people: 0, ledger: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const centre = await makeTestCentre();
      const leaver = await registerLeaver(centre);
      const other = someone('Orang Yang Tinggal', { birthDate: '1950-01-01' });
      await register(centre.client, other, anAdmission({ category: 'PMKS-08' }));
      await attach(centre.client, leaver.caseId, { name: 'kk.pdf', content: makePdf(canaries.name) });
      await centre.client.backup.make();
      const [older] = await ownBackups(centre);
      if ((await countIn(centre)) === 0) found.before++;
      await erase(centre, leaver);
      found.after += await countIn(centre);

      const { custodian: actor } = await sourceOf(centre);
      const head = { userId: actor.id, passphrase };
      await centre.client.recovery.restore({
        file: older?.file ?? '',
        recoveryKey: centre.recoveryKey,
        ...head,
      });
      await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
      found.restored += await countIn(centre);
      const { rows } = await centre.client.caseload.list({ status: 'all' });
      if (rows.length !== 1) found.people++;
      const { done } = await centre.client.erasure.list();
      if (done[0]?.id !== leaver.clientId || !done[0].isFinished) found.ledger++;
      await centre.close();
    }
    return [
      { what: 'vaults in which the search would have found nothing anyway', count: found.before, wanted: 0 },
      { what: `traces after the erasure, in ${trials} vaults`, count: found.after, wanted: 0 },
      { what: 'traces after an older backup was restored', count: found.restored, wanted: 0 },
      { what: 'restored vaults in which somebody else is missing', count: found.people, wanted: 0 },
      { what: 'restored vaults without the ledger', count: found.ledger, wanted: 0 },
    ];
  },
};

/**
 * Traces in the deciphered database, in its log, and in every file of the vault's folder as it lies there.
 */
async function countIn(centre: TestCentre): Promise<number> {
  const { sqlite, folder } = await sourceOf(centre);
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file) && statSync(file).isFile());
  return (
    countCanaries(sqlite.serialize(), ...files.map((file) => readFileSync(file))) + filesOf(folder).length
  );
}
