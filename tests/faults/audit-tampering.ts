import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRandom } from '#demo/random';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePeopledCentre } from '../backup/support.ts';
import { carryToPlan, refusalOf } from '../support/cases.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin, type TestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';
import { openApp } from './support/open-app.ts';
import { tamperings } from './support/tamper-trail.ts';

const people = 10;
const names = [...Object.keys(tamperings), 'put an older file back', 'untouched'];
/** What the head in the slot file tells at login, also without the print of the file. */
const endChanges = ['cut the tail', 'rewrite from a row on', 'put an older file back'];

/**
 * The trail is changed with the key of the vault, past the triggers; the login and the verification tell it.
 */
export const auditTampering: Fault = {
  name: 'audit-tampering',
  goal: 'L2',
  promise: 'no row of the trail is changed, moved, taken out or put in without being told',
  trials: { short: names.length, long: 1_000 },
  async run(trials) {
    const centre = await makePeopledCentre(people, { home: fastPlace() });
    const { folder } = centre;
    const { database: file, slots, previousSlots, rescueCopy } = vaultFiles(folder);
    const earlier = await leaveDays(centre);
    await centre.app.close();
    const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...headLogin, now: new Date() });
    const kept = [file, slots, previousSlots, rescueCopy].map((one) => [one, readFileSync(one)] as const);
    const missed = new Map(names.map((name) => [name, [] as number[]]));
    const tally = { rows: 0, untoldAtLogin: [] as string[], accused: 0 };

    for (let trial = 0; trial < trials; trial += 1) {
      const name = names[trial % names.length] ?? '';
      const random = createRandom(trial);
      for (const [one, bytes] of kept) writeFileSync(one, bytes);
      for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
      if (name === 'put an older file back') writeFileSync(file, random.pick(earlier));
      else if (name !== 'untouched') {
        const database = openDatabase(file, dataKey, { expectVaultId: vaultId });
        database.exec('drop trigger audit_is_kept; drop trigger audit_is_whole');
        tamperings[name]?.(database, random);
        database.pragma('wal_checkpoint(TRUNCATE)');
        database.close();
      }
      const isPrintLost = trial % 2 === 1;
      if (isPrintLost) rmSync(rescueCopy);

      const { rows, isTold, isFound } = await comeIn(folder);
      tally.rows = Math.max(tally.rows, rows);
      if (name === 'untouched') tally.accused += isTold || isFound ? 1 : 0;
      else {
        if (!isFound) missed.get(name)?.push(trial);
        if (!isTold && (!isPrintLost || endChanges.includes(name)))
          tally.untoldAtLogin.push(`${name} ${trial}`);
      }
    }
    dataKey.fill(0);
    await centre.close();
    missed.delete('untouched');
    const timesOf = (name: string) => Math.ceil((trials - names.indexOf(name)) / names.length);
    return [
      ...[...missed].map(([name, which]) => ({
        what: `${name}: not found by audit.verify, of ${timesOf(name)} ${which.join(' ')}`,
        count: which.length,
        wanted: 0,
      })),
      {
        what: `not told at login ${tally.untoldAtLogin.join(', ')}`,
        count: tally.untoldAtLogin.length,
        wanted: 0,
      },
      {
        what: `untouched trails accused, of ${timesOf('untouched')} (up to ${tally.rows} rows)`,
        count: tally.accused,
        wanted: 0,
      },
    ];
  },
};

/**
 * Days of work that leave rows of every kind. Gives the file of the database as each of them but the last
 * left it.
 */
async function leaveDays({ app, client, folder, addUser, as }: TestCentre): Promise<Buffer[]> {
  const left: Buffer[] = [];
  const leave = async () => {
    await app.lock();
    left.push(readFileSync(vaultFiles(folder).database));
  };
  await addUser('sri', 'socialWorker');
  await leave();
  await as('kepala');
  const { rows } = await client.caseload.list({ status: 'all' });
  for (const { caseId } of rows.slice(0, 3)) await carryToPlan(client, caseId, 2);
  await leave();
  await as('sri');
  await refusalOf(client.users.list());
  await refusalOf(client.vault.unlock({ ...headLogin, passphrase: 'bukan kata sandi ini' }));
  await leave();
  await as('kepala');
  await client.monthReport.exportWorkbook({ period: '2026-11' });
  for (let time = 0; time < 5; time += 1) await client.users.list();
  return left;
}

/** Logs in as any Kepala does, and has the trail verified: what each of the two told. */
async function comeIn(folder: string) {
  const { app, client } = openApp(folder);
  await client.vault.unlock(headLogin);
  await (await app.context.keeper.current())?.firstCheck?.ended;
  const isTold = (await client.audit.state()).warning !== undefined;
  const { rows, found } = await client.audit.verify({});
  await app.lock({ hasty: true });
  await app.close();
  return { rows, isTold, isFound: found > 0 };
}
