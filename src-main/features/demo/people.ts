import { addDays, addMonths } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Region } from '#domain/fields/identity';
import type { Random } from './random.ts';
import type { Story } from './story.ts';

/** One synthetic person. Nobody of this name with these facts exists; NIK serials end in 0000, which is never issued. */
export type Person = {
  fullName: string;
  calledName: string;
  sex: 'L' | 'P';
  birthDate: string;
  isBirthKnown: boolean;
  hasNik: boolean;
  relative: string;
  origin: Region;
  answers: Draft;
};

const maleNames =
  'Ahmad Agung Andika Arif Bagas Bayu Budi Cahyo Dimas Dedi Eko Fajar Galih Gilang Hendra Ilham Irfan Joko Krisna Lukman Made Markus Nanda Nurdin Oscar Petrus Putra Rafi Rahmat Rendi Rizki Rusli Samsul Slamet Sugeng Surya Taufik Tegar Teguh Wahyu Wawan Yanto Yohanes Yusuf Zainal'.split(
    ' ',
  );
const femaleNames =
  'Aisyah Anisa Ayu Bunga Citra Dewi Dian Dwi Elisabet Endang Fatimah Fitri Gita Hesti Indah Intan Kartini Kirana Lestari Lina Maria Marlina Mega Melati Murni Nadia Ningsih Novita Nur Nurul Puji Putri Ratih Rahayu Rina Rosita Salma Sari Siti Sulastri Sumiati Tiara Tuti Wulan Yanti'.split(
    ' ',
  );
const lastNames =
  'Abdullah Adiputra Anggraini Ardiansyah Batubara Damanik Febrianto Ginting Gunawan Hakim Halim Hamzah Handayani Harahap Hidayat Iskandar Kurniawan Kusuma Lende Lubis Mahendra Manurung Maulana Nasution Nugroho Pamungkas Permana Pradana Pratama Purnomo Ramadhan Rumengan Saputra Sembiring Setiawan Sihombing Simatupang Siregar Subagyo Sudrajat Sutrisno Tambunan Utami Wibowo Widodo Wijaya Yulianto'.split(
    ' ',
  );
const oldMaleNames =
  'Darmo Karto Kasan Kromo Mulyono Ngatimin Paijo Parto Samidi Sarjono Soemitro Sukardi Sumarno Suparman Tarno Wagiman'.split(
    ' ',
  );
const oldFemaleNames =
  'Aminah Juminah Kasiyem Lasmi Mariyem Ngatinah Painem Rukmini Saminah Sarinem Soeparti Sumini Tukinem Wagiyem Warsini'.split(
    ' ',
  );

/** Code, full name: a few regencies and cities the demo centre takes people from. */
const origins: readonly Region[] = [
  { code: '34.04', name: 'Kabupaten Sleman, Daerah Istimewa Yogyakarta' },
  { code: '34.02', name: 'Kabupaten Bantul, Daerah Istimewa Yogyakarta' },
  { code: '34.71', name: 'Kota Yogyakarta, Daerah Istimewa Yogyakarta' },
  { code: '34.03', name: 'Kabupaten Gunungkidul, Daerah Istimewa Yogyakarta' },
  { code: '34.01', name: 'Kabupaten Kulon Progo, Daerah Istimewa Yogyakarta' },
  { code: '33.10', name: 'Kabupaten Klaten, Jawa Tengah' },
  { code: '33.08', name: 'Kabupaten Magelang, Jawa Tengah' },
  { code: '33.72', name: 'Kota Surakarta, Jawa Tengah' },
  { code: '33.74', name: 'Kota Semarang, Jawa Tengah' },
  { code: '35.78', name: 'Kota Surabaya, Jawa Timur' },
  { code: '32.01', name: 'Kabupaten Bogor, Jawa Barat' },
  { code: '53.71', name: 'Kota Kupang, Nusa Tenggara Timur' },
];
const streets =
  'Melati Kenanga Merpati Diponegoro Sawo Cempaka Pandega Anggrek Mangga Kaliurang Parangtritis Wates'.split(
    ' ',
  );
const occupations = [
  'Buruh tani',
  'Pedagang kecil',
  'Buruh bangunan',
  'Ibu rumah tangga',
  'Pengemudi ojek',
  'Nelayan',
  'Petani',
];

