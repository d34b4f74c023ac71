import { z } from 'zod';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { programmeKinds } from '#domain/lists/programme-kinds';
import { TechniqueMix } from '#domain/results/technique-mix';
import { CaseId, CivilDate, operation } from './operation.ts';

type Codes<Of> = [keyof Of & string, ...(keyof Of & string)[]];
const Category = z.enum(Object.keys(ppksCategories) as Codes<typeof ppksCategories>);
const Programme = z.enum(Object.keys(programmeKinds) as Codes<typeof programmeKinds>);

/** What one evaluation taught. Of a case that somebody may not read: its one line, without names, and nothing to open. */
export const Lesson = z.strictObject({
  recordId: z.string().nullable(),
  caseId: z.string().nullable(),
  name: z.string().nullable(),
  evaluatedOn: z.string(),
  category: z.string(),
  /** Of the targets that were not, or only partly, achieved. */
  programmes: z.array(z.string()),
  lesson: z.string(),
  failures: z.string(),
  obstacles: z.string(),
  lessons: z.string(),
});
export type Lesson = z.infer<typeof Lesson>;

const Counted = z.array(z.strictObject({ code: z.string(), count: z.int() }));

export const lessonContract = {
  /** What the evaluations of the house found that did not work, and why: the newest first. */
  list: operation
    .meta({ says: 'Membaca pelajaran dari evaluasi', may: 'narrative.read', audit: 'read', work: 'long' })
    .input(
      z.strictObject({
        words: z.string().trim().max(100).default(''),
        category: Category.optional(),
        programme: Programme.optional(),
      }),
    )
    .output(
      z.strictObject({
        /** All that were found; so many of them are told. */
        total: z.int(),
        byCategory: Counted,
        byProgramme: Counted,
        lessons: z.array(Lesson),
        /** So many cases are not gathered yet. */
        left: z.int(),
        /** So many could not be read: their lessons are not among these. */
        unread: z.int(),
      }),
    ),
  /** So many cases are not gathered yet. */
  left: operation
    .meta({
      says: 'Melihat pelajaran yang masih disiapkan',
      may: 'narrative.read',
      audit: 'none',
      quiet: true,
    })
    .output(z.int()),
  /** Which techniques were used how often for which programme, and what came of it: in a case. */
  techniquesOfCase: operation
    .meta({
      says: 'Membaca teknik dan hasil satu kasus',
      may: 'narrative.read',
      audit: 'read',
      about: 'case',
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(TechniqueMix),
  /** The same over every case that one may read, of the days from one to the other. */
  techniques: operation
    .meta({ says: 'Membaca teknik dan hasil lembaga', may: 'narrative.read', audit: 'read', work: 'long' })
    .input(z.strictObject({ from: CivilDate, until: CivilDate }))
    .output(TechniqueMix),
};
