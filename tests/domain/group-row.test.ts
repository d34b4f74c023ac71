import { expect, it } from 'vitest';
import { troublesOf } from '#domain/form';
import { forms } from '#domain/forms';
import { groupQuestions } from '#domain/forms/case-file';
import { emptyRow, isNobody, personOfRow } from '#domain/people/group-row';

const today = '2026-11-23';
const row = (more: Partial<typeof emptyRow>) => personOfRow({ ...emptyRow, ...more }, today);

it('a row of a group is an identity: of an age, a birth date, a NIK, or of nothing known yet', () => {
  expect(row({ name: ' Mbah Pasar ', sex: 'L', born: '70' })).toEqual({
    ...{ fullName: 'Mbah Pasar', sex: 'L', nikAbsenceReason: 'unknown' },
    ...{ ageEstimate: 70, ageEstimatedOn: today },
  });
  expect(row({ name: 'Melati', nik: '3404 0763 1190 0001' })).toEqual({
    ...{ fullName: 'Melati', sex: 'P', nik: '3404076311900001', birthDate: '1990-11-23' },
  });
  expect(row({ name: 'Ayu', sex: 'P', born: '2/3/2001' })).toMatchObject({ birthDate: '2001-03-02' });
  expect(row({ name: 'Tanpa umur', sex: 'L' })).toHaveProperty('birthUnknownReason');
});

it('what a row says is enough to be registered, and what it lacks is refused in a sentence', () => {
  const refused = (more: Partial<typeof emptyRow>) =>
    troublesOf(forms.client, row(more), { today }).map(({ sentence }) => sentence);
  expect(refused({ name: 'Mbah Pasar', sex: 'L', born: '70' })).toEqual([]);
  expect(refused({ name: 'Mbah Pasar', born: '70' })).toEqual(['Jenis kelamin belum diisi.']);
  expect(refused({ name: 'Ayu', sex: 'P', born: '31/02/2001' })[0]).toMatch(/^Tanggal lahir/);
  expect([isNobody(emptyRow), isNobody({ ...emptyRow, born: '7' })]).toEqual([true, false]);
});

it('asks of a group what its people share, category and referral among it, and of nobody what is theirs alone', () => {
  const names = Object.keys(groupQuestions(forms.caseFile).fields);
  expect(names).toEqual(expect.arrayContaining(['category', 'admittedOn', 'referralSource']));
  expect(names).not.toContain('origin');
  const required = Object.entries(forms.caseFile.fields).filter(([, field]) => field.required);
  expect(required.every(([name]) => names.includes(name))).toBe(true);
});
