import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { attachmentFolder } from '#vault/attachments/attachment-files';
import { makePdf } from '../attachments/samples.ts';
import { attach, filesOf } from '../attachments/support.ts';
import { makePeopledCentre, nthPerson } from '../backup/support.ts';
import { childScript } from '../faults/support/child-script.ts';
import { readDiskLog } from '../faults/support/disk/disk-log.ts';
import { shimFile } from '../faults/support/disk/shim.ts';
import { endOf, startScript } from '../faults/support/kill-child.ts';
import { register } from '../support/cases.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { spoilPages } from './spoil-pages.ts';

let centre: TestCentre;
afterEach(() => centre.close());

it('a rescued vault is on the disk, attachments too, before it takes the place of the damaged one', async () => {
  centre = await makePeopledCentre(0);
  const { folder, client } = centre;
  const { caseId } = await register(client, nthPerson(1));
  await attach(client, caseId, { name: 'kartu.pdf', content: makePdf('Kartu keluarga') });
  await centre.app.lock({ hasty: true });
  spoilPages(vaultFiles(folder).database, [1]);

  const log = join(mkdtempSync(join(tmpdir(), 'titian-steps-')), 'disk.log');
  const watch = { LD_PRELOAD: shimFile(), SHIM_WATCH: dirname(folder), SHIM_LOG: log };
  expect((await endOf(startScript(await childScript('rescue-once'), [folder], watch))).lines).toContain(
    'done',
  );
  const events = readDiskLog(readFileSync(log));
  rmSync(dirname(log), { recursive: true });

  const swap = events.findIndex(({ what, data }) => what === 'R' && `${data}` === `${folder}-pulih-siap`);
  const workshop = events[swap]?.path ?? '';
  const synced = new Set(
    events
      .slice(0, swap)
      .filter(({ what }) => what === 'S')
      .map(({ path }) => path),
  );
  const { slots, previousSlots } = vaultFiles(workshop);
  expect(filesOf(folder)).toHaveLength(1);
  const files = filesOf(folder).map((name) => join(attachmentFolder(workshop), name));
  const wanted = [workshop, attachmentFolder(workshop), vaultFiles(workshop).database, ...files];
  expect(wanted.filter((path) => !synced.has(path))).toEqual([]);
  expect([slots, previousSlots].filter((path) => !synced.has(`${path}.tmp`))).toEqual([]);
});
