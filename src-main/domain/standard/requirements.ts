import { addDays } from '../civil-date.ts';
import type { DutyKind } from '../duties/duty-kinds.ts';
import type { DutyFacts, DutyRecord, DutyRules } from '../duties/facts.ts';
import { dayOf } from '../duties/finding.ts';
import type { FormId } from '../forms.ts';
import { civilDateOfInstant, zoneOffsets } from '../instant.ts';
import { intakeDocuments } from '../lists/intake-documents.ts';

/** A paper of the checklist of the EIC. */
type IntakeDocument = keyof typeof intakeDocuments;
/** The codes of the papers, in their order. */
export const intakeDocumentCodes = Object.keys(intakeDocuments) as [IntakeDocument, ...IntakeDocument[]];

/** What is known of a case when it is held against the standard. */
export type StandardFacts = Pick<
  DutyFacts,
  'admittedOn' | 'leftOn' | 'isCandidate' | 'isFinallyEvaluated' | 'records'
> & {
  /** Every version of the EIC, the earliest first: the day of the record, or of the correction. */
  eicVersions: readonly DutyRecord[];
  /** What a second reader can approve in its present version: since when, and the day on which one did. */
  signOffs: readonly { form: FormId; since: string; approvedOn: string | null }[];
  /** Duties of which somebody said, with a reason, that the case needs them no more. */
  unneeded: readonly DutyKind[];
};

/** The centre's own spans and choices, as far as the standard asks for them. */
export type StandardRules = DutyRules & {
  escalateAfterDays: number;
  standardPapers: readonly IntakeDocument[];
};

/** What a requirement asks of a case: since when, by which day, and on which day it was met. Days are civil dates. */
export type Asked = { since: string; dueOn: string; metOn: string | null };

type Requirement = {
  label: string;
  /** How the standard says it, with the centre's own span. */
  says: (rules: StandardRules) => string;
  /** The form that answers it. */
  form: FormId;
  /** The duties that ask for the same: where the case needs one no more, this is not asked either. */
  duties?: readonly DutyKind[];
  /** What it asks of a case, the earliest first; nothing where it does not apply. */
  find: (facts: StandardFacts, rules: StandardRules) => Asked[];
};

/** Asked of a new case within so many days of the admission, until the first record that will do. */
function sinceAdmission(
  { admittedOn }: StandardFacts,
  days: number,
  records: readonly DutyRecord[],
): Asked[] {
  return [{ since: admittedOn, dueOn: addDays(admittedOn, days), metOn: records[0]?.on ?? null }];
}

/**
 * Every requirement that a centre may make its standard, each said once: since when it is asked, by when it is due and what
 * meets it. Pure; the spans are the centre's.
 */
