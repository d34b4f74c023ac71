import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { vaultFiles } from '#platform/files/vault-files';
import { makePeopledCentre, nthPerson, sourceOf } from '../backup/support.ts';
import { register } from '../support/cases.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin } from '../support/test-centre.ts';
import { isSound } from './support/check-saves.ts';
import { childScript } from './support/child-script.ts';
import { cutOff, keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';
import { seeFirstScreen } from './support/first-screen.ts';
import { openApp } from './support/open-app.ts';

const passphrase = 'kerikil jambu dermaga lesung';
/** People in the backup; one more is in the vault alone. */
const peopleInBackup = 3;

/** The process is killed at any moment of making lost key files anew, and Titian is started again. */
export const killedWhileRemaking: Fault = {
  name: 'killed-while-remaking',
  goal: 'R3',
  promise:
    'a killed making anew of the keys leaves them lost as before or whole, and loses nothing of the vault',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(peopleInBackup, { home: fastPlace() });
    const { folder, recoveryKey } = centre;
    await centre.client.backup.make();
    await register(centre.client, nthPerson(peopleInBackup));
    const { custodian: actor } = await sourceOf(centre);
    await centre.app.lock({ hasty: true });
    const { slots, previousSlots } = vaultFiles(folder);
    const remains = [slots, previousSlots].map((file, index) => {
      truncateSync(file, 300 + index);
      return readFileSync(file, 'utf8');
    });
    const { home, reset, remove } = keepCopy(folder);
    const script = await childScript('remake-once');
    const args = [folder, recoveryKey, actor.id, passphrase];
    const found = { lost: 0, remade: 0, between: 0, undone: 0, stuck: 0, gone: 0 };
    const cuts = await cutOff({ script, args, folder: home, reset }, trials, async ({ lines }) => {
      const { state, areKeysLost } = await seeFirstScreen(folder);
      if (state === 'locked') found.remade++;
      else if (areKeysLost) found.lost++;
      else found.between++;
      if (lines.includes('done') && state !== 'locked') found.undone++;
      if (areKeysLost && !(await remake(folder, { recoveryKey, userId: actor.id }))) found.stuck++;
      else if (!(await hasEverybody(folder))) found.between++;
      if (!remains.every((text) => keyTexts(folder).includes(text))) found.gone++;
    });
    remove();
    await centre.close();
    return [
      cuts,
      {
        what: `vaults with keys neither lost (${found.lost}) nor whole (${found.remade}), or not whole themselves`,
        count: found.between,
        wanted: 0,
      },
      { what: 'acknowledged keys that are not there', count: found.undone, wanted: 0 },
      { what: 'lost keys that could not be made anew again', count: found.stuck, wanted: 0 },
      { what: 'vaults that lost what was left of the former keys', count: found.gone, wanted: 0 },
    ];
  },
};

/**
 * Goes the way of the screen: looks for a backup, and makes the keys anew from it. Tells whether it came to
 * that.
 */
async function remake(folder: string, key: { recoveryKey: string; userId: string }): Promise<boolean> {
  const { app, client } = openApp(folder);
  try {
    const { heads } = await client.rescue.findKeyBackup({ recoveryKey: key.recoveryKey });
    await client.rescue.remakeKeys({ ...key, passphrase });
    return heads.some(({ userId }) => userId === key.userId);
  } catch {
    return false;
  } finally {
    await app.close();
  }
}

/**
 * Whether the new pass phrase opens a vault that is sound, with everybody in it and a trail that verifies. A
 * login tells of the second key file when the process was killed before it was written, and of nothing else.
 */
async function hasEverybody(folder: string): Promise<boolean> {
  const toTell = existsSync(vaultFiles(folder).previousSlots) ? 0 : 1;
  const { app, client } = openApp(folder);
  try {
    const { warnings } = await client.vault.unlock({ ...headLogin, passphrase });
    const { total } = await client.caseload.list({ status: 'all' });
    const { found } = await client.audit.verify({});
    const { sqlite } = await sourceOf({ app });
    const isWhole = isSound(sqlite);
    await app.lock({ hasty: true });
    return isWhole && warnings.length === toTell && total === peopleInBackup + 1 && found === 0;
  } catch {
    return false;
  } finally {
    await app.close();
  }
}

const keyTexts = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('vault.keys'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
