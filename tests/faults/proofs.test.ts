import { expect, it } from 'vitest';
import { safetyProofs } from '#domain/safety/safety-proofs';
import { faults } from './faults.ts';

it('every program that attacks the vault stands under one promise of the guide, and no other is named there', () => {
  const named = safetyProofs.flatMap(({ faults: names }) => names);
  expect(named.toSorted()).toEqual(faults.map(({ name }) => name).toSorted());
});
