import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { copyOf, type TestCentre } from './test-centre.ts';

/**
 * For each test of a describe a centre of its own in which its Kepala is in: one is made and locked before the first,
 * and every test is handed a copy. Called once in a describe.
 */
export function eachCentre(make: () => Promise<TestCentre>, begin: (centre: TestCentre) => unknown): void {
  let first: TestCentre | undefined;
  let centre: TestCentre | undefined;
  beforeAll(async () => {
    first = await make();
    // A backup that the lock makes would be there in every test.
    await first.app.lock({ hasty: true });
  });
  afterAll(() => first?.close());
  beforeEach(async () => {
    if (first === undefined) throw new Error('no centre was made');
    centre = copyOf(first);
    await centre.as('kepala');
    await begin(centre);
  });
  afterEach(() => centre?.close());
}
