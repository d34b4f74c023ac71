import { describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import {
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  register,
  roundWith,
  someone,
} from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const long = (what: string) =>
  `${what}. ${'Panjang sekali uraiannya dan tidak selesai di sini. '.repeat(120)}`;
const longFields = ['dataSources', 'problemStatement', 'integrativeFormulation', 'selfPotentials', 'hopes'];

/** The summary before the forms of the annex: its pages are filled, and none holds a last line or two. */
describe('the summary before an annex', () => {
  let centre: TestCentre;
  eachCentre(makeTestCentre, (copied) => {
    centre = copied;
  });

  /** The letters on each page before the annex of a case with so many targets. */
  async function fillOf(targets: number): Promise<number[]> {
    const { client } = centre;
    const { caseId } = await register(client, someone('Agus Wahyudi'));
    const texts: Draft = Object.fromEntries(longFields.map((name) => [name, long(name)]));
    await complete(client, caseId, 'eic', eicAnswers);
    await complete(client, caseId, 'assessment', { ...assessmentAnswers, ...texts });
    await complete(client, caseId, 'planning', planWith(targets));
    const statuses = Array.from({ length: targets }, (_, at) => [at + 1, 'partly'] as const);
    await complete(client, caseId, 'evaluation', roundWith(Object.fromEntries(statuses)));
    const { file } = await client.packet.make({
      ...{ caseIds: [caseId], size: 'full', names: 'full', purpose: 'preview' },
    });
    const pages = await pagesOf(new Uint8Array(await file.arrayBuffer()));
    return pages
      .slice(
        0,
        pages.findIndex((page) => page.includes('LAMPIRAN')),
      )
      .map(({ length }) => length);
  }

  it.each([1, 4, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 24])(
    'ends on a page that is filled, with %d targets',
    async (targets) => {
      const fill = await fillOf(targets);
      expect(fill.at(-1), fill.join(' ')).toBeGreaterThan(1_200);
    },
    20_000,
  );
});
