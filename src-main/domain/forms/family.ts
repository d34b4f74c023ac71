import { choice, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { list } from '../fields/grid-fields.ts';
import { familyCard, nik } from '../fields/identity.ts';
import { number } from '../fields/number.ts';
import { text } from '../fields/text.ts';
import { always } from '../fields/when.ts';
import { familyRelations } from '../lists/family-relations.ts';
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
  },
  { help: 'Pengampu adalah orang tua, wali, atau kerabat yang bertanggung jawab atas penerima manfaat.' },
);
