import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlikeClient } from '#contract/client';
import type { Draft } from '#domain/fields/field';
import {
  anAdmission,
  complete,
  correct,
  questionsOf,
  refusalOf,
  register,
  someone,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** Somebody of whom only the name is told. */
const named = (fullName: string, more: Draft = {}): Draft => ({
  fullName,
  sex: 'L',
  birthUnknownReason: 'Tidak ingat.',
  nikAbsenceReason: 'unknown',
  ...more,
});

describe('two files of one person', () => {
  let centre: TestCentre;
  const alike = async (typed: Parameters<TestCentre['client']['client']['findAlike']>[0]) =>
    (await centre.client.client.findAlike(typed)).map(({ fullName }) => fullName);
  const retype = (caseId: string, answers: Draft, confirmed: string[] = []) =>
    correct(centre.client, caseId, 'client', () => answers, confirmed);
  const versionOf = async (caseId: string) =>
    (await centre.client.form.client.open({ caseId })).record?.version ?? 0;
  let ahmad: Awaited<ReturnType<typeof register>>;

  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.as('kepala');
    ahmad = await register(
      centre.client,
      someone('Ahmad Soekarno', { nik: '3404011403090000', nikAbsenceReason: undefined, alias: 'Udin' }),
    );
  });
  afterAll(() => centre.close());

  it('are asked about however the name is written, with day and month swapped or no birth date', async () => {
    await centre.as('sri');
    for (const fullName of [
      'Achmad Sukarno',
      'Achmad Soekarno',
      'Akhmad Sukarno',
      'Ahmadsoekarno',
      'Sukarno Ahmad',
    ]) {
      expect([fullName, await alike({ fullName })]).toEqual([fullName, ['Ahmad Soekarno']]);
    }
    const swapped = await centre.client.client.findAlike({ fullName: 'Achmad', birthDate: '2009-03-14' });
    expect(swapped.map(({ reasons }) => reasons)).toEqual([['Nama mirip.', 'Tanggal lahir sama.']]);
    expect(await alike({ fullName: 'Udin', birthDate: '2009-03-15' })).toEqual(['Ahmad Soekarno']);
  });

  it('are found by day and month swapped, whatever became of the name', async () => {
    await centre.as('kepala');
    await register(centre.client, someone('Suminah', { sex: 'P', birthDate: '1960-03-04' }));
    expect(await alike({ fullName: 'Sumirah', sex: 'P', birthDate: '1960-04-03' })).toEqual(['Suminah']);
  });

  it('are asked about when the present name is typed again under which somebody came', async () => {
    await centre.as('sri');
    const { caseId } = await register(centre.client, named('Tanpa Nama Satu'));
    await retype(caseId, named('Galih Nugroho'));
    const [found] = await centre.client.client.findAlike({ fullName: 'tanpa nama satu' });
    expect([found?.fullName, found?.reasons]).toEqual(['Galih Nugroho', ['Nama yang pernah tercatat sama.']]);
    expect((await refusalOf(register(centre.client, named('Tanpa Nama Satu')))).code).toBe('LOOKS_ALIKE');
  });

  it('do not arise from a correction unseen: of the name, of the birth date, of the NIK', async () => {
    await centre.as('kepala');
    const other = await register(centre.client, someone('Bagas Permana', { birthDate: '2001-12-12' }));
    const name = someone('Achmad Sukarno', { birthDate: '2001-12-12' });
    await retype(other.caseId, name);
    const date = someone('Achmad Sukarno', { birthDate: '2009-03-14' });
    const about = `Nama lengkap: mirip Ahmad Soekarno (${ahmad.registerNumber}, lahir 14 Mar 2009). Nama mirip. Tanggal lahir sama.`;
    expect(questionsOf(await refusalOf(retype(other.caseId, date)))).toEqual([about]);
    expect(await versionOf(other.caseId)).toBe(2);
    await retype(other.caseId, date, [about]);
    // Nothing that tells people apart has changed: nobody is asked again.
    await retype(other.caseId, { ...date, phone: '0812 3456 7890' });
    const nik = { ...date, nik: '3404011403090000', nikAbsenceReason: undefined };
    const taken = `NIK: sudah tercatat pada Ahmad Soekarno (${ahmad.registerNumber}, lahir 14 Mar 2009).`;
    expect(questionsOf(await refusalOf(retype(other.caseId, nik)))).toEqual([taken]);
    await retype(other.caseId, nik, [taken]);
    const { rows } = await centre.client.audit.list({ limit: 20 });
    const details = rows
      .filter(({ operation }) => operation === 'form.client.complete')
      .map(({ detail }) => detail);
    expect(details.map((detail) => JSON.parse(detail).overruled)).toEqual(
      expect.arrayContaining([['nik-taken'], ['looks-alike']]),
    );
  });

  it('tell whoever sees no case of the owner only that a NIK is taken', async () => {
    await centre.as('sri');
    const own = await register(centre.client, someone('Tegar Wibowo', { birthDate: '1999-01-30' }));
    const nik = someone('Tegar Wibowo', {
      birthDate: '1999-01-30',
      nik: '3404011403090000',
      nikAbsenceReason: undefined,
    });
    const taken =
      'NIK: sudah tercatat pada orang lain, yang kasusnya tidak ditugaskan kepada Anda. Tanyakan kepada supervisor.';
    expect(questionsOf(await refusalOf(retype(own.caseId, nik)))).toEqual([taken]);
    const fresh = { ...nik, fullName: 'Rusli Hamzah', birthDate: '1980-08-08' };
    const { data } = await refusalOf(register(centre.client, fresh));
    const { candidates } = data as { candidates: AlikeClient[] };
    expect(
      candidates.map(({ isWithheld, fullName, registerNumber, reasons }) => [
        isWithheld,
        fullName,
        registerNumber,
        reasons,
      ]),
    ).toEqual(candidates.map(() => [true, '', '', ['NIK sama.']]));
    expect(candidates.length).toBeGreaterThan(0);
    const notTheSameAs = candidates.map(({ clientId }) => clientId);
    const made = await centre.client.client.register({
      requestId: randomUUID(),
      client: fresh,
      caseFile: anAdmission(),
      notTheSameAs,
    });
    expect(made.registerNumber).toMatch(/^REG-/);
    await centre.as('kepala');
    expect(await alike({ fullName: 'Siapa Pun', nik: '3404 0114 0309 0000' })).toContain('Ahmad Soekarno');
  });

  it('are never asked about as themselves', async () => {
    await centre.as('kepala');
    const only = await register(centre.client, someone('Oscar Lende', { birthDate: '1988-08-08' }));
    await retype(only.caseId, someone('Oskar Lende', { birthDate: '1988-08-08' }));
    await complete(
      centre.client,
      only.caseId,
      'client',
      someone('Oskar Lende', { birthDate: '1988-08-09' }),
      {
        version: 2,
        reason: 'Tanggal lahir salah ketik.',
      },
    );
    expect(await centre.client.form.client.open({ caseId: only.caseId })).toMatchObject({
      record: { version: 3 },
    });
  });
});
