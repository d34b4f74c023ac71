import { choice, choices, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import type { Draft, Trouble } from '../fields/field.ts';
import { matrix } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { always, chose, isAnswered } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { type ConsentItem, consentItems } from '../lists/consent-items.ts';
import { lawfulBases } from '../lists/lawful-bases.ts';
import { joinWords } from '../words/indonesian.ts';

/** Where consent stands; a person who cannot consent yet is served on another basis, without a lie. */
export const consentStates = {
  given: 'Sudah diberikan',
  later: 'Persetujuan menyusul',
  refused: 'Tidak diberikan',
  'not-needed': 'Tidak diminta karena ada dasar lain',
} as const;

/** Whose consent it is (UU 27/2022 Pasal 25 and 26). */
export const consentRelations = {
  self: 'Diri sendiri',
  parent: 'Orang tua',
  guardian: 'Wali',
  'other-relative': 'Kerabat lain',
} as const;

const consentWays = {
  written: 'Tertulis',
  recorded: 'Terekam',
  'oral-witnessed': 'Lisan dengan saksi',
} as const;

export const consentScopes = {
  service: 'Pelayanan',
  photo: 'Foto',
  authorities: 'Berbagi data ke Dinas Sosial/Kementerian Sosial',
  conference: 'Konferensi kasus dengan pihak luar',
} as const;

/**
 * What a withdrawal leaves in place: another basis, or none, and then the data are kept and used for nothing.
 */
const { consent: _consent, ...otherBases } = lawfulBases;
export const basesAfterWithdrawal = {
  ...otherBases,
  none: 'Tidak ada: pemrosesan dihentikan, data hanya disimpan sampai dimusnahkan',
} as const;

const isGiven = chose('state', 'given');
const isWithdrawn = (answers: Draft) => isGiven(answers) && isAnswered('withdrawnOn')(answers);

const fields = {
  ...under('Dasar pemrosesan data', {
    recordedOn: civilDate('Tanggal pencatatan', { means: 'approach', required: true, assumed: 'today' }),
    lawfulBasis: choice('Dasar pemrosesan', lawfulBases, {
      required: true,
      help: 'Menurut UU 27/2022 Pasal 20, persetujuan bukan satu-satunya dasar. Penerimaan tidak boleh terhalang karena seseorang belum dapat memberi persetujuan.',
    }),
    state: choice('Status persetujuan', consentStates, { required: true }),
    stateReason: longText('Alasan persetujuan belum ada', {
      required: true,
      maxLength: 5_000,
      shownWhen: chose('state', 'later', 'refused', 'not-needed'),
    }),
    expectedOn: civilDate('Persetujuan diharapkan tanggal', {
      means: 'deadline',
      notBefore: 'recordedOn',
      mayBeFuture: true,
      shownWhen: chose('state', 'later'),
    }),
  }),
  ...under('Informasi yang disampaikan', {
    items: matrix(
      'Tujuh butir Pasal 21',
      consentItems,
      {
        isTold: yesNo('Sudah dijelaskan', { forAll: { label: 'Ya untuk semua', answer: true } }),
        content: longText('Isi penjelasan', { maxLength: 5_000 }),
      },
      {
        help: 'Hal yang wajib disampaikan saat meminta persetujuan: mengapa data dicatat, data apa, berapa lama disimpan, dan hak pemiliknya (melihat, membetulkan, menarik persetujuan).',
      },
    ),
  }),
  ...under('Persetujuan', {
    givenBy: text('Pemberi persetujuan', {
      required: true,
      holdsName: always,
      offersPeople: true,
      shownWhen: isGiven,
    }),
    relation: choice('Hubungan dengan penerima manfaat', consentRelations, {
      required: true,
      shownWhen: isGiven,
      help: 'Bagi anak, persetujuan diberikan oleh orang tua atau wali.',
    }),
    way: choice('Cara persetujuan', consentWays, {
      required: true,
      shownWhen: isGiven,
      help: 'Persetujuan diberikan tertulis atau terekam (Pasal 22). Bila hanya lisan, ada saksinya.',
    }),
    witness: text('Saksi', {
      required: true,
      maxLength: 500,
      shownWhen: (answers) => isGiven(answers) && chose('way', 'oral-witnessed')(answers),
    }),
    communication: text('Cara komunikasi', {
      maxLength: 500,
      shownWhen: isGiven,
      help: 'Bagi penyandang disabilitas: bahasa isyarat, gambar, pendamping, atau cara lain yang dipakai.',
    }),
    scope: choices('Ruang lingkup', consentScopes, { shownWhen: isGiven }),
    givenOn: civilDate('Tanggal persetujuan', {
      means: 'consent',
      required: true,
      shownWhen: isGiven,
      assumed: 'today',
    }),
  }),
  ...under('Pencabutan persetujuan', {
    withdrawnOn: civilDate('Tanggal persetujuan dicabut', {
      means: 'elsewhere',
      notBefore: 'givenOn',
      shownWhen: isGiven,
      help: 'Diisi bila persetujuan ditarik kembali. Pemrosesan yang hanya berdasar persetujuan dihentikan.',
    }),
    withdrawnBy: text('Dicabut oleh', { required: true, holdsName: always, shownWhen: isWithdrawn }),
    withdrawalReason: longText('Alasan pencabutan', {
      required: true,
      maxLength: 5_000,
      shownWhen: isWithdrawn,
      help: 'Seperti yang dikatakannya. Ia tidak wajib memberi alasan; bila tidak ada, tulis demikian.',
    }),
    continuesOn: choice('Yang dilanjutkan berdasar', basesAfterWithdrawal, {
      required: true,
      shownWhen: isWithdrawn,
    }),
    afterWithdrawal: longText('Yang dilanjutkan dan yang dihentikan', {
      required: true,
      maxLength: 5_000,
      shownWhen: isWithdrawn,
      help: 'Misalnya: foto dan berbagi data dihentikan; pelayanan dan pencatatannya dilanjutkan.',
    }),
  }),
};

/** The lawful basis on which a person's data are kept, and the proof of consent where there is one. */
export const consent = defineForm({
  id: 'consent',
  label: 'Persetujuan',
  stage: 'eic',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'daysOfStay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Persetujuan',
  happenedOn: 'recordedOn',
  packet: {
    part: 'head',
    latest: 1,
    fields: [],
    drawn: ['lawfulBasis', 'state', 'givenOn', 'recordedOn', 'relation', 'withdrawnOn', 'continuesOn'],
  },
  fields,
  check: (answers) => [...basisTroubles(answers), ...untoldTroubles(answers)],
});

function basisTroubles(answers: Draft): Trouble[] {
  if (answers.lawfulBasis !== 'consent' || answers.state === undefined || isGiven(answers)) return [];
  return [
    {
      path: 'lawfulBasis',
      label: fields.lawfulBasis.label,
      sentence:
        'Dasar pemrosesan: persetujuan belum ada. Pilih dasar yang berlaku sekarang, misalnya kepentingan vital atau pelayanan publik.',
    },
  ];
}

/**
 * Consent binds only after all seven were told (Pasal 21); a person served on another
 * basis may hear them later.
 */
function untoldTroubles(answers: Draft): Trouble[] {
  if (answers.lawfulBasis !== 'consent' || !isGiven(answers)) return [];
  const told = (answers.items ?? {}) as Partial<Record<ConsentItem, { isTold?: unknown }>>;
  const untold = (Object.keys(consentItems) as ConsentItem[]).filter((item) => told[item]?.isTold !== true);
  if (untold.length === 0) return [];
  const names = joinWords(untold.map((item) => consentItems[item].toLowerCase()));
  return [
    {
      path: 'items',
      label: fields.items.label,
      sentence: `${fields.items.label}: belum dijelaskan ${names}.`,
    },
  ];
}
