import { defined } from '#domain/defined';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { samples } from '../../attachments/samples.ts';
import { register, someone } from '../../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf } from '../../support/test-centre.ts';
import { canaries } from './canaries.ts';

/** What a working day must have done, and how often; less of it would show less. */
const wanted = {
  photo: 1,
  draft: 10,
  form: 10,
  scan: 1,
  packet: 2,
  month: 1,
  file: 1,
  notice: 1,
  import: 1,
  handover: 1,
  backup: 1,
  export: 1,
};

/** How many kinds of work a day did not do, or not often enough. */
export const countSkipped = (done: readonly string[]): number =>
  Object.entries(wanted).filter(([what, times]) => done.filter((one) => one === what).length < times).length;

/** A centre, closed, in which a working day can begin; and all that must never be seen of it. */
export async function makeDay(home?: string) {
  const centre = await makeTestCentre(defined({ home }));
  await centre.addUser('rina', 'socialWorker');
  const { caseId } = await register(centre.client, someone('Bagas Contoh'));
  await centre.app.close();
  const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
  const secrets: (string | Uint8Array)[] = [
    ...Object.values(canaries),
    headLogin.passphrase,
    passphraseOf('rina'),
    centre.recoveryKey,
    dataKey,
    samples.png.subarray(60, 120),
  ];
  return { centre, secrets, dataKey, caseId };
}
