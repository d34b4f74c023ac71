import { filesOf } from '../attachments/support.ts';
import { register, someone } from '../support/cases.ts';
import { fastPlace } from '../support/fast-place.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { childScript } from './support/child-script.ts';
import type { Fault } from './support/fault.ts';
import { killAcknowledging } from './support/kill-child.ts';

/** The process is killed at any moment of adding attachments, between a file and its row as well. */
export const killedWhileAttaching: Fault = {
  name: 'killed-while-attaching',
  goal: 'R3, R5',
  promise: 'a killed process loses no attachment it acknowledged, and leaves no file without its row',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const centre = await makeTestCentre({ home: fastPlace() });
    const { caseId } = await register(centre.client, someone('Bagas Contoh'));
    const script = await childScript('keep-attaching');
    const found = { killed: 0, acknowledged: 0, lost: 0, leftovers: 0, unmatched: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      await centre.client.vault.lock();
      const { lines, wasKilled } = await killAcknowledging(
        trial,
        script,
        [centre.folder, caseId],
        Math.random() * 150,
      );
      const [, ...acknowledged] = lines;
      if (wasKilled) found.killed += 1;
      found.acknowledged += acknowledged.length;
      const left = filesOf(centre.folder);
      await centre.as('kepala');
      const files = filesOf(centre.folder);
      found.leftovers += left.length - files.length;
      for (const attachmentId of acknowledged) {
        if (!(await isReadable(centre, caseId, attachmentId))) found.lost += 1;
      }
      const { attachments } = await centre.client.attachment.list({ caseId });
      if (attachments.length !== files.length) found.unmatched += 1;
      found.unmatched += attachments.filter(({ trouble }) => trouble !== undefined).length;
    }
    await centre.close();
    return [
      { what: 'processes killed in the middle', count: found.killed, wanted: trials },
      { what: 'runs without any acknowledged attachment', count: found.acknowledged > 0 ? 0 : 1, wanted: 0 },
      { what: `acknowledged attachments lost, of ${found.acknowledged}`, count: found.lost, wanted: 0 },
      {
        what: `rows and files that do not match, ${found.leftovers} leftovers swept`,
        count: found.unmatched,
        wanted: 0,
      },
    ];
  },
};

async function isReadable({ client }: TestCentre, caseId: string, attachmentId: string): Promise<boolean> {
  const content = await client.attachment.view({ caseId, attachmentId }).catch(() => undefined);
  return content !== undefined && (await content.file.text()).startsWith('%PDF');
}
