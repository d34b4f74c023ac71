import { isCivilDate } from '../civil-date.ts';
import { defined } from '../defined.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { caseFile as caseFileForm } from '../forms/case-file.ts';
import { type PpksCategory, ppksCategories } from '../lists/ppks-categories.ts';
import type { Sex } from '../lists/sex.ts';
import { ageInYears } from './age.ts';

type CategoryRule = { minAge?: number; maxAge?: number; sex?: Sex };

const childRule: CategoryRule = { minAge: 6, maxAge: 18 };

/** What a category usually means for age and sex; a worker may know better, so these only warn. */
const categoryRules: Partial<Record<PpksCategory, CategoryRule>> = {
  'PMKS-01': { minAge: 0, maxAge: 5 },
  'PMKS-02': childRule,
  'PMKS-03': childRule,
  'PMKS-04': childRule,
  'PMKS-05': childRule,
  'PMKS-06': childRule,
  'PMKS-07': childRule,
  'PMKS-08': { minAge: 60 },
  'PMKS-23': { sex: 'P' },
};

/**
 * Indonesian sentences about an age (whole years) or sex unusual for a category; empty when nothing is odd.
 * A fact that is not known raises no warning.
 */
export function categoryWarnings(category: PpksCategory, facts: { age?: number; sex?: Sex }): string[] {
  const rule = categoryRules[category] ?? {};
  const label = ppksCategories[category];
  const warnings: string[] = [];
  if (facts.age !== undefined && !fitsAge(rule, facts.age)) {
    warnings.push(
      `Kategori ${label} biasanya untuk umur ${ageRange(rule)}; umur yang tercatat ${facts.age} tahun.`,
    );
  }
  if (facts.sex !== undefined && rule.sex !== undefined && facts.sex !== rule.sex) {
    warnings.push(`Kategori ${label} biasanya untuk perempuan; jenis kelamin yang tercatat laki-laki.`);
  }
  return warnings;
}

/**
 * The same of a case and its person as they are typed, as warnings of the category. The age is that on the day of
 * coming in, or of `today` while that day is not typed; where no birth is known, the one that was guessed.
 */
export function warnOfCategory(caseFile: Draft, client: Draft, today: string): Trouble[] {
  const category = asText(caseFile.category);
  if (!isCategory(category)) return [];
  const { sex } = client;
  const facts = {
    age: typedAge(client, asText(caseFile.admittedOn) || today),
    sex: isSex(sex) ? sex : undefined,
  };
  const { label } = caseFileForm.fields.category;
  return categoryWarnings(category, defined(facts)).map((sentence) => ({
    path: 'category',
    label,
    sentence,
  }));
}

const isCategory = (code: string): code is PpksCategory => code in ppksCategories;
const isSex = (code: unknown): code is Sex => code === 'L' || code === 'P';

function typedAge({ birthDate, ageEstimate }: Draft, on: string): number | undefined {
  const born = asText(birthDate);
  if (isCivilDate(born) && isCivilDate(on))
    return ageInYears({ birthDate: born, birthDateEstimated: 0, birthYear: null }, on);
  return typeof ageEstimate === 'number' ? ageEstimate : undefined;
}

function fitsAge(rule: CategoryRule, age: number): boolean {
  return age >= (rule.minAge ?? 0) && age <= (rule.maxAge ?? Number.POSITIVE_INFINITY);
}

function ageRange(rule: CategoryRule): string {
  return rule.maxAge === undefined
    ? `${rule.minAge} tahun ke atas`
    : `${rule.minAge} sampai ${rule.maxAge} tahun`;
}
