import { z } from 'zod';
import { DraftAnswers } from '#domain/form';
import { resourceKindCodes } from '#domain/lists/resource-kinds';
import { resourceNeedCodes } from '#domain/lists/resource-needs';
import { fitStateCodes } from '#domain/resources/fit';
import { gapDimensionCodes, gapFigureCodes } from '#domain/resources/gaps';
import { linkStateCodes } from '#domain/resources/link-steps';
import {
  CaseId,
  changedMeanwhile,
  MadePaper,
  operation,
  Period,
  PrintPurpose,
  Troubles,
  Verdict,
} from './operation.ts';

const ResourceId = z.uuid();

/** How a source answered until now, over all cases; no person is told apart. */
const Answered = z.strictObject({
  linked: z.int(),
  applied: z.int(),
  accepted: z.int(),
  refused: z.int(),
  medianDays: z.int().nullable(),
});

/** A source as the directory lists it. */
export const ResourceLine = z.strictObject({
  resourceId: z.string(),
  name: z.string(),
  kind: z.enum(resourceKindCodes),
  gives: z.array(z.enum(resourceNeedCodes)),
  isActive: z.boolean(),
  /** All that the directory says of it, for the search. */
  words: z.string(),
  answered: Answered,
});
export type ResourceLine = z.infer<typeof ResourceLine>;

const OpenedResource = ResourceLine.omit({ words: true, gives: true }).extend({
  answers: DraftAnswers,
  revision: z.int(),
  savedBy: z.string(),
  savedAt: z.string(),
});
export type OpenedResource = z.infer<typeof OpenedResource>;

/** How a source of the directory stands to the person of a case: whether they qualify, and whether they are linked. */
const SourceOfCase = z.strictObject({
  resourceId: z.string(),
  name: z.string(),
  kind: z.enum(resourceKindCodes),
  gives: z.array(z.enum(resourceNeedCodes)),
  fit: z.enum(fitStateCodes),
  says: z.array(z.string()),
  /** The latest link of this case with it; null: none. */
  link: z.enum(linkStateCodes).nullable(),
});
export type SourceOfCase = z.infer<typeof SourceOfCase>;

/** Somebody who is served, and whether they qualify for a source that they are not linked with. */
const Candidate = z.strictObject({
  caseId: z.string(),
  registerNumber: z.string(),
  name: z.string(),
  worker: z.string(),
  fit: z.enum(fitStateCodes),
  says: z.array(z.string()),
});
export type Candidate = z.infer<typeof Candidate>;

const Figures = z.strictObject({ hindered: z.int(), refused: z.int(), unmet: z.int() });

/** What stood in the way, was refused and is not met, over all cases. */
export const Gaps = z.strictObject({
  total: Figures.extend({ links: z.int() }),
  tables: z.array(
    z.strictObject({
      by: z.enum(gapDimensionCodes),
      label: z.string(),
      rows: z.array(z.strictObject({ key: z.string(), label: z.string(), figures: Figures })),
    }),
  ),
});
export type Gaps = z.infer<typeof Gaps>;

/** A number of the counts: which row and which column. */
const GapAsked = z.strictObject({
  period: Period,
  by: z.enum(gapDimensionCodes),
  key: z.string().max(60),
  figure: z.enum(gapFigureCodes),
});

const GapCase = z.strictObject({
  caseId: z.string(),
  recordId: z.string(),
  registerNumber: z.string(),
  name: z.string(),
  worker: z.string(),
  need: z.enum(resourceNeedCodes),
  source: z.string(),
  state: z.enum(linkStateCodes),
  stateOn: z.string(),
});
export type GapCase = z.infer<typeof GapCase>;

/** So much of what whoever prints has to say fits on the two pages. */
export const noteLengths = { to: 200, proposal: 1_800 } as const;

