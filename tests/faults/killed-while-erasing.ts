import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSlotFile } from '#platform/vault/slot-file';
import { filesOf } from '../attachments/support.ts';
import { sourceOf } from '../backup/support.ts';
import { countCanaries, proposal, registerLeaver } from '../erasure/support.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { isSound } from './support/check-saves.ts';
import type { Fault } from './support/fault.ts';
import { openAppLater } from './support/open-app-later.ts';
import { planKills } from './support/plan-kills.ts';

const script = join(import.meta.dirname, 'support/erase-once.ts');

/** R3: the process is killed at any moment of an erasure, and somebody logs in again. */
export const killedWhileErasing: Fault = {
  name: 'killed-while-erasing',
  goal: 'R3',
  promise:
    'a killed erasure leaves the person whole and still waiting, or nothing of them after the next login',
  trials: { short: 4, long: 200 },
  async run(trials) {
    const centre = await makeTestCentre();
    const leaver = await registerLeaver(centre);
    await centre.client.erasure.propose({ caseId: leaver.caseId, ...proposal });
    const [waiting] = (await centre.client.erasure.list()).waiting;
    await centre.client.erasure.record({ erasureId: waiting?.erasureId ?? '', purpose: 'print' });
    await centre.app.lock({ hasty: true });
    const home = mkdtempSync(join(tmpdir(), 'titian-erase-'));
    const folder = join(home, 'brankas');
    const reset = () => {
      for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true });
      cpSync(centre.folder, folder, { recursive: true });
    };
    const kill = await planKills(script, [folder, leaver.registerNumber], reset);
    const found = { killed: 0, old: 0, erased: 0, between: 0, undone: 0 };
    for (let trial = 0; trial < trials; trial++) {
      reset();
      const { lines, wasKilled } = await kill(trial);
      if (wasKilled) found.killed++;
      const state = await stateOf(folder, leaver.clientId);
      found[state]++;
      if (lines.includes('done') && state !== 'erased') found.undone++;
    }
    rmSync(home, { recursive: true, force: true });
    await centre.close();
    return [
      {
        what: `runs in which nothing was killed (${found.killed} of ${trials} were)`,
        count: found.killed > 0 ? 0 : 1,
        wanted: 0,
      },
      {
        what: `people neither there (${found.old}) nor erased (${found.erased}), of ${trials}`,
        count: found.between,
        wanted: 0,
      },
      { what: 'acknowledged erasures that are not there', count: found.undone, wanted: 0 },
    ];
  },
};

/** What a login finds, and leaves, of the person. */
async function stateOf(folder: string, clientId: string): Promise<'old' | 'erased' | 'between'> {
  const { app, client } = openAppLater(folder);
  try {
    await client.vault.unlock(headLogin);
    const { waiting, done } = await client.erasure.list();
    const { sqlite } = await sourceOf({ app } as TestCentre);
    if (!isSound(sqlite)) return 'between';
    const people = sqlite.prepare<[], number>('select count(*) from client').pluck().get();
    const log = readFileSync(join(folder, 'vault.db-wal'));
    const seen = countCanaries(sqlite.serialize(), log) + filesOf(folder).length;
    const ledger = (await readSlotFile(folder)).slotFile.erased ?? [];
    if (waiting.length === 1 && people === 1 && seen > 0 && ledger.length === 0) return 'old';
    const isInLedger = done[0]?.isFinished === true && ledger[0]?.clientId === clientId;
    return isInLedger && waiting.length === 0 && people === 0 && seen === 0 ? 'erased' : 'between';
  } finally {
    await app.lock({ hasty: true });
    await app.close();
  }
}
