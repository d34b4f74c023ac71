import { choices, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { list, matrix } from '../fields/grid-fields.ts';
import { planTree } from '../fields/plan-tree.ts';
import { longText, text } from '../fields/text.ts';
import { under } from '../form.ts';
import { practiceSystems } from '../lists/practice-systems.ts';
import { programmeKinds } from '../lists/programme-kinds.ts';
import { defineStage } from './define-stage.ts';

/** Prognosis: how the problem is likely to go on, as it is wanted and as it is not (slides, Planning). */
const developments = { wanted: 'Yang diinginkan', unwanted: 'Yang tidak diinginkan' } as const;

/**
 * Perencanaan: from knowing what is wrong to knowing what is to be done. Every correction is a new version.
 */
export const planning = defineStage({
  id: 'planning',
  label: 'Perencanaan',
  regulation: 'Penyusunan rencana pemecahan masalah',
  version: 1,
  repeats: false,
  afterClosing: 'daysOfStay',
  recordLabel: 'Rencana',
  happenedOn: 'plannedOn',
  signOff: { label: 'Rencana' },
  packet: {
    part: 'planning',
    latest: 1,
    fields: 'all',
    drawn: ['goals'],
    brief: ['focus', 'rootCause', 'problemSolvingGoal'],
  },
  fields: {
    ...under('Fokus dan akar masalah klien', {
      plannedOn: civilDate('Tanggal rencana', { means: 'service', required: true, assumed: 'today' }),
      focus: longText('Fokus masalah', { required: true, help: 'Masalah yang akan ditangani lebih dahulu.' }),
      rootCause: longText('Akar masalah', {
        required: true,
        help: 'Sebab yang mendasar, bukan gejala yang tampak.',
      }),
    }),
    ...under('Tujuan pemecahan masalah', {
      problemSolvingGoal: longText('Tujuan pemecahan masalah', {
        required: true,
        help: 'Keadaan yang diinginkan setelah masalah dipecahkan.',
      }),
      prognoses: matrix(
        'Prognosis',
        developments,
        {
          development: longText('Perkiraan perkembangan', { maxLength: 5_000 }),
          signs: longText('Tanda-tandanya', { maxLength: 5_000 }),
        },
        { help: 'Bagaimana masalah ini mungkin berkembang, dan dari apa hal itu terlihat?' },
      ),
    }),
    ...under('Indikator keberhasilan', {
      successIndicators: longText('Indikator keberhasilan pemecahan masalah', {
        help: 'Gambaran umum. Indikator setiap target diisi pada tujuan, target, dan kegiatan di bawah.',
      }),
    }),
    ...under('Sistem dasar praktik', {
      parties: list(
        'Orang dan lembaga dalam keempat sistem',
        'Orang atau lembaga',
        {
          name: text('Nama', { required: true, offersPeople: true }),
          systems: choices('Termasuk', practiceSystems, { required: true }),
          role: text('Perannya'),
        },
        {
          help: 'Masing-masing disebut satu kali, dengan sistem tempat ia termasuk. Yang sudah ada dalam berkas ditawarkan.',
        },
      ),
      clientSystem: longText(practiceSystems.client, {
        help: 'Siapa yang meminta dan menerima pertolongan? Tulis hanya yang belum terlihat dari daftar di atas.',
      }),
      targetSystem: longText(practiceSystems.target, {
        help: 'Siapa atau apa yang harus berubah agar tujuan tercapai?',
      }),
      actionSystem: longText(practiceSystems.action, { help: 'Dengan siapa kegiatan dikerjakan?' }),
      changeAgentSystem: longText(practiceSystems['change-agent'], {
        help: 'Pekerja sosial dan lembaga yang melaksanakan perubahan.',
      }),
    }),
    ...under('Program rencana intervensi', {
      programmes: matrix('Jenis program', programmeKinds, {
        isUsed: yesNo('Dipakai'),
        note: longText('Uraian', { maxLength: 5_000 }),
      }),
    }),
    ...under('Metode pertolongan', {
      approachModel: text('Model pendekatan', { maxLength: 1_000 }),
      methodsAndTechniques: longText('Metode dan teknik pekerjaan sosial'),
      strategyAndTactics: longText('Strategi dan taktik pertolongan'),
    }),
    ...under('Tujuan, target, dan kegiatan', {
      goals: planTree('Tujuan, target, dan kegiatan', {
        required: true,
        help: 'Tujuan (goals) adalah tingkatan pencapaian akhir. Target (objectives) adalah program untuk mencapai tujuan; setiap target bernomor tetap dan dibandingkan dengan capaiannya dalam evaluasi. Kegiatan (tasks) adalah aktivitas untuk mencapai target.',
      }),
      approvedInConference: yesNo('Disetujui dalam konferensi kasus'),
    }),
  },
  // One text until it was asked for both ways, each with its signs.
  retired: { prognosis: longText('Prognosis') },
});
