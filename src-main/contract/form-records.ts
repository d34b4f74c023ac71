import { z } from 'zod';
import { dayMeaningCodes } from '#domain/days/meanings';
import { DraftAnswers, type Form } from '#domain/form';
import { type FormId, forms } from '#domain/forms';
import { CaseFinding } from '#domain/results/findings-today';
import { CaseId, Confirmed, Instant, operation, RecordId, Troubles, Verdict } from './operation.ts';

/** One completed record as it stands now. */
export const FormRecord = z.strictObject({
  recordId: z.string(),
  sequence: z.int(),
  version: z.int(),
  happenedOn: z.string().nullable(),
  answers: DraftAnswers,
  savedBy: z.string(),
  savedById: z.string(),
  savedAt: Instant,
  createdAt: Instant,
  /** Written down after the case was closed. */
  isLate: z.boolean(),
});
export type FormRecord = z.infer<typeof FormRecord>;

/** What has been typed and not completed yet; `revision` grows by one with each save. */
/** What of some answers nobody has given yet: by field, in which words it was assumed. */
export const AssumedAnswers = z.record(z.string().max(60), z.string().max(60));

export const FormDraft = z.strictObject({
  answers: DraftAnswers,
  assumed: AssumedAnswers,
  revision: z.int(),
  savedAt: Instant,
  savedBy: z.string(),
  /** The earlier stay that it was begun from. */
  carriedFrom: z.string().nullable(),
});
export type FormDraft = z.infer<typeof FormDraft>;

/** One earlier or present version: who, when, which fields, and why it was corrected. */
export const FormVersion = z.strictObject({
  version: z.int(),
  savedBy: z.string(),
  savedAt: Instant,
  changed: z.array(z.string()),
  reason: z.string().nullable(),
  carriedFrom: z.string().nullable(),
});

export const Printed = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('line'), text: z.string() }),
  z.strictObject({ shape: z.literal('paragraphs'), text: z.string() }),
  z.strictObject({
    shape: z.literal('table'),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
]);

/** One answer as it prints, with the heading it stands under. */
export const PrintedAnswer = z.strictObject({
  name: z.string(),
  heading: z.string().optional(),
  label: z.string(),
  printed: Printed,
});

/** What is known of the person's days, as `domain/days/contradictions` needs it. */
const KnownDays = z.strictObject({
  today: z.string(),
  bornOn: z.string().nullable(),
  stays: z.array(
    z.strictObject({
      number: z.string(),
      admittedOn: z.string(),
      leftOn: z.string().nullable(),
      isThis: z.boolean(),
    }),
  ),
  entries: z.array(
    z.strictObject({
      label: z.string(),
      means: z.enum(dayMeaningCodes),
      first: z.string(),
      last: z.string(),
    }),
  ),
  ownConsents: z.array(z.string()),
});

/** `recordId` absent: the only record of a single form, or a new one of a repeating form. */
const Subject = z.strictObject({ caseId: CaseId, recordId: RecordId.optional() });

const openedShape = z.strictObject({
  record: FormRecord.nullable(),
  draft: FormDraft.nullable(),
  /** `unmask`: to look at identity numbers that are masked on the screen. */
  can: z.strictObject({ write: Verdict, complete: Verdict, unmask: Verdict }),
  /** Number the next entry of a form with numbered ones gets; numbers are never used again. */
  nextNumber: z.int().nullable(),
  /** What a new record begins with, from what the case says already. */
  begins: DraftAnswers,
  /** The findings of the case as they stand, for the forms that cite them or go on from them. */
  findings: z.array(CaseFinding),
  /** Whom the file names around the person, for the forms that name them. */
  people: z.array(z.strictObject({ name: z.string(), as: z.string() })),
  /** What the dates of the form are held against. */
  known: KnownDays,
});

/** A record as it is opened. Every form is opened alike: a name keeps the type of all their operations short. */
export interface Opened extends z.infer<typeof openedShape> {}
const Opened: z.ZodType<Opened, Opened> = openedShape;

const Listed = z.strictObject({
  total: z.int(),
  records: z.array(FormRecord),
  can: z.strictObject({ add: Verdict, correct: Verdict }),
});

