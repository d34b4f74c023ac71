import { ageOn, isCivilDate } from '../civil-date.ts';
import { choice, choices, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { familyCard, nik, region } from '../fields/identity.ts';
import { number } from '../fields/number.ts';
import { longText, text } from '../fields/text.ts';
import { always, chose, isAnswered, isUnanswered } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { aidReceived } from '../lists/aid-received.ts';
import { educationLevels } from '../lists/education.ts';
import { maritalStatuses } from '../lists/marital-status.ts';
import { nikAbsenceReasons } from '../lists/nik-absence-reasons.ts';
import { religions } from '../lists/religion.ts';
import { residences } from '../lists/residence.ts';
import { sexes } from '../lists/sex.ts';
import { birthDateInNik, readNik } from '../people/nik.ts';
import { family, familyTies } from './family.ts';

const fromNik = 'dari NIK';

/** Whether a person was found in DTSEN (dahulu DTKS). */
const dtsenStates = { listed: 'Ya', 'not-listed': 'Tidak', unchecked: 'Belum dicek' } as const;

/** The person: identity, address, social data and family, the same in every case of theirs. */
export const client = defineForm({
  id: 'client',
  label: 'Identitas',
  version: 1,
  about: 'client',
  repeats: false,
  read: 'identity.read',
  write: 'identity.write',
  recordLabel: 'Identitas',
  packet: {
    part: 'family',
    latest: 1,
    fields: ['hasNoFamily', 'familyNote'],
    brief: ['hasNoFamily', 'familyNote'],
    drawn: [
      'fullName',
      'alias',
      'sex',
      'birthDate',
      'birthDateEstimated',
      'ageEstimate',
      'ageEstimatedOn',
      'nik',
      'family',
      'familyTies',
    ],
  },
  fields: {
    ...under('Identitas diri', {
      nik: nik('NIK', { help: '16 angka; boleh kosong dengan alasan.' }),
      fullName: text('Nama lengkap', {
        required: true,
        holdsName: always,
        help: 'Belum diketahui: tulis sebutannya di panti.',
      }),
      alias: text('Nama panggilan/alias', { holdsName: always }),
      sex: choice('Jenis kelamin', sexes, {
        required: true,
        follows: { field: 'nik', as: (nik) => readNik(asText(nik)).sex, says: fromNik },
      }),
      nikAbsenceReason: choice('Alasan NIK kosong', nikAbsenceReasons, {
        required: true,
        shownWhen: isUnanswered('nik'),
      }),
      birthPlace: text('Tempat lahir', { expected: true }),
      birthDate: civilDate('Tanggal lahir', {
        means: 'birth',
        follows: {
          field: 'nik',
          as: (nik, { today }) => (today === undefined ? undefined : birthDateInNik(asText(nik), today)),
          says: fromNik,
        },
        help: 'Tidak diketahui: isi perkiraan umur.',
      }),
      birthDateEstimated: yesNo('Tanggal lahir perkiraan', { shownWhen: isAnswered('birthDate') }),
      ageEstimate: number('Perkiraan umur', {
        max: 130,
        whole: true,
        unit: 'tahun',
        shownWhen: isUnanswered('birthDate'),
      }),
      ageEstimatedOn: civilDate('Umur diperkirakan pada tanggal', {
        means: 'elsewhere',
        assumed: 'today',
        required: true,
        shownWhen: (answers) => hasAgeEstimateOnly(answers),
      }),
      birthUnknownReason: text('Alasan tanggal lahir dan umur tidak diketahui', {
        folded: true,
        shownWhen: (answers) => isUnanswered('birthDate')(answers) && isUnanswered('ageEstimate')(answers),
      }),
      religion: choice('Agama', religions, { expected: true }),
      education: choice('Pendidikan terakhir', educationLevels, { expected: true }),
      maritalStatus: choice('Status perkawinan', maritalStatuses, { expected: true }),
      occupation: text('Pekerjaan'),
    }),
    ...under('Nomor identitas', {
      familyCardNumber: familyCard('Nomor KK', { expected: true }),
      birthCertificateNumber: text('Nomor akta kelahiran'),
    }),
    ...under('Alamat dan kontak', {
      idCardAddress: text('Alamat menurut KTP', { maxLength: 500 }),
      domicileAddress: text('Alamat domisili', { maxLength: 500 }),
      region: region('Wilayah domisili', {
        expected: true,
      }),
      rt: text('RT', { maxLength: 5 }),
      rw: text('RW', { maxLength: 5 }),
      phone: text('Telepon/HP', { maxLength: 40 }),
      residence: choice('Tempat tinggal tetap', residences, { expected: true }),
    }),
    ...under('Data sosial', {
      dtsenState: choice('Terdata DTSEN (dahulu DTKS)', dtsenStates, {
        expected: true,
        help: 'Data Tunggal Sosial dan Ekonomi Nasional.',
      }),
      dtsenDecile: number('Desil DTSEN', {
        min: 1,
        max: 10,
        whole: true,
        shownWhen: chose('dtsenState', 'listed'),
      }),
      dtsenCheckedOn: civilDate('Tanggal cek DTSEN', {
        means: 'elsewhere',
        shownWhen: chose('dtsenState', 'listed', 'not-listed'),
      }),
      aidReceived: choices('Bantuan yang diterima', aidReceived),
    }),
    ...under('Keluarga', {
      hasNoFamily: yesNo('Keluarga tidak ada atau tidak diketahui'),
      family,
      familyTies,
      familyNote: longText('Keterangan keluarga', { maxLength: 5_000, folded: true }),
    }),
  },
  check: (answers, { today }) => [
    ...birthTroubles(answers),
    ...lifetimeTroubles(answers, today),
    ...aidTroubles(answers),
    ...familyTroubles(answers),
  ],
});

function hasAgeEstimateOnly(answers: Draft): boolean {
  return isUnanswered('birthDate')(answers) && isAnswered('ageEstimate')(answers);
}

function birthTroubles(answers: Draft): Trouble[] {
  if (['birthDate', 'ageEstimate', 'birthUnknownReason'].some((name) => isAnswered(name)(answers))) return [];
  return [
    {
      path: 'birthDate',
      label: 'Tanggal lahir',
      sentence: 'Tanggal lahir belum diisi. Bila tidak diketahui, isi perkiraan umur atau alasannya.',
    },
  ];
}

/** Years nobody has lived: a year mistyped, not an old person. */
const longestLife = 120;

function lifetimeTroubles({ birthDate }: Draft, today: string): Trouble[] {
  if (typeof birthDate !== 'string' || !isCivilDate(birthDate)) return [];
  const age = ageOn(birthDate, today);
  if (age <= longestLife) return [];
  return [
    {
      path: 'birthDate',
      label: 'Tanggal lahir',
      sentence: `Tanggal lahir: menjadikan umurnya ${age} tahun. Periksa tahunnya.`,
    },
  ];
}

function aidTroubles(answers: Draft): Trouble[] {
  const chosen = Array.isArray(answers.aidReceived) ? answers.aidReceived : [];
  if (!chosen.includes('none') || chosen.length === 1) return [];
  return [
    {
      path: 'aidReceived',
      label: 'Bantuan yang diterima',
      sentence: `Bantuan yang diterima: "${aidReceived.none}" tidak dapat dipilih bersama bantuan lain.`,
    },
  ];
}

function familyTroubles(answers: Draft): Trouble[] {
  const isListed = Array.isArray(answers.family) && answers.family.length > 0;
  if (answers.hasNoFamily !== true || !isListed) return [];
  return [
    {
      path: 'hasNoFamily',
      label: 'Keluarga tidak ada atau tidak diketahui',
      sentence: 'Keluarga dinyatakan tidak ada atau tidak diketahui, tetapi anggota keluarga sudah diisi.',
    },
  ];
}
