// A working day with canaries in every text: registering, drafts, every form, searching, a packet, a month's
// report, refusals, locking and coming back. Says how many forms it completed.
import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import type { Draft } from '#domain/fields/field';
import { type FormId, formIds, formOf } from '#domain/forms';
import { kdfFloor } from '#platform/vault/kdf';
import { anAdmission, register, someone } from '../../support/cases.ts';
import { sampleAnswers } from '../../support/sample-answers.ts';
import { headLogin, passphraseOf } from '../../support/test-centre.ts';
import { canaries } from './canaries.ts';

const [folder = ''] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });

function withCanaries(form: FormId): Draft {
  const texts = Object.entries(formOf(form).fields).filter(([, { kind }]) => kind === 'longText');
  return sampleAnswers(formOf(form), Object.fromEntries(texts.map(([name]) => [name, canaries.narrative])));
}

const worker = { loginName: 'rina', passphrase: passphraseOf('rina') };
const tellRefusal = (error: Error) => void process.stderr.write(`${error.message}\n`);
await client.vault.unlock(worker);
const typed = { client: someone(canaries.name), caseFile: anAdmission() };
await client.client.saveRegistrationDraft(typed);
const { caseId } = await register(client, typed.client, typed.caseFile);
let completed = 0;
// Nothing more is written in a case that has ended, but what follows it.
const last: FormId[] = ['termination', 'followUp'];
for (const form of [...formIds.filter((id) => !last.includes(id)), ...last]) {
  const answers = withCanaries(form);
  const { draft, record } = await client.form[form].open({ caseId });
  await client.form[form].saveDraft({ caseId, answers, revision: draft?.revision ?? 0 }).catch(tellRefusal);
  const complete = {
    caseId,
    answers,
    requestId: randomUUID(),
    version: record?.version ?? 0,
    reason: canaries.narrative,
  };
  await client.form[form].complete(complete).then(() => completed++, tellRefusal);
}
for (const search of [canaries.name, canaries.search]) await client.caseload.list({ status: 'all', search });
await client.case.summary({ caseId });
await client.packet.make({
  caseIds: [caseId],
  names: 'full',
  purpose: 'save',
  questions: { [caseId]: canaries.narrative },
});
await client.case.open({ caseId: canaries.name }).catch(() => undefined);
await client.vault.lock();
await client.vault.unlock({ ...worker, passphrase: canaries.narrative }).catch(() => undefined);
await client.vault.unlock(headLogin);
await client.monthReport.exportWorkbook({ month: '2026-09' });
await client.case.summary({ caseId });
await app.close();
process.stdout.write(`${completed}`);
