import { expect, it } from 'vitest';
import { paperCodes } from '#domain/papers/stationery';
import type { TargetMeasures } from '#domain/results/target-measures';
import { houseDocument } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { measuresPart, scoresPart } from '#records/measures-part';
import { compare } from '../faults/lost-on-paper/compare.ts';
import { readPaper } from '../faults/lost-on-paper/read-paper.ts';

const days = ['2026-04-23', '2026-05-01', '2026-08-30'];
const valuesFrom = (first: number) => days.map((on, index) => ({ on, value: first + index }));
const target = (number: number): TargetMeasures => ({
  ...{ number, statement: 'Minum obat menurut jadwal', unit: 'hari/bulan', goal: 2_800 },
  ...{ begunOn: '2026-05-01', baseline: valuesFrom(9), intervention: valuesFrom(2_100) },
  ...{ says: ['PoGO 60%.'], isBetweenRounds: true },
});
const scale = {
  min: 0,
  max: 63,
  better: 'less' as const,
  bands: [{ to: 63, label: 'Sangat berat sekali, sekali' }],
};
const series = (label: string) => ({ id: label, label, points: valuesFrom(7), scale });

it.each(paperCodes)('charts beside one another stand within the margins of %s', async (paper) => {
  const content = [
    ...measuresPart({ targets: [1, 2].map(target) }),
    ...scoresPart({
      measured: [],
      series: ['BDI-II', 'GAD-7'].map(series),
      marks: { rounds: [], notes: [] },
    }),
  ];
  const pages = await readPaper((await renderPdf(houseDocument(paper, content))).bytes);
  expect(pages.flatMap(({ words }) => words.map(({ text }) => text))).toContain('2.800');
  expect(compare(pages, []).outside).toEqual([]);
});