const requirements = {
  eic: {
    label: 'EIC',
    says: ({ intakeDueDays }) => `EIC diisi dalam ${intakeDueDays} hari sejak masuk.`,
    form: 'eic',
    duties: ['eic'],
    find: (facts, { intakeDueDays }) => sinceAdmission(facts, intakeDueDays, facts.records.eic),
  },
  contract: {
    label: 'Kontrak',
    says: ({ intakeDueDays }) => `Kontrak ada dalam ${intakeDueDays} hari sejak masuk.`,
    form: 'contract',
    duties: ['contract'],
    find: (facts, { intakeDueDays }) => sinceAdmission(facts, intakeDueDays, facts.records.contract),
  },
  consent: {
    label: 'Persetujuan',
    says: ({ intakeDueDays }) =>
      `Dasar pemrosesan dan persetujuan tercatat dalam ${intakeDueDays} hari sejak masuk; yang menyusul, pada tanggal yang dijanjikan.`,
    form: 'consent',
    duties: ['consent', 'consentToFollow'],
    find: consentAsked,
  },
  papers: {
    label: 'Berkas penerimaan',
    says: ({ intakeDueDays, standardPapers }) =>
      `${standardPapers.length} berkas daftar periksa ada, atau tertulis mengapa tidak ada, dalam ${intakeDueDays} hari sejak masuk.`,
    form: 'eic',
    find: papersAsked,
  },
  assessment: {
    label: 'Asesmen pertama',
    says: ({ assessmentDueDays }) => `Asesmen pertama selesai dalam ${assessmentDueDays} hari sejak masuk.`,
    form: 'assessment',
    duties: ['assessment'],
    find: (facts, { assessmentDueDays }) =>
      sinceAdmission(facts, assessmentDueDays, facts.records.assessment),
  },
  planning: {
    label: 'Rencana',
    says: ({ planDueDays }) => `Rencana ada dalam ${planDueDays} hari sejak asesmen pertama.`,
    form: 'planning',
    duties: ['planning'],
    find: ({ records, admittedOn }, { planDueDays }) => {
      const [first] = records.assessment;
      if (first === undefined) return [];
      const since = first.on ?? admittedOn;
      return [{ since, dueOn: addDays(since, planDueDays), metOn: records.planning[0]?.on ?? null }];
    },
  },
  evaluation: {
    label: 'Evaluasi berkala',
    says: ({ evaluationEveryDays }) =>
      `Perkembangan dievaluasi setiap ${evaluationEveryDays} hari sejak rencana, atau pada tanggal yang disebut evaluasi sebelumnya.`,
    form: 'evaluation',
    duties: ['evaluation'],
    find: roundsAsked,
  },
  signOff: {
    label: 'Pembaca kedua',
    says: ({ escalateAfterDays }) =>
      `Yang harus disetujui pembaca kedua disetujui dalam ${escalateAfterDays} hari sejak diajukan.`,
    form: 'assessment',
    find: (facts, rules) =>
      facts.signOffs
        .filter(({ form }) => rules.signOffs.includes(form))
        .map(({ since, approvedOn }) => ({
          since,
          dueOn: addDays(since, rules.escalateAfterDays),
          metOn: approvedOn,
        })),
  },
} as const satisfies Record<string, Requirement>;
export type RequirementCode = keyof typeof requirements;
/** The codes of the requirements, in the order of the work. */
export const requirementCodes = Object.keys(requirements) as [RequirementCode, ...RequirementCode[]];
/** The declaration of a requirement, for code that treats every one alike. */
export const requirementOf = (code: RequirementCode): Requirement => requirements[code];

/** Consent counts once it is not "menyusul" any more; until then the day that was promised counts. */
function consentAsked({ records, admittedOn }: StandardFacts, { intakeDueDays }: StandardRules): Asked[] {
  const [first] = records.consent;
  const met = records.consent.find(({ answers }) => answers.state !== 'later');
  const promised = first?.answers.state === 'later' ? dayOf(first.answers, 'expectedOn') : undefined;
  const dueOn = promised ?? addDays(admittedOn, intakeDueDays);
  return [{ since: admittedOn, dueOn, metOn: met?.on ?? null }];
}

/** The papers are met from the version on since which none was missing any more. */
function papersAsked(facts: StandardFacts, { intakeDueDays, standardPapers }: StandardRules): Asked[] {
  const { admittedOn, eicVersions } = facts;
  if (standardPapers.length === 0) return [];
  const lastGap = eicVersions.findLastIndex(
    ({ answers }) => missingPapers(answers, standardPapers).length > 0,
  );
  const metOn = eicVersions[lastGap + 1]?.on ?? null;
  return [{ since: admittedOn, dueOn: addDays(admittedOn, intakeDueDays), metOn }];
}

/** The papers that were neither handed in nor said to be missing for a reason. */
function missingPapers(eic: DutyRecord['answers'], papers: readonly IntakeDocument[]): IntakeDocument[] {
  const documents = (eic.documents ?? {}) as Partial<Record<string, { state?: unknown; note?: unknown }>>;
  return papers.filter((paper) => {
    const { state, note } = documents[paper] ?? {};
    if (state === 'original' || state === 'copy') return false;
    return state !== 'absent' || typeof note !== 'string' || note.trim() === '';
  });
}

/** One round after the other, from the plan on until the final one: each is due at the centre's span, or when the last one said. */
function roundsAsked(facts: StandardFacts, { evaluationEveryDays }: StandardRules): Asked[] {
  const [plan] = facts.records.planning;
  if (!plan?.on) return [];
  let since = plan.on;
  let named: string | undefined;
  const asked: Asked[] = [];
  for (const { on, answers } of facts.records.evaluation) {
    if (on === null || on < since) continue;
    asked.push({ since, dueOn: named ?? addDays(since, evaluationEveryDays), metOn: on });
    since = on;
    named = dayOf(answers, 'nextEvaluationOn');
  }
  if (facts.isFinallyEvaluated) return asked;
  return [...asked, { since, dueOn: named ?? addDays(since, evaluationEveryDays), metOn: null }];
}

/** The day of a moment in the centre. */
export const dayIn = (instant: string, { zone }: StandardRules): string =>
  civilDateOfInstant(instant, zoneOffsets[zone]);
