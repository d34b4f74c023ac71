import { choice, choices } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { findings } from '../fields/findings.ts';
import { list, matrix } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { under } from '../form.ts';
import { assessmentLevels } from '../lists/assessment-levels.ts';
import { assessmentHeadings } from '../lists/findings.ts';
import { conditionScores, conditions } from '../lists/instruments.ts';
import { defineStage } from './define-stage.ts';

/** First assessment, or one of the periodic re-assessments the slides ask for. */
export const assessmentKinds = { initial: 'Asesmen awal', followUp: 'Asesmen lanjutan' } as const;

/** Whether the service still works, and is still needed (slides: the skill of assessment, re-evaluated from time to time). */
const stillEffective = { yes: 'Ya', partly: 'Sebagian', no: 'Tidak' } as const;
const stillNeeded = { yes: 'Ya', less: 'Dapat dikurangi', no: 'Tidak' } as const;

const isReassessment = chose('kind', 'followUp');

/** Asesmen: learning the problem, under the five headings of the slides. */
export const assessment = defineStage({
  id: 'assessment',
  label: 'Asesmen',
  regulation: 'Pengungkapan dan pemahaman masalah',
  version: 1,
  repeats: true,
  afterClosing: 'daysOfStay',
  recordLabel: 'Asesmen',
  happenedOn: 'assessedOn',
  signOff: { label: 'Asesmen' },
  packet: {
    part: 'assessment',
    latest: 1,
    fields: 'all',
    drawn: ['findings'],
    brief: [
      'stillEffective',
      'stillNeeded',
      'serviceReason',
      'problemStatement',
      'integrativeFormulation',
      'selfPotentials',
      'resourcePotentials',
      'supportingFactors',
      'hinderingFactors',
      'hopes',
    ],
  },
  fields: {
    ...under('Pelaksanaan asesmen', {
      assessedOn: civilDate('Tanggal asesmen', { means: 'service', required: true, assumed: 'today' }),
      kind: choice('Jenis asesmen', assessmentKinds, { required: true }),
      levels: choices('Level asesmen', assessmentLevels, {
        help: 'Asesmen dapat dilakukan terhadap individu, keluarga, kelompok, organisasi, dan lingkungan.',
      }),
      dataSources: longText('Sumber data', {
        help: 'Siapa yang diwawancarai, apa yang diamati, dan dokumen apa yang dibaca?',
      }),
    }),
    ...under('Pelayanan sampai sekarang', {
      stillEffective: choice('Pelayanan masih efektif', stillEffective, {
        shownWhen: isReassessment,
        help: 'Apakah pelayanan selama ini membawa perubahan yang diinginkan?',
      }),
      stillNeeded: choice('Pelayanan masih diperlukan', stillNeeded, { shownWhen: isReassessment }),
      serviceReason: longText('Alasannya', { shownWhen: isReassessment, maxLength: 5_000 }),
    }),
    ...under(assessmentHeadings.problem, {
      problemStatement: longText('Pernyataan masalah', {
        required: true,
        help: 'Masalah yang dihadapi klien, sebagaimana diceritakan klien dan dipahami pekerja sosial.',
      }),
    }),
    ...under(assessmentHeadings.personality, {
      personality: longText('Asesmen kepribadian'),
      conditions: matrix('Kondisi klien', conditions, {
        description: longText('Uraian', { maxLength: 5_000 }),
        score: choice('Skor', conditionScores),
      }),
      selfPotentials: longText('Potensi diri', {
        help: 'Kemampuan, minat, dan kekuatan klien yang dapat dikembangkan.',
      }),
      hopes: longText('Harapan klien'),
    }),
    ...under(assessmentHeadings.situation, {
      situation: longText('Analisis situasional', {
        help: 'Keadaan keluarga dan lingkungan yang memengaruhi masalah klien.',
      }),
      resourcePotentials: longText('Potensi sumber', {
        help: 'Orang, kelompok, dan lembaga yang dapat membantu klien.',
      }),
      earlierEfforts: longText('Upaya yang pernah dilakukan'),
      supportingFactors: longText('Faktor pendukung'),
      hinderingFactors: longText('Faktor penghambat'),
    }),
    ...under('Temuan', {
      findings: findings('Temuan', {
        help: 'Yang ditemukan satu per satu, agar tujuan rencana dapat menjawabnya. Nomornya tetap. Cukup jenis dan rumusannya; keempat langkah asesmen ada di bawah Rincian.',
      }),
    }),
    ...under(assessmentHeadings.integration, {
      integrativeFormulation: longText('Perumusan secara integratif', {
        required: true,
        help: 'Kesimpulan yang memadukan pernyataan masalah, kepribadian, dan situasi klien.',
      }),
      identification: longText('Identifikasi', {
        help: 'Apa saja masalah dan kebutuhan yang ditemukan? Empat langkah ini untuk keseluruhan; untuk satu per satu, tulis di Temuan.',
      }),
      investigation: longText('Investigasi', {
        help: 'Apa yang ditelusuri lebih dalam, dan dari mana keterangannya?',
      }),
      judgment: longText('Penilaian (judgment)', {
        help: 'Pertimbangan profesional: mana masalah pokok, mana akibatnya, dan seberapa mendesak.',
      }),
      decision: longText('Keputusan (decision)', { help: 'Apa yang diputuskan untuk dikerjakan?' }),
    }),
    ...under(assessmentHeadings.evaluation, {
      evaluationOfAssessment: longText('Evaluasi asesmen', {
        help: 'Apakah asesmen ini sudah cukup untuk menyusun rencana? Apa yang masih harus dicari?',
      }),
    }),
  },
  // What was measured is written as `measurement`, whose scores have a range, a meaning and a line over time.
  retired: {
    instruments: list('Instrumen yang dipakai', 'Instrumen', {
      name: text('Nama instrumen', { required: true }),
      takenOn: civilDate('Tanggal', { means: 'elsewhere' }),
      score: text('Skor'),
      interpretation: longText('Interpretasi', { maxLength: 5_000 }),
      by: text('Dilakukan oleh'),
    }),
  },
});
