import { randomUUID } from 'node:crypto';
import { type FormId, formIds } from '#domain/forms';
import { type Role, roleCodes } from '#domain/roles';
import { complete, register, someone } from '../../support/cases.ts';
import { declaredForm } from '../../support/declared-form.ts';
import { sampleAnswers } from '../../support/sample-answers.ts';
import type { TestCentre } from '../../support/test-centre.ts';
import type { Named } from './sample-input.ts';

/** A case of the peksos with a record of every form, another's, and one that is not there. */
export async function makeCases(centre: TestCentre): Promise<Record<'own' | 'other' | 'none', Named>> {
  const ids = new Map<Role, string>();
  for (const role of roleCodes) {
    if (role !== 'head') ids.set(role, await centre.addUser(role.toLowerCase(), role));
  }
  const another = await centre.addUser('bagus', 'socialWorker');
  const leaverId = await centre.addUser('pamit', 'operator');
  await centre.as('socialworker');
  const own = await register(centre.client, someone('Ahmad Contoh'));
  const records = await fillIn(centre, own.caseId);
  await centre.as('bagus');
  const others = await register(
    centre.client,
    someone('Zubaidah Lain', { birthDate: '1950-01-01', sex: 'P' }),
  );
  const nobody = {
    caseId: randomUUID(),
    clientId: randomUUID(),
    userId: another,
    leaverId,
    records: new Map(),
  };
  return {
    own: { ...own, userId: ids.get('socialWorker') ?? '', leaverId, records },
    other: { ...others, userId: another, leaverId, records: await fillIn(centre, others.caseId) },
    none: nobody,
  };
}

async function fillIn({ client }: TestCentre, caseId: string): Promise<Map<string, string>> {
  const records = new Map<string, string>();
  const late: FormId[] = ['termination', 'followUp'];
  for (const form of formIds.filter((id) => !late.includes(id))) {
    const { record } = await client.form[form].open({ caseId });
    const version = record?.version ?? 0;
    await complete(client, caseId, form, sampleAnswers(declaredForm(form)), {
      version,
      reason: 'Isian contoh.',
    }).then(
      ({ recordId }) => records.set(form, recordId),
      () => undefined,
    );
  }
  return records;
}
