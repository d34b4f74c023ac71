import { describe, expect, it } from 'vitest';
import { type ChoiceField, labelOf } from '#domain/fields/choice';
import { printForm, tidyAnswers, troublesOf } from '#domain/form';
import { formIds, forms } from '#domain/forms';
import { ageBandsOn } from '#domain/lists/age-bands';
import { formIn } from '#domain/own/form-in';
import { nothingOwn, ownAt } from '#domain/own/own';
import { isBelow, officialOf } from '#domain/own/own-lists';
import { takenAway, troublesOfOwn, withFormer } from '#domain/own/own-rules';
import { sampleAnswers } from '../support/sample-answers.ts';
import { ownField, ownWith } from './support.ts';

const against = (after: ReturnType<typeof ownWith>, before = nothingOwn) =>
  troublesOfOwn(before, after).map(({ sentence }) => sentence);

describe('what a centre asks of its own', () => {
  it('stands after the declared fields, under a heading, and changes none of them', () => {
    const own = ownWith({ fields: [ownField(1), ownField(2, { kind: 'yesNo', required: true })] });
    const form = formIn(own, 'note');
    expect(Object.keys(form.fields)).toEqual([...Object.keys(forms.note.fields), 'own-1', 'own-2']);
    expect(form.fields['own-1']).toMatchObject({ label: 'Isian 1', heading: 'Isian lembaga' });
    for (const id of formIds) expect(formIn(nothingOwn, id)).toEqual(forms[id]);
  });

  it('is required, checked and printed like any other', () => {
    const own = ownWith({
      fields: [
        ownField(1, { required: true }),
        ownField(2, { kind: 'number' }),
        ownField(3, { kind: 'choice', entries: [{ code: 'own-3/1', label: 'Tenang' }] }),
      ],
    });
    const form = formIn(own, 'note');
    const answers = sampleAnswers(forms.note);
    expect(troublesOf(form, answers, { today: '2026-11-23' }).map(({ sentence }) => sentence)).toEqual([
      'Isian 1 belum diisi.',
    ]);
    const odd = { ...answers, 'own-1': 'ada', 'own-2': 'tiga', 'own-3': 'own-3/9' };
    expect(troublesOf(form, odd, { today: '2026-11-23' }).map(({ path }) => path)).toEqual([
      'own-2',
      'own-3',
    ]);
    const right = { ...answers, 'own-1': 'ada', 'own-2': 3, 'own-3': 'own-3/1' };
    const printed = printForm(form, right).filter(({ name }) => name.startsWith('own-'));
    expect(printed.map(({ label, printed: said }) => [label, said])).toEqual([
      ['Isian 1', { shape: 'line', text: 'ada' }],
      ['Isian 2', { shape: 'line', text: '3' }],
      ['Isian 3', { shape: 'line', text: 'Tenang' }],
    ]);
  });

  it('keeps its answers when it is asked no longer, and prints them under its label', () => {
    const own = ownWith({ fields: [ownField(1, { isRetired: true })] });
    const form = formIn(own, 'note');
    const answers = { ...sampleAnswers(forms.note), 'own-1': 'dahulu' };
    expect(form.fields).not.toHaveProperty('own-1');
    expect(troublesOf(form, answers, { today: '2026-11-23' })).toEqual([]);
    expect(tidyAnswers(form, answers)).toHaveProperty('own-1', 'dahulu');
    expect(printForm(form, answers).at(-1)).toMatchObject({ name: 'own-1', label: 'Isian 1' });
  });

  it('is called what it was called when a version was saved', () => {
    const before = ownWith({
      fields: [ownField(1, { kind: 'choice', entries: [{ code: 'own-1/1', label: 'Lama' }] })],
      lists: { contactKinds: [{ code: 'client/1', label: 'Senam' }] },
    });
    const after = withFormer(
      before,
      ownWith({
        fields: [
          ownField(1, { label: 'Baru', kind: 'choice', entries: [{ code: 'own-1/1', label: 'Kini' }] }),
        ],
        lists: { contactKinds: [{ code: 'client/1', label: 'Olahraga' }] },
      }),
      '2026-06-01T00:00:00.000Z',
    );
    const namesAt = (at: string) => {
      const { fields } = formIn(ownAt(after, at), 'note');
      const asked = fields['own-1'] as ChoiceField;
      const kinds = (fields.contactKind as ChoiceField).options;
      return [asked.label, labelOf(asked.options, 'own-1/1'), labelOf(kinds, 'client/1')];
    };
    expect(namesAt('2026-05-31T23:59:59.000Z')).toEqual(['Isian 1', 'Lama', 'Senam']);
    expect(namesAt('2026-06-01T00:00:00.000Z')).toEqual(['Baru', 'Kini', 'Olahraga']);
    expect(ownAt(after, '2026-07-01T00:00:00.000Z')).toBe(after);
  });

  it('is refused in words where it cannot be', () => {
    const many = Array.from({ length: 11 }, (_, index) => ownField(index + 1));
    expect(against(ownWith({ fields: many }))).toEqual([
      'Catatan intervensi: paling banyak 10 isian lembaga.',
    ]);
    expect(against(ownWith({ fields: many.slice(0, 10) }))).toEqual([]);
    const stopped = many.map((field, index) => ({ ...field, isRetired: index === 0 }));
    expect(against(ownWith({ fields: stopped }))).toEqual([]);
    expect(against(ownWith({ fields: [ownField(1, { label: 'ringkasan ' })] }))).toEqual([
      'Catatan intervensi: isian "ringkasan" sudah ada. Beri label lain.',
    ]);
    expect(against(ownWith({ fields: [ownField(1, { kind: 'choices' })] }))).toEqual([
      'Isian "Isian 1" belum memiliki pilihan.',
    ]);
    expect(
      against(ownWith({ fields: [ownField(1, { kind: 'number' })] }), ownWith({ fields: [ownField(1)] })),
    ).toEqual(['Jenis isian "Isian 1" tidak dapat diubah. Hentikan isian ini, lalu tambahkan yang baru.']);
  });

  it('says what was taken away, and where it may have been answered', () => {
    const before = ownWith({
      fields: [ownField(1)],
      lists: {
        referralSources: [{ code: 'police/1', label: 'Polsek' }],
        places: [{ code: '/1', label: 'Aula' }],
      },
    });
    expect(takenAway(before, nothingOwn)).toEqual([
      { label: 'Isian 1', at: 'note.own-1', forms: ['note'], name: 'own-1' },
      { label: 'Polsek', code: 'police/1', at: 'referralSources', forms: ['caseFile', 'eic'] },
      { label: 'Aula', code: '/1', at: 'places', forms: [] },
    ]);
  });
});

