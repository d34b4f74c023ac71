import type { ReactNode } from 'react';
import type { CaseOverview } from '#contract/case-file';
import type { Session } from '#contract/vault';
import { type ChoiceField, labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { conferenceDecisions } from '#domain/forms/conference';
import { consentStates } from '#domain/forms/consent';
import { isAgreed } from '#domain/forms/contract';
import { followUpWays } from '#domain/forms/follow-up';
import { referralStates } from '#domain/forms/referral';
import { contractKinds } from '#domain/lists/contract-kinds';
import { lawfulBases } from '#domain/lists/lawful-bases';
import { professions } from '#domain/lists/professions';
import { assessmentKinds } from '#domain/stages/assessment';
import { planWarnings } from '#domain/stages/plan-warnings';
import type { ActLabel } from '#domain/words/not-yet';
import { useForm } from '../../core/form.ts';
import { type TabId, tabOfForm } from '../../parts/case-tabs.ts';
import type { RecordListProps } from '../../parts/record/record-list.tsx';
import type { RecordLogProps } from '../../parts/record/record-log.tsx';
import type { RecordEditorProps } from '../../parts/record/record-subject.ts';
import { ContractAbove } from './contract-above.tsx';
import { DailyNoteLog } from './daily-note-log.tsx';
import { EvaluationRounds } from './evaluation/evaluation-rounds.tsx';
import { IdentityAbove } from './identity-above.tsx';
import { LettersPart } from './letters-part.tsx';
import { LinkSummary } from './link-summary.tsx';
import { NoteLog } from './note-log.tsx';
import { PlanMeter } from './plan-meter.tsx';
import { PrintConsent } from './print-consent.tsx';
import { PrintLog } from './print-log.tsx';
import { PrintResilience } from './print-resilience.tsx';
import { PutForward } from './put-forward.tsx';
import { ReferralTransfer } from './referral-transfer.tsx';
import { ResourcesAbove } from './resources-above.tsx';
import { ending, inOneLine, partiesOf, stillToDo, withdrawalOf } from './say-records.ts';
import { standingOf, textOfStanding } from './say-standing.ts';
import { measurements } from './series-above.tsx';
import { Summary } from './summary.tsx';
import type { ShownForm } from './tabs.ts';
import { TerminationForm } from './termination-form.tsx';

/** How the records of a form are written and read: one in place, many as rows, or many as a log. */
type Declared = {
  completeLabel: ActLabel;
  list?: Pick<RecordListProps, 'addLabel' | 'emptyTodo' | 'summary'>;
  log?: Pick<RecordLogProps, 'newTitle' | 'inHead' | 'headline' | 'quick'>;
  /** What a new record begins with. */
  initial?: (overview: CaseOverview, session: Session) => Draft;
  initialSays?: RecordEditorProps['initialSays'];
  /** What is said of it while it is written. */
  writing?: Pick<RecordEditorProps, 'warns' | 'over'>;
  /** Stands over the form. */
  above?: (props: ShownForm) => ReactNode;
};

/** A form that is more than its records has a body of its own. */
type FormList = { part: string } & (Declared | { body: (props: ShownForm) => ReactNode });

/**
 * What every form is on the screen; one declared without it does not compile. `part` names it among the forms of
 * its tab, where they stand in the order of this table and the first is shown at once.
 */
export const formLists: { readonly [Id in FormId]: FormList } = {
  client: { part: 'Identitas dan keluarga', completeLabel: 'Simpan', above: IdentityAbove },
  caseFile: { part: 'Data kasus', completeLabel: 'Simpan' },
  acceptance: {
    part: 'Penetapan',
    completeLabel: 'Simpan penetapan',
    initial: ({ admittedOn }) => ({ state: 'accepted', acceptedOn: admittedOn }),
    initialSays: { state: 'diusulkan', acceptedOn: 'dari tanggal masuk' },
  },
  eic: { part: 'Formulir EIC', completeLabel: 'Selesaikan tahap' },
  contact: {
    part: 'Kontak',
    completeLabel: 'Simpan kontak',
    list: {
      addLabel: 'Tambah kontak',
      emptyTodo: 'Catat setiap pertemuan atau pembicaraan selama tahap EIC.',
      summary: (answers) => <ContactSummary answers={answers} />,
    },
  },
  contract: {
    part: 'Kontrak',
    completeLabel: 'Simpan kontrak',
    above: ContractAbove,
    initial: ({ worker, fullName }, { centreName }) => ({
      parties: partiesOf({ worker: worker?.name, institution: centreName, client: fullName }),
    }),
    list: {
      addLabel: 'Tambah kontrak',
      emptyTodo:
        'Kontrak awal dibuat saat penerima manfaat bergabung; kontrak utama saat syaratnya terpenuhi.',
      summary: (answers) => (
        <Summary
          title={labelOf(contractKinds, answers.kind)}
          text={`${isAgreed(answers) ? '' : 'Tidak ditandatangani. '}${asText(answers.purpose)}${ending(answers)}`}
        />
      ),
    },
  },
  consent: {
    part: 'Persetujuan',
    completeLabel: 'Simpan persetujuan',
    above: PrintConsent,
    list: {
      addLabel: 'Catat persetujuan',
      emptyTodo: 'Catat dasar pemrosesan data, juga bila persetujuan belum dapat diberikan.',
      summary: (answers) => (
        <Summary
          title={labelOf(consentStates, answers.state)}
          text={withdrawalOf(answers) ?? labelOf(lawfulBases, answers.lawfulBasis)}
        />
      ),
    },
  },
  assessment: {
    part: 'Asesmen',
    completeLabel: 'Selesaikan asesmen',
    list: {
      addLabel: 'Asesmen baru',
      emptyTodo: 'Asesmen dimulai setelah EIC; drafnya boleh ditulis kapan saja.',
      summary: (answers) => (
        <Summary title={labelOf(assessmentKinds, answers.kind)} text={asText(answers.problemStatement)} />
      ),
    },
  },
  measurement: measurements,
  planning: {
    part: 'Rencana',
    completeLabel: 'Selesaikan tahap',
    writing: { warns: planWarnings, over: PlanMeter },
  },
  note: { part: 'Catatan', body: NoteLog },
  intervention: {
    part: 'Kelayakan dan ketersediaan',
    completeLabel: 'Simpan keadaan',
    list: {
      addLabel: 'Catat keadaan baru',
      emptyTodo:
        'Catat kelayakan, motivasi, kemampuan, dan ketersediaan pelayanan saat intervensi dimulai, dan lagi bila berubah.',
      summary: (answers) => <Summary title={standingOf(answers)} text={textOfStanding(answers)} />,
    },
  },
  evaluation: { part: 'Evaluasi', body: EvaluationRounds },
  resilience: {
    part: 'Penguatan untuk masa depan',
    completeLabel: 'Simpan rencana',
    above: PrintResilience,
  },
  termination: { part: 'Terminasi', body: TerminationForm },
  referral: {
    part: 'Rujukan',
    completeLabel: 'Simpan rujukan',
    above: ReferralTransfer,
    list: {
      addLabel: 'Tambah rujukan',
      emptyTodo: 'Catat lembaga tujuan dan alasannya bila pelayanan dilanjutkan di tempat lain.',
      summary: (answers) => (
        <Summary
          title={inOneLine(asText(answers.institution), labelOf(referralStates, answers.state))}
          text={asText(answers.reason)}
        />
      ),
    },
  },
  followUp: {
    part: 'Bimbingan lanjut',
    completeLabel: 'Simpan bimbingan lanjut',
    list: {
      addLabel: 'Tambah bimbingan lanjut',
      emptyTodo: 'Catat keadaan orang ini setelah keluar, lewat kunjungan atau telepon.',
      summary: (answers) => (
        <Summary title={labelOf(followUpWays, answers.way)} text={asText(answers.condition)} />
      ),
    },
  },
  resourceLink: {
    part: 'Kaitan dengan sumber',
    above: ResourcesAbove,
    completeLabel: 'Simpan kaitan',
    list: {
      addLabel: 'Tambah kaitan',
      emptyTodo: 'Catat apa yang dibutuhkan orang ini, dan sumber mana yang dapat memberikannya.',
      summary: (_answers, record) => <LinkSummary record={record} />,
    },
  },
  conference: {
    part: 'Hasil konferensi',
    above: PutForward,
    completeLabel: 'Simpan hasil konferensi',
    list: {
      addLabel: 'Catat hasil konferensi',
      emptyTodo:
        'Sesudah konferensi kasus, catat siapa yang hadir, apa yang diputuskan, dan siapa mengerjakan apa sampai kapan.',
      summary: (answers) => (
        <Summary
          title={labelOf(conferenceDecisions, answers.decision)}
          text={inOneLine(asText(answers.question), stillToDo(answers))}
        />
      ),
    },
  },
  consultation: {
    part: 'Konsultasi',
    above: PrintLog,
    completeLabel: 'Simpan konsultasi',
    list: {
      addLabel: 'Catat konsultasi',
      emptyTodo: 'Catat apa yang ditanyakan kepada profesi lain tentang kasus ini, dan sarannya.',
      summary: (answers) => (
        <Summary
          title={inOneLine(labelOf(professions, answers.profession), asText(answers.topic))}
          text={asText(answers.advice)}
        />
      ),
    },
  },
  supervision: {
    part: 'Supervisi',
    above: PrintLog,
    completeLabel: 'Simpan supervisi',
    list: {
      addLabel: 'Catat supervisi',
      emptyTodo:
        'Catat arahan tentang kasus ini. Dibaca penulisnya, pekerja sosial kasus ini saat itu, dan Kepala.',
      summary: (answers) => <Summary title={asText(answers.topic)} text={asText(answers.direction)} />,
    },
  },
  letter: { part: 'Surat', body: LettersPart },
  dailyNote: { part: 'Catatan harian', body: DailyNoteLog },
};

/** The forms of a tab, the one shown at once first. */
export function formsOfTab(tab: TabId): [FormId, ...FormId[]] {
  const ids = Object.keys(formLists) as FormId[];
  const [first, ...others] = ids.filter((id) => tabOfForm(id) === tab);
  if (first === undefined) throw new Error(`The tab ${tab} has neither forms nor a body of its own`);
  return [first, ...others];
}

function ContactSummary({ answers }: { answers: Draft }) {
  const { options } = useForm('contact').fields.contactKind as ChoiceField;
  return <Summary title={labelOf(options, answers.contactKind)} text={asText(answers.summary)} />;
}