/** Makes up a person who could live this story, as old as it asks on the day they come. */
export function makePerson(random: Random, story: Story, admittedOn: string): Person {
  const sex = random.pick(story.sexes);
  const age = random.between(story.ages[0], story.ages[1]);
  const birthDate = addDays(addMonths(admittedOn, -12 * age), -random.between(1, 360));
  const isOld = age >= 58;
  const first = random.pick(
    sex === 'L' ? (isOld ? oldMaleNames : maleNames) : isOld ? oldFemaleNames : femaleNames,
  );
  const middle = !isOld && random.chance(0.45) ? [random.pick(sex === 'L' ? maleNames : femaleNames)] : [];
  const last = isOld && random.chance(0.5) ? [] : [random.pick(lastNames)];
  const fullName = [first, ...middle.filter((name) => name !== first), ...last].join(' ');
  const isBirthKnown = story.id === 'homeless' ? random.chance(0.25) : random.chance(0.94);
  const hasNik = isBirthKnown && random.chance(age < 6 || story.id === 'homeless' ? 0.5 : 0.88);
  const origin = random.pick(origins);
  const person = {
    fullName,
    calledName: first,
    sex,
    birthDate,
    isBirthKnown,
    hasNik,
    relative: random.pick(story.relative),
    origin,
  };
  return { ...person, answers: identityAnswers(random, person, age, admittedOn) };
}

function identityAnswers(
  random: Random,
  person: Omit<Person, 'answers'>,
  age: number,
  admittedOn: string,
): Draft {
  const { birthDate, sex, origin } = person;
  const day = String(Number(birthDate.slice(8)) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
  const number = `${origin.code.replace('.', '')}${String(random.between(1, 12)).padStart(2, '0')}`;
  const nik = `${number}${day}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}0000`;
  const hasFamily = random.chance(0.85);
  return {
    fullName: person.fullName,
    ...(random.chance(0.6) ? { alias: person.calledName.slice(0, random.between(3, 5)) } : {}),
    sex,
    ...(person.isBirthKnown
      ? { birthDate, birthPlace: origin.name.split(',')[0]?.replace(/^(Kabupaten|Kota) /, '') ?? '' }
      : { ageEstimate: age, ageEstimatedOn: admittedOn }),
    religion: random.weighted([
      ['islam', 80],
      ['catholic', 8],
      ['protestant', 8],
      ['hindu', 2],
      ['unknown', 2],
    ] as const),
    education:
      age < 7
        ? 'not-yet'
        : random.pick(age < 13 ? (['sd'] as const) : (['sd', 'smp', 'slta', 'none'] as const)),
    maritalStatus: age < 19 ? 'single' : random.pick(['single', 'married', 'divorced', 'widowed']),
    ...(person.hasNik ? { nik } : { nikAbsenceReason: random.pick(['not-issued', 'unknown', 'in-process']) }),
    ...(person.hasNik && random.chance(0.8) ? { familyCardNumber: `${number}1503100000` } : {}),
    domicileAddress: `Jalan ${random.pick(streets)} ${random.between(1, 90)}`,
    region: origin,
    rt: String(random.between(1, 12)).padStart(2, '0'),
    rw: String(random.between(1, 9)).padStart(2, '0'),
    residence: 'household',
    dtsenState: random.pick(['listed', 'not-listed', 'unchecked']),
    ...(hasFamily ? { family: makeFamily(random, person, age) } : { hasNoFamily: true }),
  };
}

function makeFamily(random: Random, { fullName }: Pick<Person, 'fullName'>, age: number): Draft[] {
  const surname = fullName.split(' ').at(-1) ?? '';
  const member = (relation: string, names: readonly string[], sex: 'L' | 'P', isCaregiver: boolean) => ({
    name: `${random.pick(names)} ${surname}`,
    relation,
    sex,
    isCaregiver,
    lifeState: random.weighted([
      ['alive', age > 55 ? 2 : 9],
      ['died', age > 55 ? 5 : 1],
    ] as const),
    occupation: random.pick(occupations),
  });
  if (age >= 45) return [member('child', age > 60 ? femaleNames : maleNames, 'P', true)];
  return [
    member('father', age > 30 ? oldMaleNames : maleNames, 'L', false),
    member('mother', age > 30 ? oldFemaleNames : femaleNames, 'P', true),
    ...(random.chance(0.5) ? [member('younger-sibling', maleNames, 'L', false)] : []),
  ];
}
