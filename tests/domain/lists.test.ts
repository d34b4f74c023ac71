import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultAgeBands, findAgeBand } from '#domain/lists/age-bands';
import { atensiComponents, atensiServices, componentOfService } from '#domain/lists/atensi-services';
import { disabilitySubKinds, subKindsOfDisability } from '#domain/lists/disability';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { provinces } from '#domain/lists/provinces';
import {
  subReasonsOf,
  type TerminationReason,
  terminationReasons,
  terminationRules,
  terminationSubReasons,
} from '#domain/lists/termination-reasons';

const folder = new URL('../../src-main/domain/lists/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const code = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

describe('every list', () => {
  it.each(files)('%s has codes a column can hold and labels that say something', async (file) => {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href);
    const entries = Object.values(exported)
      .filter(isLabelList)
      .flatMap(Object.entries<string>);
    expect(
      entries.filter(([key, label]) => !code.test(key) || label === '' || label !== label.trim()),
    ).toEqual([]);
  });
});

function isLabelList(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((item) => typeof item === 'string')
  );
}

describe('reference lists', () => {
  it('has the 26 kinds of PPKS in their order, spelled as the annex spells them', () => {
    expect(Object.keys(ppksCategories)).toEqual(
      Array.from({ length: 26 }, (_, index) => `PMKS-${String(index + 1).padStart(2, '0')}`),
    );
    expect(ppksCategories['PMKS-08']).toBe('Lanjut Usia Terlantar');
  });

  it('has the 38 provinces', () => {
    expect(Object.keys(provinces)).toHaveLength(38);
  });

  it('rolls ten ATENSI services up to seven components, none left empty', () => {
    expect(Object.keys(atensiServices)).toHaveLength(10);
    expect(new Set(Object.values(componentOfService))).toEqual(new Set(Object.keys(atensiComponents)));
  });

  it('files every sub-kind of disability under one kind', () => {
    expect(Object.values(subKindsOfDisability).flat()).toEqual(Object.keys(disabilitySubKinds));
  });

  it('puts every age in one band, an 18-year-old among the adults', () => {
    expect(
      [0, 5, 6, 12, 13, 17, 18, 59, 60, 103].map((age) => findAgeBand(age, defaultAgeBands)?.label),
    ).toEqual(['0-5', '0-5', '6-12', '6-12', '13-17', '13-17', '18-59', '18-59', '60+', '60+']);
    expect(findAgeBand(5, defaultAgeBands.slice(1))).toBeUndefined();
  });
});

describe('termination reasons', () => {
  const reasons = Object.keys(terminationReasons) as TerminationReason[];

  it('gives sub-reasons to T07, T08 and T09 alone, and every sub-reason to one of them', () => {
    expect(reasons.filter((reason) => subReasonsOf(reason).length > 0)).toEqual(['T07', 'T08', 'T09']);
    expect(reasons.flatMap(subReasonsOf)).toEqual(Object.keys(terminationSubReasons));
    // Of somebody who went over the wall at night nobody knows why: nobody is made to choose what is not so.
    for (const reason of ['T07', 'T08', 'T09'] as const)
      expect(subReasonsOf(reason).map((code) => terminationSubReasons[code])).toEqual(
        expect.arrayContaining(['Sebab lain', 'Belum diketahui']),
      );
  });

  it('counts each reason under one outcome of the month', () => {
    const countedAs = (outcome: string) =>
      reasons.filter((reason) => terminationRules[reason].countsAs === outcome);
    expect({
      reunification: countedAs('reunification'),
      referred: countedAs('referred'),
      died: countedAs('died'),
      absconded: countedAs('absconded'),
      completed: countedAs('completed'),
    }).toEqual({
      reunification: ['T12'],
      referred: ['T11', 'T13'],
      died: ['T10'],
      absconded: ['T09'],
      completed: ['T01', 'T14', 'T15'],
    });
  });

  it('keeps T06 for those turned away at EIC', () => {
    expect(reasons.filter((reason) => terminationRules[reason].endsAtEic)).toEqual(['T06']);
  });
});
