import fc from 'fast-check';
import { expect, it } from 'vitest';
import { divideCases } from '#domain/people/divide-cases';

const hands = fc.uniqueArray(fc.record({ id: fc.uuid(), openCases: fc.nat(60) }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 8,
});
const cases = fc.uniqueArray(fc.uuid(), { maxLength: 60 });

it('gives every case once, and to nobody who holds more while another holds fewer', () => {
  fc.assert(
    fc.property(cases, hands, (caseIds, takers) => {
      const moves = divideCases(caseIds, takers);
      expect(moves.map(({ caseId }) => caseId)).toEqual(caseIds);
      const gets = (id: string) => moves.filter(({ workerId }) => workerId === id).length;
      const takersWhoGot = takers.filter(({ id }) => gets(id) > 0);
      for (const { id, openCases } of takersWhoGot)
        for (const other of takers)
          expect(openCases + gets(id)).toBeLessThanOrEqual(other.openCases + gets(other.id) + 1);
    }),
  );
});

it('gives none to nobody', () => {
  expect(divideCases(['a', 'b'], [])).toEqual([]);
});
