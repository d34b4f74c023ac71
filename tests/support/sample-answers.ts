import type { Achievement } from '#domain/fields/achievements';
import type { ChoiceField, ChoicesField } from '#domain/fields/choice';
import type { Draft, Field } from '#domain/fields/field';
import type { Finding } from '#domain/fields/findings';
import type { ListField, MatrixField } from '#domain/fields/grid-fields';
import type { KindName } from '#domain/fields/kinds';
import type { NumberField } from '#domain/fields/number';
import type { PlanGoal } from '#domain/fields/plan-tree';
import type { TextField } from '#domain/fields/text';
import type { Form } from '#domain/form';

/** The day every date of a sample falls on. */
export const sampleDay = '2026-01-15';

type Sampler = (field: Field, answers: Draft, row: number) => unknown;

function offeredCodes(field: ChoiceField | ChoicesField, answers: Draft): readonly string[] {
  const offered = field.offered?.(answers) ?? [];
  return offered.length > 0 ? offered : Object.keys(field.options);
}

const plan: PlanGoal[] = [
  {
    number: 1,
    statement: 'Mandiri dalam kegiatan sehari-hari',
    level: 'Tanpa bantuan pengasuh',
    findings: [1],
    targets: [
      {
        number: 1,
        statement: 'Makan mandiri',
        indicator: 'Makan tanpa disuapi',
        baseline: 1,
        targetValue: 3,
        unit: 'kali/hari',
        earlierValues: [{ on: '2026-01-02', value: 0 }],
        scale: {
          levels: { '1': 'Makan dan membereskan piring', '0': 'Makan sendiri', '-1': 'Disuapi sebagian' },
        },
        dueOn: '2026-06-30',
        horizon: 'short',
        tasks: [
          {
            number: 1,
            what: 'Latihan makan',
            how: 'Bertahap',
            why: 'Belum terbiasa',
            when: 'Setiap pagi',
            where: 'Ruang makan',
            executor: 'Pengasuh',
            service: 'social-care',
            programme: 'capability',
            source: 'Panti',
            state: 'running',
          },
        ],
      },
      {
        number: 2,
        statement: 'Kembali bersekolah',
        indicator: 'Hadir di kelas',
        baseline: 0,
        targetValue: 5,
        unit: 'hari/minggu',
        dueOn: '2026-12-31',
        tasks: [],
      },
    ],
  },
];

const found: Finding[] = [
  {
    number: 1,
    kind: 'problem',
    statement: 'Tidak bersekolah sejak setahun',
    heading: 'problem',
    level: 'family',
    evidence: 'Rapor terakhir kelas tiga',
    source: 'Wawancara dengan nenek',
    weight: 'great',
    clientSays: 'Malu karena seragamnya sempit',
    lookedAt: 'Buku absensi sekolah',
    against: 'Gurunya menyebut ia pandai',
    judgment: 'Akibat pengasuhan yang berpindah',
    basis: 'Teori kelekatan',
    decision: 'others',
    decisionNote: 'Dinas Pendidikan menguruskan pindah sekolah',
    dueOn: sampleDay,
    state: 'less',
    isContinued: true,
    stateNote: 'Sudah ikut kejar paket',
  },
  {
    ...{ number: 2, kind: 'strength', statement: 'Rajin menolong', isContinued: true },
    withdrawnReason: 'Tertulis di berkas lain',
  },
];

const rated: Achievement[] = [
  { targetNumber: 1, status: 'achieved', value: 3, level: 1, evidence: 'Catatan harian' },
  { targetNumber: 2, status: 'partly', value: 2, obstacle: 'Jarak sekolah', cause: 'Belum ada kendaraan' },
  { status: 'unplanned', statement: 'Menjadi ketua piket kamar' },
];

const row = (columns: Readonly<Record<string, Field>>, index: number) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sampleValue(column, {}, index)]));

/** What is ticked off row by row is ticked. */
const affirmed = ({ columns }: MatrixField) =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, { kind }]) => (kind === 'yesNo' ? [[name, true]] : [])),
  );

const shortened = (field: TextField) => `Isian ${field.label}`.slice(0, field.maxLength).trim();

const samplers: Record<KindName, Sampler> = {
  text: (field) => (field as TextField).shape?.example ?? shortened(field as TextField),
  longText: (field) => `Uraian ${field.label}.\nParagraf kedua.`,
  number: (field) => Math.min((field as NumberField).max, Math.max((field as NumberField).min, 7)),
  civilDate: () => sampleDay,
  time: () => '09:30',
  choice: (field, answers, index) => {
    const codes = offeredCodes(field as ChoiceField, answers);
    return codes[index % codes.length];
  },
  choices: (field, answers) => [offeredCodes(field as ChoicesField, answers).at(-1)],
  yesNo: () => false,
  nik: () => '3201011501900000',
  familyCard: () => '3201011501200000',
  region: () => ({ code: '32.01', name: 'Kabupaten Bogor' }),
  list: (field) => [0, 1].map((index) => row((field as ListField).columns, index)),
  matrix: (field) =>
    Object.fromEntries(
      Object.keys((field as MatrixField).rows).map((name, index) => [
        name,
        { ...row((field as MatrixField).columns, index), ...affirmed(field as MatrixField) },
      ]),
    ),
  findings: () => found,
  planTree: () => plan,
  achievements: () => rated,
  targetValues: () => [{ targetNumber: 1, value: 2, unit: 'kali/hari' }],
};

/** A value a person could have given, by the kind of the field; `index` varies choices from row to row. */
export function sampleValue(field: Field, answers: Draft = {}, index = 0): unknown {
  return samplers[field.kind as KindName](field, answers, index);
}

/**
 * A form filled in from its declaration alone: every field shown for the answers before it. `given` answers are
 * taken first, so that they can open the fields that depend on them; undefined leaves a field empty.
 */
export function sampleAnswers(form: Form, given: Draft = {}): Draft {
  const answers: Draft = { ...given };
  for (const [name, field] of Object.entries(form.fields)) {
    if (Object.hasOwn(given, name) || field.shownWhen?.(answers) === false) continue;
    answers[name] = sampleValue(field, answers);
  }
  return answers;
}
