import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vaultFiles } from '#platform/files/vault-files';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePdf } from '../attachments/samples.ts';
import { attach, bytesOf } from '../attachments/support.ts';
import { makePeopledCentre, nthPerson } from '../backup/support.ts';
import { spoilPages } from '../rescue/spoil-pages.ts';
import { register } from '../support/cases.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin } from '../support/test-centre.ts';
import { childScript } from './support/child-script.ts';
import { cutOff, keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';
import { seeFirstScreen } from './support/first-screen.ts';
import { hashFiles } from './support/hash-vault.ts';
import { leftAnHourLater } from './support/left-workshops.ts';
import { openApp } from './support/open-app.ts';

/** People in the backup; one more is in the damaged vault alone. */
const peopleInBackup = 3;
const content = makePdf('Kartu keluarga');

/** The process is killed at any moment of the rescue of a damaged vault, and Titian is started again. */
export const killedWhileRescuing: Fault = {
  name: 'killed-while-rescuing',
  goal: 'R3',
  promise:
    'a killed rescue leaves the damaged vault or the rescued one, whole, loses neither, and can be made again',
  trials: { short: 2, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(peopleInBackup, { home: fastPlace() });
    const { folder } = centre;
    await centre.client.backup.make();
    const { caseId } = await register(centre.client, nthPerson(peopleInBackup));
    const attachmentId = await attach(centre.client, caseId, { name: 'kartu.pdf', content });
    await centre.app.lock({ hasty: true });
    spoilPages(vaultFiles(folder).database, [1]);
    const { home, reset, remove } = keepCopy(folder, { keepHidden: true });
    const damaged = contentOf(folder);
    const isDamagedOne = async (place: string) =>
      contentOf(place) === damaged && (await isOpenedByHead(place));
    const isRescued = () => hasEverything(folder, { caseId, attachmentId });
    const script = await childScript('rescue-once');
    const found = { old: 0, rescued: 0, between: 0, lost: 0, undone: 0, stuck: 0 };
    const cuts = await cutOff({ script, args: [folder], folder: home, reset }, trials, async ({ lines }) => {
      const { state } = await seeFirstScreen(folder);
      const kept = keptBeside(home);
      const isOld = kept.length === 0 && (await isDamagedOne(folder));
      if (isOld) found.old++;
      else if (state === 'locked' && (await isRescued())) found.rescued++;
      else found.between++;
      if (lines.includes('done') && isOld) found.undone++;
      if (isOld && !((await rescue(folder)) && (await isRescued()))) found.stuck++;
      const [only = '', ...others] = keptBeside(home);
      if (others.length > 0 || !(await isDamagedOne(join(home, only)))) found.lost++;
    });
    reset();
    const left = await leftAnHourLater(home, () => rescue(folder));
    remove();
    await centre.close();
    return [
      cuts,
      {
        what: `vaults neither damaged as before (${found.old}) nor rescued (${found.rescued})`,
        count: found.between,
        wanted: 0,
      },
      { what: 'damaged vaults not kept beside the rescued one as they were', count: found.lost, wanted: 0 },
      { what: 'acknowledged rescues that are not there', count: found.undone, wanted: 0 },
      { what: 'damaged vaults that could not be rescued again', count: found.stuck, wanted: 0 },
      {
        what: `half-made vaults left an hour later (${left.before} before)`,
        count: left.after,
        wanted: 0,
      },
    ];
  },
};

const keptBeside = (home: string) => readdirSync(home).filter((name) => name.startsWith('brankas-diganti-'));

/**
 * Every file of a vault by its bytes, but those that a mere login writes: the lock, and the keys with their
 * counters.
 */
function contentOf(folder: string): string {
  const files = Object.entries(hashFiles(folder));
  return JSON.stringify(files.filter(([path]) => !/^vault\.(keys|lock)/.test(path)));
}

async function isOpenedByHead(folder: string): Promise<boolean> {
  const opened = await unlockWithPassphrase({ folder, ...headLogin, now: new Date() }).catch(() => undefined);
  opened?.dataKey.fill(0);
  return opened !== undefined;
}

/** Rescues the damaged vault of a folder; tells whether it came to that. */
async function rescue(folder: string): Promise<boolean> {
  const { app, client } = openApp(folder);
  const rescued = await client.rescue.run(headLogin).catch(() => undefined);
  await app.close();
  return rescued !== undefined;
}

/** Whether a login finds nothing wrong, the report of a rescue, everybody, and the attachment as it was. */
async function hasEverything(folder: string, card: { caseId: string; attachmentId: string }) {
  const { app, client } = openApp(folder);
  try {
    const { warnings } = await client.vault.unlock(headLogin);
    const report = await client.rescue.report();
    const { total } = await client.caseload.list({ status: 'all' });
    const { found } = await client.audit.verify({});
    const { file } = await client.attachment.view(card);
    const isSame = (await bytesOf(file)).equals(content);
    await app.lock({ hasty: true });
    return (
      warnings.length === 0 && report?.gone === 0 && total === peopleInBackup + 1 && found === 0 && isSame
    );
  } catch {
    return false;
  } finally {
    await app.close();
  }
}
