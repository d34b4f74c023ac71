import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { openVault } from '#platform/vault/open-vault';
import { unlockWithPassphrase } from '#platform/vault/unlock';
import { vaultFiles } from '#platform/vault/vault-files';
import { register, someone } from '../../support/cases.ts';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import type { Fault } from '../support/fault.ts';
import { killChild } from '../support/kill-child.ts';

const script = join(import.meta.dirname, 'keep-saving.ts');

/** R1: the process is killed at any moment of saving, and reopened. */
export const killedWhileSaving: Fault = {
  name: 'killed-while-saving',
  goal: 'R1',
  promise: 'a killed process loses nothing it acknowledged and leaves nothing half saved',
  trials: { short: 8, long: 2_000 },
  async run(trials) {
    const centre = await makeTestCentre();
    const { caseId } = await register(centre.client, someone('Bagas Contoh'));
    await centre.app.close();
    const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
    const found = { killed: 0, acknowledged: 0, lost: 0, corrupt: 0, partial: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const { lines, wasKilled } = await killChild(script, [centre.folder, caseId], Math.random() * 120);
      const [, ...acknowledged] = lines;
      if (wasKilled) found.killed++;
      const database = openVault(vaultFiles(centre.folder).database, dataKey);
      found.acknowledged += acknowledged.length;
      found.lost += acknowledged.filter((id) => !isSaved(database, id)).length;
      if (!isSound(database)) found.corrupt++;
      found.partial += countHalves(database);
      database.close();
    }
    await centre.close();
    return [
      { what: 'processes killed in the middle', count: found.killed, wanted: trials },
      { what: 'runs without any acknowledged save', count: found.acknowledged > 0 ? 0 : 1, wanted: 0 },
      { what: `acknowledged saves lost, of ${found.acknowledged}`, count: found.lost, wanted: 0 },
      { what: `databases corrupt, of ${trials}`, count: found.corrupt, wanted: 0 },
      { what: 'saves of which only a part is there', count: found.partial, wanted: 0 },
    ];
  },
};

function isSaved(database: Database, id: string): boolean {
  const find =
    'select 1 from form_version where request_id = ? union all select 1 from client where id = ? limit 1';
  return database.prepare(find).get(id, id) !== undefined;
}

function isSound(database: Database): boolean {
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') return false;
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) return false;
  try {
    database.exec("insert into caseload_search (caseload_search) values ('integrity-check')");
    return true;
  } catch {
    return false;
  }
}

/** Rows that came without those that belong to the same save: the record, the caseload's row, its words, the audit. */
function countHalves(database: Database): number {
  const count = (sql: string) =>
    database.prepare<[], { n: number }>(`select count(*) n from ${sql}`).get()?.n ?? 0;
  const told = (operation: string) => count(`audit where operation = '${operation}' and outcome = 'done'`);
  const notes = count('note');
  const people = count('client');
  const others: [number, number][] = [
    [notes, count("form_record where form = 'note'")],
    [notes, told('form.note.complete')],
    [people, count('case_file')],
    [people, count('caseload_row')],
    [people, count('caseload_search')],
    [people, told('client.register')],
  ];
  return others.filter(([one, other]) => one !== other).length;
}
