import { describe, expect, it } from 'vitest';
import { type DueFacts, dueItems } from '#domain/due';

const rules = { assessmentDueDays: 14, evaluationEveryDays: 30 };
const facts = (more: Partial<DueFacts> = {}): DueFacts => ({
  admittedOn: '2026-09-01',
  hasAssessment: true,
  contracts: [],
  targets: [],
  followUps: [],
  charges: [],
  ...more,
});

describe('dueItems', () => {
  it('asks for an assessment two weeks after admission, until there is one', () => {
    expect(dueItems(facts({ hasAssessment: false }), rules)).toEqual([{ what: 'Asesmen', on: '2026-09-15' }]);
    expect(dueItems(facts(), rules)).toEqual([]);
  });

  it('asks for an evaluation every month after the plan, or on the day the last round named', () => {
    expect(dueItems(facts({ plannedOn: '2026-09-20' }), rules)).toEqual([
      { what: 'Evaluasi', on: '2026-10-20' },
    ]);
    const rated = { plannedOn: '2026-09-20', lastEvaluatedOn: '2026-10-19' };
    expect(dueItems(facts(rated), rules)).toEqual([{ what: 'Evaluasi', on: '2026-11-18' }]);
    expect(dueItems(facts({ ...rated, nextEvaluationOn: '2026-11-05' }), rules)[0]?.on).toBe('2026-11-05');
  });

  it('waits for no evaluation after the final one', () => {
    const final = { plannedOn: '2026-09-20', lastEvaluatedOn: '2026-11-02', isFinallyEvaluated: true };
    expect(dueItems(facts(final), rules)).toEqual([]);
    expect(dueItems(facts({ ...final, nextEvaluationOn: '2026-12-01' }), rules)).toEqual([]);
  });

  it('lets the first contract end quietly once the main one runs', () => {
    const contracts: DueFacts['contracts'] = [
      { kind: 'preliminary', endsOn: '2026-10-01' },
      { kind: 'primary', endsOn: '2027-02-01' },
      { kind: 'secondary', endsOn: '2026-11-01' },
    ];
    expect(dueItems(facts({ contracts }), rules)).toEqual([
      { what: 'Kontrak tambahan berakhir', on: '2026-11-01' },
      { what: 'Kontrak utama berakhir', on: '2027-02-01' },
    ]);
    expect(dueItems(facts({ contracts, lastNoteOn: '2026-11-01' }), rules)).toHaveLength(1);
  });

  it('counts a follow-up as seen to by an entry on or after its day, and a target once settled', () => {
    const open = {
      followUps: [{ on: '2026-10-05', what: 'Telepon ibu' }],
      targets: [{ number: 2, statement: 'Makan mandiri', dueOn: '2026-10-10', isSettled: false }],
    };
    expect(dueItems(facts({ ...open, lastNoteOn: '2026-10-04' }), rules).map(({ what }) => what)).toEqual([
      'Tindak lanjut: Telepon ibu',
      'Target 2 jatuh tempo: Makan mandiri',
    ]);
    expect(dueItems(facts({ ...open, targets: [], lastNoteOn: '2026-10-05' }), rules)).toEqual([]);
  });

  it('keeps what a conference charged somebody with, whatever was noted since', () => {
    const charges = [{ on: '2026-10-05', what: 'Menghubungi Bapas', who: 'Kasi Asesmen' }];
    expect(dueItems(facts({ charges, lastNoteOn: '2026-10-30' }), rules)).toEqual([
      { what: 'Tindak lanjut konferensi: Menghubungi Bapas (Kasi Asesmen)', on: '2026-10-05' },
    ]);
  });
});