describe('the lists of a centre', () => {
  it('stand under an official code, which every own code says by itself', () => {
    expect([officialOf('police/12'), officialOf('police'), officialOf('T07.1'), officialOf('')]).toEqual([
      'police',
      'police',
      'T07.1',
      '',
    ]);
    expect([
      isBelow('T07/1', 'T07'),
      isBelow('T07.1', 'T07'),
      isBelow('T07', 'T07'),
      isBelow('T1', ''),
    ]).toEqual([true, true, false, false]);
    expect(against(ownWith({ lists: { referralSources: [{ code: 'nobody/1', label: 'Siapa' }] } }))).toEqual([
      'Belum ditentukan dihitung sebagai apa: Siapa.',
    ]);
    expect(
      against(ownWith({ lists: { referralSources: [{ code: 'police/1', label: 'kepolisian' }] } })),
    ).toEqual(['Sumber rujukan: "kepolisian" ada dua kali.']);
  });

  it('offers what is in use, takes what once was, and adds to the official ones', () => {
    const own = ownWith({
      lists: {
        referralSources: [
          { code: 'police/1', label: 'Polsek' },
          { code: 'police/2', label: 'Pos polisi', isRetired: true },
        ],
      },
    });
    const form = formIn(own, 'caseFile');
    const field = form.fields.referralSource as ChoiceField;
    expect(field.offered?.({})).toContain('police/1');
    expect(field.offered?.({})).not.toContain('police/2');
    expect(field.options).toMatchObject(forms.caseFile.fields.referralSource.options);
    const given = sampleAnswers(forms.caseFile);
    for (const referralSource of ['police', 'police/1', 'police/2'])
      expect(troublesOf(form, { ...given, referralSource }, { today: '2026-11-23' })).toEqual([]);
  });

  it('asks below a reason without an official sub-reason, and never for more than an official one', () => {
    const own = ownWith({
      lists: {
        subReasons: [
          { code: 'T01/1', label: 'Lulus pelatihan' },
          { code: 'T07/1', label: 'Perlu alat bantu' },
        ],
      },
    });
    const form = formIn(own, 'termination');
    const field = form.fields.subReason as ChoiceField;
    expect(field.offered?.({ reason: 'T01' })).toEqual(['T01/1']);
    expect(field.offered?.({ reason: 'T07' })).toEqual([
      'T07.1',
      'T07.2',
      'T07.3',
      'T07.8',
      'T07.9',
      'T07/1',
    ]);
    expect([field.shownWhen?.({ reason: 'T01' }), field.shownWhen?.({ reason: 'T02' })]).toEqual([
      true,
      false,
    ]);
    const given = { ...sampleAnswers(forms.termination, { reason: 'T01' }), subReason: undefined };
    const told = (answers: object) =>
      troublesOf(form, { ...given, ...answers }, { today: '2026-11-23' }).map(({ sentence }) => sentence);
    expect(told({})).toEqual([]);
    expect(told({ reason: 'T07' })).toEqual(['Sub-alasan belum diisi.']);
    expect(told({ reason: 'T07', subReason: 'T07/1' })).toEqual([]);
    expect(told({ reason: 'T01', subReason: 'T07/1' })).toEqual([
      'Sub-alasan tidak termasuk dalam alasan terminasi yang dipilih.',
    ]);
    expect(told({ reason: 'T02', subReason: 'T07/1' })).toEqual([]);
  });

  it('counts ages in bands of its own from a month on, without a gap', () => {
    const changes = ownWith({
      ageBands: [
        { since: '2026-03', begins: [1, 18] },
        { since: '2026-06', begins: [] },
      ],
    }).ageBands;
    const labels = (day: string) => ageBandsOn(day, changes).map(({ label }) => label);
    expect(labels('2026-02-28')).toEqual(['0-5', '6-12', '13-17', '18-59', '60+']);
    expect(labels('2026-03-31')).toEqual(['0', '1-17', '18+']);
    expect(labels('2026-06-30')).toEqual(labels('2026-02-28'));
    expect(() => ownWith({ ageBands: [{ since: '2026-03', begins: [18, 6] }] })).toThrow('berurutan');
  });
});
