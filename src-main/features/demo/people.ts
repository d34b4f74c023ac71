import { addDays, addMonths } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Region } from '#domain/fields/identity';
import type { ReferralSource } from '#domain/lists/referral-sources';
import { makeFamily } from './family.ts';
import { femaleNames, lastNames, maleNames, oldFemaleNames, oldMaleNames } from './names.ts';
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
  /** Which of the strands of the story this life follows, counted from 0. */
  strand: number;
  /** What the story leaves open, settled for this life. */
  particulars: Readonly<Record<string, string>>;
  relative: string;
  referralSource: ReferralSource;
  origin: Region;
  town: string;
  answers: Draft;
};

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
const schoolAge = ['sd', 'sd', 'not-yet'] as const;

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
  const isBirthKnown = random.chance(story.isUnknown ? 0.25 : 0.94);
  const hasNik = isBirthKnown && random.chance(story.isUnknown ? 0.5 : 0.88);
  const origin = random.pick(origins);
  const strand = random.between(0, story.caseReason.length - 1);
  const particulars = Object.entries(story.particulars ?? {}).map(([word, texts]) => [
    word,
    random.pick(texts),
  ]);
  const person = {
    fullName,
    calledName: first,
    sex,
    birthDate,
    isBirthKnown,
    hasNik,
    strand,
    particulars: Object.fromEntries(particulars),
    relative: random.pick(story.relative.filter((relative) => isThere(relative, story.parents?.[strand]))),
    referralSource: random.pick(story.referralSources),
    origin,
    town: origin.name.split(',')[0]?.replace(/^(Kabupaten|Kota) /, '') ?? '',
  };
  return { ...person, answers: identityAnswers(random, story, person, { age, admittedOn }) };
}

/** A parent who died or is lost cannot be the relative who comes along. */
function isThere(relative: string, parents: { father: string; mother: string } | undefined): boolean {
  if (relative === 'ayah') return (parents?.father ?? 'alive') === 'alive';
  return relative !== 'ibu' || (parents?.mother ?? 'alive') === 'alive';
}

function identityAnswers(
  random: Random,
  story: Story,
  person: Omit<Person, 'answers'>,
  { age, admittedOn }: { age: number; admittedOn: string },
): Draft {
  const { birthDate, sex, origin } = person;
  const day = String(Number(birthDate.slice(8)) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
  const number = `${origin.code.replace('.', '')}${String(random.between(1, 12)).padStart(2, '0')}`;
  const nik = `${number}${day}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}0000`;
  const hasFamily = !story.isUnknown && random.chance(0.95);
  return {
    fullName: person.fullName,
    ...(random.chance(0.6) ? { alias: person.calledName.slice(0, random.between(3, 5)) } : {}),
    sex,
    ...(person.isBirthKnown
      ? { birthDate, birthPlace: person.town }
      : { ageEstimate: age, ageEstimatedOn: admittedOn }),
    religion: random.weighted([
      ['islam', 80],
      ['catholic', 8],
      ['protestant', 8],
      ['hindu', 2],
      ['unknown', 2],
    ] as const),
    education: random.pick(age < 13 ? schoolAge : (story.education ?? ['sd', 'smp', 'none'])),
    maritalStatus:
      age < 19 ? 'single' : random.pick(story.maritalStatuses ?? ['single', 'married', 'divorced']),
    ...(story.occupations && age >= 15 ? { occupation: random.pick(story.occupations) } : {}),
    ...(person.hasNik ? { nik } : { nikAbsenceReason: random.pick(['not-issued', 'unknown', 'in-process']) }),
    ...(person.hasNik && random.chance(0.8) ? { familyCardNumber: `${number}1503100000` } : {}),
    domicileAddress: `Jalan ${random.pick(streets)} ${random.between(1, 90)}`,
    region: origin,
    rt: String(random.between(1, 12)).padStart(2, '0'),
    rw: String(random.between(1, 9)).padStart(2, '0'),
    residence: story.isUnknown ? 'homeless' : 'household',
    dtsenState: random.pick(['listed', 'not-listed', 'unchecked']),
    ...(hasFamily
      ? { family: makeFamily(random, person, { age, parents: story.parents?.[person.strand] }) }
      : { hasNoFamily: true }),
  };
}
