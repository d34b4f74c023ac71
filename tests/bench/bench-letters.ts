import { randomUUID } from 'node:crypto';
import { letterKindIds } from '#domain/letters/letter-kinds';
import type { TestClient } from '../support/test-centre.ts';
import { median, report, time } from './measure.ts';

/** Every kind of letter of one case, made once and printed: the median of each, and the slowest of them. */
export async function benchLetters(client: TestClient, caseId: string, issuedOn: string): Promise<void> {
  const medians: [string, number][] = [];
  for (const kind of letterKindIds) {
    const answers = { kind, issuedOn };
    const made = await client.form.letter.complete({ caseId, answers, version: 0, requestId: randomUUID() });
    const print = () => client.letter.make({ caseId, recordId: made.recordId, purpose: 'print' });
    medians.push([kind, median(await time(5, print, 1))]);
  }
  const [slowest] = medians.sort(([, one], [, other]) => other - one);
  if (slowest !== undefined)
    report(
      'slowest letter of one full case, median',
      slowest[1],
      'ms',
      `${slowest[0]}, of ${medians.length}`,
    );
}
