import { achievements } from '../fields/achievements.ts';
import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { longText, text } from '../fields/text.ts';
import { under } from '../form.ts';
import { ratings } from '../lists/ratings.ts';
import { defineStage } from './define-stage.ts';
import { motivations } from './motivations.ts';

/** A round during the intervention, or the last one. */
export const evaluationKinds = { periodic: 'Berkala', final: 'Akhir' } as const;

const fields = {
  ...under('Pelaksanaan evaluasi', {
    evaluatedOn: civilDate('Tanggal evaluasi', { means: 'review', required: true }),
    kind: choice('Jenis evaluasi', evaluationKinds, {
      required: true,
      help: 'Evaluasi akhir menandai bahwa seluruh rencana telah dinilai.',
    }),
    periodFrom: civilDate('Awal periode', { means: 'service', required: true }),
    periodTo: civilDate('Akhir periode', { means: 'service', notBefore: 'periodFrom', required: true }),
  }),
  ...under('Hasil yang akan dicapai dan yang telah dicapai', {
    achievements: achievements('Capaian target', {
      required: true,
      help: 'Bandingkan hasil yang akan dicapai dengan hasil yang telah dicapai, target demi target.',
    }),
  }),
  ...under('Proses dan hasil', {
    process: choice('Penilaian proses', ratings, {
      required: true,
      help: 'Bagaimana usaha intervensi dijalankan, terlepas dari hasilnya? Proses dapat baik sementara hasilnya kurang, atau sebaliknya.',
    }),
    result: choice('Penilaian hasil', ratings, {
      required: true,
      help: 'Seberapa jauh hasil yang direncanakan telah tercapai?',
    }),
    processNote: longText('Catatan proses'),
  }),
  ...under('Motivasi klien', {
    motivations: motivations('Sembilan motivasi klien, dinilai lagi', {
      folded: true,
      help: 'Motivasi yang tampak sekarang; dibandingkan dengan EIC dan ronde sebelumnya.',
    }),
  }),
  ...under('Keberhasilan, kegagalan, dan hambatan', {
    successes: longText('Keberhasilan'),
    failures: longText('Kegagalan'),
    obstacles: longText('Hambatan', { expected: true, help: 'Apa yang menghalangi pencapaian target?' }),
    lesson: text('Pelajaran dalam satu kalimat', {
      help: 'Apa yang tidak berhasil, dan mengapa. Tanpa nama: dibaca seluruh pekerja sosial lembaga di halaman Pelajaran.',
    }),
    lessons: longText('Pelajaran yang diperoleh', {
      help: 'Kegagalan merupakan pengalaman belajar untuk memperbaiki intervensi berikutnya.',
    }),
  }),
  ...under('Tindak lanjut', {
    followUpPlan: longText('Rencana tindak lanjut', { required: true }),
    nextEvaluationOn: civilDate('Tanggal evaluasi berikutnya', {
      means: 'deadline',
      notBefore: 'evaluatedOn',
      mayBeFuture: true,
    }),
  }),
};

/** Evaluasi: a round of comparing what was to be achieved with what was achieved. */
export const evaluation = defineStage({
  id: 'evaluation',
  label: 'Evaluasi',
  regulation: 'Monitoring dan evaluasi',
  version: 1,
  repeats: true,
  afterClosing: 'daysOfStay',
  recordLabel: 'Ronde',
  happenedOn: 'evaluatedOn',
  signOff: { label: 'Evaluasi akhir', when: ({ kind }) => kind === 'final' },
  packet: {
    part: 'comparison',
    latest: 1,
    fields: 'all',
    drawn: ['achievements'],
    inAnnex: ['motivations'],
    brief: ['process', 'result', 'obstacles', 'followUpPlan', 'nextEvaluationOn'],
  },
  fields,
});
