// A working day with canaries in every text: registering, a photo, drafts, every form, a scan, searching, a packet, a
// whole file, a month's report, a notice, an old book imported, a case handed over, refusals, a backup, locking and
// coming back. The one file somebody asked for is written to the second place given, locked. Says what was done, how many
// canaries flew, and the password of that file.
import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import type { Draft } from '#domain/fields/field';
import { type FormId, formIds } from '#domain/forms';
import { carrying } from '#hosts/office/carry';
import { createOffice } from '#hosts/office/office';
import { writeNewFile } from '#hosts/write-new-file';
import { kdfFloor } from '#vault/keys/kdf';
import { makePdf, samples } from '../../attachments/samples.ts';
import { attach } from '../../attachments/support.ts';
import { accept, anAdmission, register, saveAnyway, someone } from '../../support/cases.ts';
import { declaredForm } from '../../support/declared-form.ts';
import { sampleAnswers } from '../../support/sample-answers.ts';
import { headLogin, passphraseOf } from '../../support/test-centre.ts';
import { canaries, letFly } from './canaries.ts';
import { handOver, importBook } from './carried-files.ts';

const [folder = '', exported = ''] = process.argv.slice(2);
const office = createOffice({ folder, hasVault: async () => true });
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor, office });
// On a PC that works on another's vault, as its host would carry it there.
const client = createRouterClient(app.router, {
  context: { ...app.context, seat: 'jendela-satu' },
  interceptors: [carrying(office.link)],
});
const birds = letFly();
const done: string[] = [];

function withCanaries(form: FormId): Draft {
  const given: Draft = form === 'client' ? { fullName: canaries.name } : {};
  // Somebody who lives in, or no list of the month would name them.
  if (form === 'caseFile') given.approach = 'residential';
  for (const [name, field] of Object.entries(declaredForm(form).fields)) {
    if (field.kind === 'longText') given[name] = birds.narrative();
  }
  return sampleAnswers(declaredForm(form), given);
}

/** Does one thing of the day; a refusal is told, and is not among what was done. */
async function attempt<Result>(what: string, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    const result = await work();
    done.push(what);
    return result;
  } catch (error) {
    process.stderr.write(`${what}: ${(error as Error).message}\n`);
    return undefined;
  }
}

const worker = { loginName: 'rina', passphrase: passphraseOf('rina') };
await client.vault.unlock(worker);
const typed = { client: someone(canaries.name), caseFile: anAdmission() };
await client.client.saveRegistrationDraft(typed);
await client.client.findAlike({ fullName: canaries.name, alias: birds.line() });
const { caseId, clientId } = await register(client, typed.client, typed.caseFile);
const photo = `data:image/png;base64,${samples.png.toString('base64')}`;
await attempt('photo', () => client.client.setPhoto({ caseId, photo: { picture: photo, thumbnail: photo } }));
// Nothing more is written in a case that has ended, but what follows it.
const last: FormId[] = ['termination', 'followUp'];
for (const form of [...formIds.filter((id) => !last.includes(id)), ...last]) {
  const answers = withCanaries(form);
  const { draft, record } = await client.form[form].open({ caseId });
  await attempt('draft', () =>
    client.form[form].saveDraft({ caseId, answers, revision: draft?.revision ?? 0 }),
  );
  const [requestId, version, reason] = [randomUUID(), record?.version ?? 0, birds.narrative()];
  const completion = { caseId, answers, requestId, version, reason };
  await attempt('form', () =>
    saveAnyway((confirmed) => client.form[form].complete({ ...completion, confirmed })),
  );
}
const scan = { name: 'kartu.pdf', content: makePdf(canaries.search) };
const attachmentId = await attempt('scan', () => attach(client, caseId, scan, { title: birds.line() }));
if (attachmentId !== undefined) await client.attachment.view({ caseId, attachmentId });
for (const search of [canaries.name, canaries.search, birds.line()]) {
  await client.caseload.list({ status: 'all', search });
}
await client.case.summary({ caseId });
const questions = { [caseId]: birds.narrative() };
for (const purpose of ['preview', 'save'] as const) {
  await attempt('packet', () => client.packet.make({ caseIds: [caseId], names: 'full', purpose, questions }));
}
await client.case.open({ caseId: canaries.name }).catch(() => undefined);
await client.vault.lock();
await client.vault.unlock({ ...worker, passphrase: canaries.narrative }).catch(() => undefined);
await client.vault.unlock(headLogin);
const month = '2026-01';
await attempt('month', () => client.monthReport.exportWorkbook({ period: month, recipient: birds.line() }));
await client.case.summary({ caseId });
await attempt('file', () =>
  client.clientFile.make({ caseId, purpose: 'save', recipient: 'subject', unmasked: true }),
);
const { rows } = await client.audit.list({ kind: 'left' });
const told = { data: birds.line(), happened: birds.line(), how: birds.line(), handling: birds.line() };
const known = { knownOn: new Date().toISOString().slice(0, 10), knownTime: '00:00' };
await attempt('notice', () =>
  client.audit.draftNotice({
    ...told,
    ...known,
    seqs: rows.map(({ seq }) => seq),
    to: 'subject',
    clientId,
    kinds: ['confidentiality'],
    recovery: birds.line(),
    contact: birds.line(),
    purpose: 'save',
  }),
);
await attempt('import', () => importBook(client, birds));
await attempt('handover', () => handOver(client, birds));
await attempt('backup', () => client.backup.make());
// Only who is accepted stands in a month; what the forms were filled in with may say otherwise.
const { record: accepted } = await client.form.acceptance.open({ caseId });
await accept(client, caseId, { version: accepted?.version ?? 0, reason: birds.line() });
const password = await attempt('export', async () => {
  const left = await client.monthReport.exportWithNames({
    ...{ period: month, recipient: birds.line() },
    as: 'csv',
  });
  await writeNewFile(exported, new Uint8Array(await left.file.arrayBuffer()), true);
  return left.password ?? '';
});
await office.end();
await app.close();
// Backwards, so that the password itself is written nowhere.
const backwards = [...(password ?? '')].reverse().join('');
process.stdout.write(JSON.stringify({ done, flown: birds.flown(), backwards }));