const draftErrors = {
  DRAFT_MOVED_ON: {
    message: 'Draf ini sudah berubah di jendela lain. Muat ulang agar tidak ada yang tertimpa.',
    data: z.object({ savedBy: z.string(), savedAt: z.string() }),
  },
  CASE_CLOSED: { message: 'Kasus ini sudah ditutup. Catatan baru tidak dapat ditambahkan.' },
  TOO_LONG: { message: 'Isian terlalu panjang untuk disimpan.' },
};

const completeErrors = {
  INCOMPLETE: { message: 'Formulir ini belum dapat diselesaikan.', data: Troubles },
  NOT_YET: { message: 'Tahap ini belum dapat diselesaikan.' },
  CASE_CLOSED: { message: 'Kasus ini sudah ditutup. Catatan baru tidak dapat ditambahkan.' },
  MOVED_ON: {
    message: 'Catatan ini sudah diperbarui orang lain. Muat ulang, lalu ulangi perubahan Anda.',
  },
  REASON_NEEDED: { message: 'Tuliskan alasan pembetulan.' },
  TARGET_HAS_ACHIEVEMENTS: {
    message: 'Target sudah memiliki capaian.',
    data: z.object({ number: z.int() }),
  },
};

const Completion = Subject.extend({
  answers: DraftAnswers,
  /** Made once by the screen for each form opened: a double click completes once. */
  requestId: z.uuid(),
  /** The version being corrected; 0 for a new record. */
  version: z.int().min(0),
  /** The draft that was seen, where it was typed in one: another that waits by now is not thrown away. */
  revision: z.int().min(0).optional(),
  reason: z.string().max(500).optional(),
  confirmed: Confirmed,
});

/** The answers of a version as they are printed. */
export const PrintedVersion = z.array(
  z.strictObject({
    name: z.string(),
    heading: z.string().optional(),
    label: z.string(),
    printed: Printed,
  }),
);

/** The operations of one form; every form has the same, each closed by its own permission. */
function formContract(form: Form) {
  const read = (does: string) =>
    operation.meta({ says: `${form.label}: ${does}`, may: form.read, audit: 'read', about: 'case' });
  const write = (does: string) =>
    operation.meta({ says: `${form.label}: ${does}`, may: form.write, audit: 'write', about: 'case' });
  return {
    open: read('membaca').input(Subject).output(Opened),
    list: read('membaca daftar')
      .input(
        z.strictObject({
          caseId: CaseId,
          offset: z.int().min(0).default(0),
          limit: z.int().min(1).max(100).default(50),
        }),
      )
      .output(Listed),
    saveDraft: write('menyimpan draf')
      .errors(draftErrors)
      .input(
        Subject.extend({
          answers: DraftAnswers,
          assumed: AssumedAnswers.optional(),
          /** The draft it goes on from, 0 for none; and the version of the record, where a screen shows one. */
          revision: z.int().min(0),
          version: z.int().min(0).optional(),
        }),
      )
      .output(z.strictObject({ revision: z.int(), savedAt: Instant })),
    discardDraft: write('membuang draf').input(Subject),
    complete: write('menyelesaikan')
      .errors(completeErrors)
      .input(Completion)
      .output(z.strictObject({ recordId: z.string(), version: z.int() })),
    /**
     * Takes a record out of this file, where it was a mistake, or moves it into the right one: at once where nobody else
     * could decide, otherwise when somebody else agrees.
     */
    proposeRepair: write('mengusulkan pembetulan berkas')
      .errors({ REFUSED: { message: 'Catatan ini tidak dapat dikeluarkan dari berkas.' } })
      .input(
        z.strictObject({
          caseId: CaseId,
          recordId: RecordId,
          /** The case it belongs to; null to take it out only. */
          movesTo: CaseId.nullable(),
          reason: z.string().trim().min(5, { error: 'Tuliskan alasannya.' }).max(500),
          confirmed: Confirmed,
        }),
      )
      .output(z.strictObject({ isDone: z.boolean() })),
    history: read('membaca versi')
      .input(z.strictObject({ caseId: CaseId, recordId: RecordId }))
      .output(z.array(FormVersion)),
    version: read('membaca versi lama')
      .input(z.strictObject({ caseId: CaseId, recordId: RecordId, version: z.int().min(1) }))
      .output(PrintedVersion),
  };
}
type FormContract = ReturnType<typeof formContract>;

/** The operations of every declared form, by the form's id. */
export const formContracts = Object.fromEntries(
  Object.entries(forms).map(([id, form]) => [id, formContract(form)]),
) as { [Id in FormId]: FormContract };