export const resourceContract = {
  /** The directory, the names in their order; those that are no longer there at the end. */
  list: operation
    .meta({ says: 'Membaca direktori sistem sumber', may: 'narrative.read', audit: 'none', work: 'long' })
    .output(z.strictObject({ resources: z.array(ResourceLine), can: z.strictObject({ write: Verdict }) })),
  /** The names of the sources that are there, to be offered while one types. */
  names: operation
    .meta({ says: 'Membaca nama sumber', may: 'narrative.read', audit: 'none' })
    .output(z.array(z.string())),
  open: operation
    .meta({ says: 'Membaca sebuah sumber', may: 'narrative.read', audit: 'none' })
    .input(z.strictObject({ resourceId: ResourceId }))
    .output(z.strictObject({ resource: OpenedResource, can: z.strictObject({ write: Verdict }) })),
  /** Writes a source down; without `resourceId` a new one. */
  save: operation
    .meta({ says: 'Mengubah direktori sistem sumber', may: 'resource.write', audit: 'write' })
    .errors({
      INCOMPLETE: { message: 'Masih ada isian yang perlu diperbaiki.', data: Troubles },
      NAME_TAKEN: { message: 'Sumber dengan nama ini sudah ada dalam direktori.' },
      MOVED_ON: changedMeanwhile('Sumber ini'),
      TOO_LONG: { message: 'Isian terlalu panjang untuk disimpan.' },
    })
    .input(
      z.strictObject({
        resourceId: ResourceId.optional(),
        revision: z.int().min(0).default(0),
        requestId: z.uuid(),
        answers: DraftAnswers,
      }),
    )
    .output(z.strictObject({ resourceId: z.string(), revision: z.int() })),
  /** A source that is there no more is not offered; its links stay. */
  setActive: operation
    .meta({ says: 'Menandai sumber masih ada atau tidak', may: 'resource.write', audit: 'write' })
    .input(z.strictObject({ resourceId: ResourceId, isActive: z.boolean() })),
  /** How every source of the directory stands to the person of a case, the most promising first. */
  ofCase: operation
    .meta({
      says: 'Membaca sumber yang sesuai bagi suatu kasus',
      may: 'narrative.read',
      audit: 'read',
      about: 'case',
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(SourceOfCase)),
  /** Who of those one works with qualifies for a source, or may do, and is not linked with it. */
  candidates: operation
    .meta({ says: 'Membaca siapa yang memenuhi syarat suatu sumber', may: 'narrative.read', audit: 'read' })
    .input(z.strictObject({ resourceId: ResourceId }))
    .output(
      z.strictObject({
        candidates: z.array(Candidate),
        /** Of the open cases one works with: those with whom it is not so, and those who are linked already. */
        others: z.strictObject({ unfit: z.int(), receives: z.int(), linked: z.int() }),
      }),
    ),
  /** Obstacles, refusals and unmet needs over all cases, by what they have in common. */
  gaps: operation
    .meta({
      says: 'Membaca hambatan dan kebutuhan yang belum terpenuhi',
      may: 'resource.count',
      audit: 'read',
      work: 'long',
    })
    .input(z.strictObject({ period: Period }))
    .output(Gaps),
  /** The links that one number counts. */
  gapCases: operation
    .meta({
      says: 'Membaca kasus dengan kebutuhan yang belum terpenuhi',
      may: 'resource.count',
      audit: 'read',
      work: 'long',
    })
    .input(GapAsked)
    .output(z.array(GapCase)),
  /** The counts on two pages for whoever decides, without names and without numbers of one or two people. */
  printGaps: operation
    .meta({
      says: 'Mencetak catatan kebijakan',
      may: 'resource.count',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(
      z.strictObject({
        period: Period,
        to: z.string().trim().max(noteLengths.to).default(''),
        proposal: z.string().trim().max(noteLengths.proposal).default(''),
        purpose: PrintPurpose,
      }),
    )
    .output(MadePaper.extend({ pages: z.int() })),
};
