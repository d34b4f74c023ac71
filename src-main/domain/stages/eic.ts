import { choice } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import { matrix } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { under } from '../form.ts';
import { accessLevers } from '../lists/access-levers.ts';
import { documentStates, intakeDocuments } from '../lists/intake-documents.ts';
import { referralSources } from '../lists/referral-sources.ts';
import { defineStage } from './define-stage.ts';
import { motivations } from './motivations.ts';

/** Result of the eligibility transaction between applicant and centre (slides, Intake). */
const eligibilities = {
  eligible: 'Memenuhi syarat',
  ineligible: 'Tidak memenuhi syarat',
  pending: 'Menunggu',
} as const;

/** EIC: from the first contact to the agreement to take part in the whole process. */
export const eic = defineStage({
  id: 'eic',
  label: 'EIC',
  regulation: 'Pendekatan awal',
  version: 1,
  repeats: false,
  afterClosing: 'daysOfStay',
  recordLabel: 'EIC',
  happenedOn: 'metOn',
  packet: { part: 'eic', latest: 1, fields: 'all', brief: ['problemByClient'] },
  fields: {
    ...under('Kontak awal', {
      metOn: civilDate('Tanggal kontak awal', { means: 'approach', required: true, assumed: 'today' }),
      metAt: time('Pukul'),
      place: text('Tempat', { ownList: 'places' }),
      technique: text('Teknik', { help: 'Misalnya wawancara, observasi.' }),
      instrument: text('Instrumen', {
        help: 'Misalnya pedoman wawancara.',
      }),
      referralSource: choice('Sumber rujukan', referralSources, {
        ownList: 'referralSources',
        help: 'Terisi dari pendaftaran; ubah bila berbeda.',
      }),
      referrerName: text('Nama perujuk', { holdsName: chose('referralSource', 'family', 'self') }),
      referrerAgency: text('Instansi perujuk'),
      referralLetterNumber: text('Nomor surat rujukan'),
    }),
    ...under('Hubungan awal (engagement)', {
      problemByClient: longText('Masalah menurut klien', {
        required: true,
        help: 'Hubungan awal adalah kontak awal untuk memahami dan mengevaluasi masalah klien serta menciptakan kerja sama. Tuliskan masalah dengan kata-kata klien sendiri.',
      }),
      needsAndMeans: longText('Kebutuhan klien dan cara mencapainya', {
        expected: true,
        help: 'Bagaimana kebutuhan klien akan dicapai?',
      }),
      relationship: longText('Catatan hubungan', {
        help: 'Bagaimana kerja sama dan hubungan positif dengan klien mulai terbentuk?',
      }),
    }),
    ...under('Penerimaan (intake)', {
      requestForServices: longText('Permintaan akan pelayanan (request for services)', {
        required: true,
        help: 'Penerimaan adalah transaksi awal sesuai dengan kelayakan (eligibility) menurut lembaga: apa yang diminta, sumber apa yang ada, dan pelayanan apa yang dirumuskan.',
      }),
      resourceInformation: longText('Informasi tentang alokasi sumber', {
        help: 'Sumber dan pelayanan apa yang telah dijelaskan kepada klien?',
      }),
      eligibility: choice('Hasil kelayakan (eligibility)', eligibilities, { required: true }),
      eligibilityReason: longText('Alasan hasil kelayakan', {
        folded: true,
        requiredWhen: chose('eligibility', 'ineligible', 'pending'),
        help: 'Wajib diisi bila tidak memenuhi syarat atau masih menunggu.',
      }),
      serviceFormulation: longText('Rumusan pelayanan', {
        required: true,
        help: 'Pelayanan yang ditetapkan bagi klien, atau tindak lanjutnya bila tidak memenuhi syarat.',
      }),
      noAgreementReason: longText('Alasan belum ada kesepakatan', {
        folded: true,
        maxLength: 5_000,
        help: 'Diisi bila belum ada kontrak, atau tidak ada yang mau menandatanganinya.',
      }),
    }),
    ...under('Aksesibilitas pelayanan', {
      accessServices: longText(accessLevers.services, {
        help: 'Bagaimana klien dihubungkan dengan lembaga yang melayaninya?',
      }),
      accessProcedure: longText(accessLevers.procedure, {
        help: 'Prosedur dan mekanisme apa yang sudah dijelaskan, dan apakah klien memahaminya?',
      }),
      linkageMechanism: longText(accessLevers.linkage, {
        help: 'Siapa menghubungi siapa, dengan cara apa, dan seberapa sering?',
      }),
      leveragePoint: longText(accessLevers.leverage, {
        help: 'Tindakan pertama apa yang membuat kegiatan dapat segera dimulai?',
      }),
    }),
    ...under('Motivasi klien', {
      motivations: motivations('Sembilan motivasi klien', {
        help: 'Motivasi yang tampak pada klien selama proses intake dan engagement.',
      }),
    }),
    ...under('Berkas penerimaan', {
      documents: matrix('Daftar periksa berkas', intakeDocuments, {
        state: choice('Keadaan', documentStates, {
          forAll: { label: 'Sisanya tidak ada', answer: 'absent' },
        }),
        note: text('Keterangan', { maxLength: 500 }),
      }),
    }),
  },
});
