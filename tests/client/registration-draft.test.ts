import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumedDays } from '#domain/fields/assumed';
import { forms } from '#domain/forms';
import { sharedBy, stillLikely } from '#domain/forms/case-file';
import { clusterOfCategory } from '#domain/lists/clusters';
import { canaries, proposal, registerLeaver } from '../erasure/support.ts';
import {
  anAdmission,
  complete,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

it('EIC begins with the referral that the registration already has', async () => {
  const centre = await makeTestCentre();
  const admission = anAdmission({ referrer: 'Bapas Yogyakarta' });
  const { caseId } = await register(centre.client, someone('Bayu Permana'), admission);
  const { begins } = await centre.client.form.eic.open({ caseId });
  expect(begins).toEqual({ referralSource: 'justice', referrerAgency: 'Bapas Yogyakarta' });
  await centre.close();
});

describe('a registration being typed', () => {
  let centre: TestCentre;
  let returning: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const { clientId, caseId } = await register(centre.client, someone('Bayu Permana'));
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    returning = clientId;
  });
  afterAll(() => centre.close());

  const draftOf = async (clientId?: string) =>
    (await centre.client.client.registrationDraft(clientId === undefined ? {} : { clientId }))?.caseFile;

  it('of somebody who returns is kept beside that of somebody new, each apart', async () => {
    const { client } = centre.client;
    await client.saveRegistrationDraft({ client: { fullName: 'Ayu' }, caseFile: { caseReason: 'baru' } });
    await client.saveRegistrationDraft({
      client: {},
      caseFile: { caseReason: 'kembali' },
      clientId: returning,
    });
    expect([await draftOf(), await draftOf(returning), await draftOf(randomUUID())]).toEqual([
      { caseReason: 'baru' },
      { caseReason: 'kembali' },
      undefined,
    ]);
  });

  it('is listed with the names that are typed or on file, of one, of a group and of who returns', async () => {
    const { client } = centre.client;
    const rows = [{ name: 'Mbah Pasar' }, { name: '' }, { name: 'Joko' }];
    await client.saveRegistrationDraft({ client: { rows }, caseFile: {}, isGroup: true });
    const begun = (await client.registrationDrafts()).map(({ savedAt: _at, ...one }) => one);
    const alone = { clientId: null, isGroup: false };
    expect(begun).toHaveLength(3);
    expect(begun).toEqual(
      expect.arrayContaining([
        { clientId: null, isGroup: true, names: ['Mbah Pasar', 'Joko'] },
        { clientId: returning, isGroup: false, names: ['Bayu Permana'] },
        { ...alone, names: ['Ayu'] },
      ]),
    );
    await client.saveRegistrationDraft({ client: {}, caseFile: {}, isGroup: true });
    expect(await client.registrationDrafts()).toHaveLength(2);
  });

  it('is gone once it is emptied, or the case is opened, and the other one stays', async () => {
    const { client } = centre.client;
    await client.openNewCase({
      requestId: randomUUID(),
      clientId: returning,
      caseFile: anAdmission({ admittedOn: '2026-11-20' }),
    });
    expect([await draftOf(), await draftOf(returning)]).toEqual([{ caseReason: 'baru' }, undefined]);
    await client.saveRegistrationDraft({ client: {}, caseFile: {} });
    expect(await draftOf()).toBeUndefined();
  });

  it('names nobody who is to be there for nobody: about to be erased, merged away, annulled', async () => {
    const { client } = centre;
    const leaver = await registerLeaver(centre);
    const gone = await register(client, someone('Minah Gunawati'), anAdmission({ admittedOn: '2026-05-01' }));
    await saveAnyway((confirmed) =>
      complete(client, gone.caseId, 'termination', terminationAnswers({ terminatedOn: '2026-06-01' }), {
        confirmed,
      }),
    );
    const kept = await register(client, someone('Suminah Wulandari'));
    const annulled = await register(client, someone('Umar Keliru'));
    for (const clientId of [returning, leaver.clientId, gone.clientId, annulled.clientId])
      await client.client.saveRegistrationDraft({
        client: {},
        caseFile: { caseReason: 'kembali' },
        clientId,
      });
    const named = async () => (await client.client.registrationDrafts()).flatMap(({ names }) => names).sort();
    expect(await named()).toEqual(['Bayu Permana', canaries.name, 'Minah Gunawati', 'Umar Keliru']);
    await client.erasure.propose({ ...proposal, caseId: leaver.caseId });
    const caseIds = [kept.caseId, gone.caseId];
    await client.merge.propose({ caseIds, takes: [], reason: 'Ibunya mengenali: ini satu orang.' });
    const { record } = await client.form.caseFile.open({ caseId: annulled.caseId });
    const mistake = { caseId: annulled.caseId, recordId: record?.recordId ?? '', movesTo: null };
    await client.form.caseFile.proposeRepair({ ...mistake, reason: 'Salah daftar: yang datang kakaknya.' });
    expect(await named()).toEqual(['Bayu Permana']);
  });
});

it('what is likely still true of a person, and what a group shares, is no more than that', () => {
  const last = anAdmission({ cluster: 'abh', caseReason: 'Razia.', abhVerdictNumber: '12/Pid' });
  expect(stillLikely(last)).toEqual({ category: 'PMKS-03', cluster: 'abh' });
  expect(sharedBy(last)).toEqual({
    ...{ category: 'PMKS-03', cluster: 'abh', admittedOn: '2026-09-01', caseReason: 'Razia.' },
    referralSource: 'justice',
  });
});

it('takes a day for today in a new record wherever the declaration says so', () => {
  const today = '2026-11-23';
  expect(assumedDays(forms.eic, today)).toEqual({ metOn: today });
  expect(assumedDays(forms.caseFile, today)).toEqual({ admittedOn: today });
  expect(assumedDays(forms.referral, today)).toEqual({});
});

it('takes in a case that was closed only the day of what comes after it for today', () => {
  const today = '2026-11-23';
  const taken = Object.values(forms).filter((form) => Object.keys(assumedDays(form, today, true)).length > 0);
  expect(taken.map(({ id }) => id)).toEqual(['followUp']);
  expect(assumedDays(forms.followUp, today, true)).toEqual({ followedUpOn: today });
  // Of the stay as likely as of the time after it: whoever writes says which.
  const either = [forms.contact, forms.measurement, forms.resilience, forms.conference];
  expect(either.map((form) => Object.keys(assumedDays(form, today)).length)).toEqual([1, 1, 1, 1]);
});

it('every category has a cluster that usually serves it, from the declaration of the form', () => {
  const { follows } = forms.caseFile.fields.cluster;
  for (const [category, cluster] of Object.entries(clusterOfCategory))
    expect(follows?.as(category, {})).toBe(cluster);
  expect(follows?.as(undefined, {})).toBeUndefined();
});
