import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formOf } from '#domain/forms';
import { newCode, openCase, packCase } from '#features/transfer/case-package';
import { knownAnswers } from '#features/transfer/known-answers';
import { kdfFloor } from '#vault/keys/kdf';
import { assessmentAnswers } from '../support/cases.ts';

const { version } = formOf('assessment');
const record = {
  ...{ id: '0199aaaa-0000-7000-8000-000000000001', version: 1, form: 'assessment', formVersion: version },
  ...{ sequence: 1, happenedOn: '2026-09-10', writtenBy: 'Budi', writtenAt: '2026-09-10T02:00:00.000Z' },
  ...{ isKept: false, answers: assessmentAnswers, printed: [], settled: [] },
};
const told = {
  ...{ referral: '0199aaaa-0000-7000-8000-000000000002', version: 1, madeAt: '2026-11-23T02:00:00.000Z' },
  centre: { id: '0199aaaa-0000-7000-8000-000000000003', name: 'Balai Antasena', town: 'Magelang' },
  ...{ reason: '', parts: [], identity: {}, answerKey: Buffer.alloc(32).toString('base64') },
};

// hosts/SECURITY.md I12
describe('records of a newer Titian', () => {
  it('are not taken at all where a form is among them that nobody knows here', async () => {
    const key = generateKeyPairSync('ed25519').privateKey;
    const code = newCode();
    const pack = async (form: string) =>
      await packCase({ ...told, records: [{ ...record, form }] }, [], { key, code, cost: kdfFloor });
    expect(await openCase(await pack('assessment'), code)).toMatchObject({
      contents: { records: [{ form: 'assessment' }] },
    });
    expect(await openCase(await pack('tomorrow'), code)).toBe('newer');
  });

  it('are carried on only in what the form here asks and would take', () => {
    const known = (more: object) => knownAnswers({ ...record, ...more });
    expect(known({})).toEqual(assessmentAnswers);
    const answers = { ...assessmentAnswers, tomorrow: 'x', kind: 'unheard', findings: 'no list' };
    const { kind: _kind, ...asked } = assessmentAnswers;
    expect(known({ answers })).toEqual(asked);
    expect(known({ formVersion: version + 1 })).toEqual({});
  });
});
