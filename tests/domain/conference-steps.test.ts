import { describe, expect, it } from 'vitest';
import { beginningOf, type SinceThen, stepOf, waitingStep } from '#domain/conference-steps';
import { schemaOf } from '#domain/fields/kinds';
import { formIds } from '#domain/forms';
import { conference, conferenceDecisionCodes } from '#domain/forms/conference';
import { declaredForm } from '../support/declared-form.ts';

const nothing: SinceThen = {
  ...{ notes: 0, evaluations: 0, planChangedOn: null, referredOn: null, acceptedOn: null, leftOn: null },
};
const decided = (decision: string) => ({
  ...{ heldOn: '2026-11-12', number: '012/PSTM/XI/2026', decision, decisionDetail: 'Tinggal bersama bibi.' },
  reasons: 'Keluarga siap.',
});

const { number, decisionDetail, reasons } = conference.fields;
const longest = {
  number: 'x'.repeat(number.maxLength),
  decisionDetail: 'x'.repeat(decisionDetail.maxLength),
  reasons: 'x'.repeat(reasons.maxLength),
};
/** So many letters the reason of a correction takes. */
const mostReason = 500;

describe('what a conference decided', () => {
  it.each(conferenceDecisionCodes)(
    '%s waits until it is carried out, where it asks for something',
    (code) => {
      const waiting = waitingStep(decided(code), nothing);
      const step = stepOf(code);
      expect(waiting === null).toBe(step === undefined);
      if (step === undefined) return;
      expect(waitingStep(decided(code), { ...nothing, [step.fact]: '2026-11-20' })).toBeNull();
    },
  );

  it.each([
    ['as it is usually written', {}],
    ['as long as it can be', longest],
  ])('begins its form, and no other, with answers that the form takes, %s', (_how, written) => {
    for (const code of conferenceDecisionCodes) {
      const waiting = waitingStep({ ...decided(code), ...written }, nothing);
      expect(waiting?.says.length ?? 0).toBeLessThanOrEqual(mostReason);
      for (const form of formIds) {
        const { answers, reason } = beginningOf(form, waiting);
        const begun = Object.entries(answers);
        if (form !== stepOf(code)?.form) expect([begun, reason]).toEqual([[], '']);
        for (const [name, value] of begun) {
          const field = declaredForm(form).fields[name];
          expect([form, name, field !== undefined && schemaOf(field).safeParse(value).success]).toEqual([
            form,
            name,
            true,
          ]);
        }
      }
    }
  });

  it('names the conference where it is carried out', () => {
    expect(beginningOf('referral', waitingStep(decided('referral'), nothing)).answers).toEqual({
      reason:
        'Keputusan konferensi kasus 12 November 2026, nomor 012/PSTM/XI/2026: Dirujuk ke lembaga lain.\nTinggal bersama bibi.\nKeluarga siap.',
    });
    expect(beginningOf('termination', waitingStep(decided('reintegration'), nothing)).answers).toMatchObject({
      ...{ reason: 'T12', destination: 'family' },
    });
    expect(beginningOf('acceptance', waitingStep(decided('accepted'), nothing)).answers).toMatchObject({
      ...{ acceptedOn: '2026-11-12', ground: 'conference' },
    });
  });

  it('asks for nothing where no decision can be read', () => {
    expect(waitingStep({}, nothing)).toBeNull();
    expect(waitingStep({ decision: 'constructor' }, nothing)).toBeNull();
    expect(beginningOf('termination', null)).toEqual({ answers: {}, reason: '' });
  });
});
