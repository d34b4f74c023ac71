import { describe, expect, it } from 'vitest';
import { maskAnswers } from '#domain/form';
import type { Progress } from '#domain/workflow';
import { refusalToFinish, refusalToWrite, verdictOf } from '#records/verdicts';
import { declaredForm } from '../support/declared-form.ts';

const completed = { eic: 1, assessment: 0, planning: 0, intervention: 0, evaluation: 0, termination: 0 };
const open: Progress = { completed, isClosed: false };
const closed: Progress = { ...open, isClosed: true };

describe('what may be written', () => {
  it('is refused to a role by another error than on a case that has ended', () => {
    expect(refusalToWrite(declaredForm('eic'), 'caregiver', open, false)).toEqual({
      code: 'FORBIDDEN',
      why: 'Peran Anda hanya dapat membaca bagian ini.',
    });
    expect(refusalToWrite(declaredForm('termination'), 'head', closed, false)).toEqual({
      code: 'CASE_CLOSED',
      why: 'Kasus ini sudah ditutup.',
    });
    expect(refusalToWrite(declaredForm('termination'), 'head', closed, true)).toBeUndefined();
    expect(refusalToWrite(declaredForm('eic'), 'head', closed, false)).toBeUndefined();
    expect(refusalToWrite(declaredForm('followUp'), 'head', closed, false)).toBeUndefined();
  });

  it('is finished only after what comes before it', () => {
    const why = 'Asesmen belum selesai.';
    expect(refusalToFinish(declaredForm('planning'), 'head', open, false)).toEqual({ code: 'NOT_YET', why });
    expect(refusalToFinish(declaredForm('planning'), 'caregiver', open, false)?.code).toBe('FORBIDDEN');
    expect(refusalToFinish(declaredForm('note'), 'head', open, false)).toBeUndefined();
    expect([verdictOf({ why }), verdictOf(why), verdictOf(undefined)]).toEqual([
      { ok: false, why },
      { ok: false, why },
      { ok: true },
    ]);
  });
});

describe('maskAnswers', () => {
  it('masks identity numbers wherever they stand, and nothing else', () => {
    const answers = {
      fullName: 'Siti',
      nik: '3404011403090000',
      familyCardNumber: '3404010101200001',
      family: [{ name: 'Ibu', nik: '3404015003800002', familyCardNumber: '3404010101200001' }, 'coret'],
      gone: '3404011403090000',
    };
    expect(maskAnswers(declaredForm('client'), answers)).toEqual({
      fullName: 'Siti',
      nik: '3404**********00',
      familyCardNumber: '3404**********01',
      family: [{ name: 'Ibu', nik: '3404**********02', familyCardNumber: '3404**********01' }, 'coret'],
      gone: '3404011403090000',
    });
  });
});
