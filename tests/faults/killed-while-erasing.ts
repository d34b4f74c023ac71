import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSlotFile } from '#vault/keys/slot-file';
import { filesOf } from '../attachments/support.ts';
import { sourceOf } from '../backup/support.ts';
import { countCanaries, proposal, registerLeaver } from '../erasure/support.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { isSound } from './support/check-saves.ts';
import { childScript } from './support/child-script.ts';
import { cutOff, keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';
import { openAppLater } from './support/open-app-later.ts';

/** The process is killed at any moment of an erasure, and somebody logs in again. */
export const killedWhileErasing: Fault = {
  name: 'killed-while-erasing',
  goal: 'R3',
  promise:
    'a killed erasure leaves the person whole and still waiting, or nothing of them after the next login',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const centre = await makeTestCentre({ home: fastPlace() });
    const leaver = await registerLeaver(centre);
    await centre.client.erasure.propose({ caseId: leaver.caseId, ...proposal });
    const [waiting] = (await centre.client.erasure.list()).waiting;
    await centre.client.erasure.record({ erasureId: waiting?.erasureId ?? '', purpose: 'print' });
    await centre.app.lock({ hasty: true });
    const { home, reset, remove } = keepCopy(centre.folder);
    const script = await childScript('erase-once');
    const args = [centre.folder, leaver.registerNumber];
    const found = { old: 0, erased: 0, between: 0, undone: 0 };
    const cuts = await cutOff({ script, args, folder: home, reset }, trials, async ({ lines }) => {
      const state = await stateOf(centre.folder, leaver.clientId);
      found[state]++;
      if (lines.includes('done') && state !== 'erased') found.undone++;
    });
    remove();
    await centre.close();
    return [
      cuts,
      {
        what: `people neither there (${found.old}) nor erased (${found.erased})`,
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
    const { sqlite } = await sourceOf({ app });
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
