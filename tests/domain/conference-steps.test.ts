import { describe, expect, it } from 'vitest';
import { beginningOf, conferenceSteps, type SinceThen, stepOf, waitingStep } from '#domain/conference-steps';
import { schemaOf } from '#domain/fields/kinds';
import { formIds, formOf } from '#domain/forms';
import { conferenceDecisionCodes } from '#domain/forms/conference';

const nothing: SinceThen = {
  ...{ notes: 0, evaluations: 0, planChangedOn: null, referredOn: null, acceptedOn: null, leftOn: null },
};
const decided = (decision: string) => ({
  ...{ heldOn: '2026-11-12', number: '012/PSTM/XI/2026', decision, decisionDetail: 'Tinggal bersama bibi.' },
  reasons: 'Keluarga siap.',
});

describe('what a conference decided', () => {
  it.each(conferenceDecisionCodes)(
    '%s waits until it is carried out, where it asks for something',
    (code) => {
      const waiting = waitingStep(decided(code), nothing);
      const step = conferenceSteps[code];
      expect(waiting === null).toBe(step === undefined);
      if (step === undefined) return;
      expect(waitingStep(decided(code), { ...nothing, [step.fact]: '2026-11-20' })).toBeNull();
    },
  );

  it('begins its form, and no other, with answers that the form takes', () => {
    for (const code of conferenceDecisionCodes) {
      const waiting = waitingStep(decided(code), nothing);
      for (const form of formIds) {
        const begun = Object.entries(beginningOf(form, waiting));
        if (form !== stepOf(code)?.form) expect(begun).toEqual([]);
        for (const [name, value] of begun) {
          const field = formOf(form).fields[name];
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
    expect(beginningOf('referral', waitingStep(decided('referral'), nothing))).toEqual({
      reason:
        'Keputusan konferensi kasus 12 November 2026, nomor 012/PSTM/XI/2026: Dirujuk ke lembaga lain.\nTinggal bersama bibi.\nKeluarga siap.',
    });
    expect(beginningOf('termination', waitingStep(decided('reintegration'), nothing))).toMatchObject({
      ...{ reason: 'T12', destination: 'family' },
    });
    expect(beginningOf('acceptance', waitingStep(decided('accepted'), nothing))).toMatchObject({
      ...{ acceptedOn: '2026-11-12', ground: 'conference' },
    });
  });

  it('asks for nothing where no decision can be read', () => {
    expect(waitingStep({}, nothing)).toBeNull();
    expect(waitingStep({ decision: 'constructor' }, nothing)).toBeNull();
    expect(beginningOf('termination', null)).toEqual({});
  });
});
