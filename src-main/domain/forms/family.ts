import { choice, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { list } from '../fields/grid-fields.ts';
import { familyCard, nik } from '../fields/identity.ts';
import { number } from '../fields/number.ts';
import { text } from '../fields/text.ts';
import { always, chose } from '../fields/when.ts';
import { under } from '../form.ts';
import { familyRelations } from '../lists/family-relations.ts';
import { familySides, tieKinds, unionStates } from '../lists/family-ties.ts';
import { sexes } from '../lists/sex.ts';

/** The period an income is counted over (FORM P1). */
const incomePeriods = { month: 'Bulan', week: 'Minggu', day: 'Hari' } as const;

const lifeStates = { alive: 'Hidup', died: 'Meninggal', unknown: 'Tidak diketahui' } as const;

/** The family table of FORM P1. Only the relation is needed: of a lost parent often nothing else is known. */
export const family = list(
  'Anggota keluarga',
  'Anggota',
  {
    name: text('Nama', { holdsName: always }),
    relation: choice('Hubungan', familyRelations, { required: true }),
    isCaregiver: yesNo('Pengampu'),
    lifeState: choice('Hidup/meninggal', lifeStates),
    sex: choice('Jenis kelamin', sexes),
    birthDate: civilDate('Tanggal lahir', { means: 'elsewhere' }),
    nik: nik('NIK'),
    familyCardNumber: familyCard('Nomor KK'),
    occupation: text('Pekerjaan'),
    income: number('Penghasilan (Rp)', { whole: true }),
    incomePeriod: choice('Per', incomePeriods),
    phone: text('Telepon/HP', { maxLength: 40 }),
    ...under('Untuk genogram', {
      side: choice('Dari pihak', familySides, {
        shownWhen: chose('relation', 'grandfather', 'grandmother', 'uncle', 'aunt'),
      }),
      deathYear: number('Tahun meninggal', {
        ...{ min: 1850, max: 2200, whole: true, isYear: true, shownWhen: chose('lifeState', 'died') },
      }),
      livesTogether: yesNo('Tinggal serumah dengan penerima manfaat'),
      tie: choice('Hubungan batin dengan penerima manfaat', tieKinds),
      father: text('Ayahnya', { holdsName: always, offersFamily: true }),
      mother: text('Ibunya', { holdsName: always, offersFamily: true }),
      partner: text('Pasangannya', { holdsName: always, offersFamily: true }),
      union: choice('Keadaan pasangan itu', unionStates),
      twin: text('Kembar dengan', { holdsName: always, offersFamily: true }),
    }),
  },
  { help: 'Pengampu adalah orang tua, wali, atau kerabat yang bertanggung jawab atas penerima manfaat.' },
);

/** What is between two people of the family, beside what each is to the person served. */
export const familyTies = list(
  'Hubungan antaranggota keluarga',
  'Hubungan',
  {
    one: text('Antara', { required: true, holdsName: always, offersFamily: true }),
    other: text('dan', { required: true, holdsName: always, offersFamily: true }),
    tie: choice('Hubungan batin', tieKinds, { required: true }),
  },
  { folded: true, help: 'Bila perlu untuk genogram.' },
);
