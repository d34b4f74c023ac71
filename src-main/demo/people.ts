import { addDays, addMonths } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import type { Region } from '#domain/fields/identity';
import { makeFamily } from './family.ts';
import { nameSomebody, nickname } from './names.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import { widenFamily } from './wider-family.ts';

/** One synthetic person. Nobody of this name with these facts exists; NIK serials end in 0000, which is never issued. */
export type Person = {
  fullName: string;
  calledName: string;
  sex: 'L' | 'P';
  birthDate: string;
  isBirthKnown: boolean;
  hasNik: boolean;
  /** The relative their story speaks of, in the story's word, and that relative's name. */
  relative: string;
  relativeName: string;
  origin: Region;
  /** Which of the story's strands they live, counted from 0. */
  strand: number;
  /** The story's particular words as they are for this person. */
  words: Readonly<Record<string, string>>;
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

/** The short name of a place: "Sleman". */
export function townOf(origin: Region): string {
  return (origin.name.split(',')[0] ?? '').replace(/^(Kabupaten|Kota) /, '');
}

/** Makes up a person who could live this story, as old as it asks on the day they come. */
export function makePerson(random: Random, story: Story, admittedOn: string): Person {
  const sex = random.pick(story.sexes);
  const age = random.between(story.ages[0], story.ages[1]);
  const strand = random.between(0, story.caseReason.length - 1);
  const { clan, ...name } = nameSomebody(random, sex, age);
  const relative = random.pick(story.relative);
  const family = makeFamily(random, { story, strand, age, relative, ...defined({ clan }) });
  const isBirthKnown = random.chance(story.isUnknown ? 0.2 : 0.95);
  const person = {
    fullName: story.isUnknown ? name.calledName : name.fullName,
    calledName: name.calledName,
    sex,
    birthDate: addDays(addMonths(admittedOn, -12 * age), -random.between(1, 360)),
    isBirthKnown,
    hasNik: isBirthKnown && random.chance(story.isUnknown ? 0.4 : 0.88),
    relative,
    relativeName: String(family[0]?.name ?? ''),
    origin: random.pick(origins),
    strand,
    words: Object.fromEntries(
      Object.entries(story.particulars ?? {}).map(([word, choices]) => [word, random.pick(choices)]),
    ),
  };
  const { fullName, birthDate } = person;
  const wider = widenFamily(family, { fullName, birthDate, age });
  const social = story.isUnknown ? strangerAnswers() : householdAnswers(random, person.origin, wider);
  return {
    ...person,
    answers: { ...identityAnswers(random, story, person, age, admittedOn), ...social },
  };
}

function identityAnswers(
  random: Random,
  story: Story,
  person: Omit<Person, 'answers'>,
  age: number,
  admittedOn: string,
): Draft {
  const { birthDate, sex, origin } = person;
  const day = String(Number(birthDate.slice(8)) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
  const number = `${origin.code.replace('.', '')}${String(random.between(1, 12)).padStart(2, '0')}`;
  const nik = `${number}${day}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}0000`;
  const alias = nickname(random, person.calledName, age);
  const occupation = story.occupations === undefined ? undefined : random.pick(story.occupations);
  return {
    fullName: person.fullName,
    ...defined({ alias }),
    sex,
    ...(person.isBirthKnown
      ? { birthDate, birthPlace: townOf(origin) }
      : { ageEstimate: age, ageEstimatedOn: admittedOn }),
    religion: story.isUnknown ? 'unknown' : religionOf(random, person.fullName),
    education: random.pick(story.education ?? schoolingOf(age)),
    maritalStatus: random.pick(story.maritalStatuses ?? ['single']),
    ...defined({ occupation }),
    ...(person.hasNik ? { nik } : { nikAbsenceReason: story.isUnknown ? 'unknown' : 'in-process' }),
    ...(person.hasNik && random.chance(0.8) ? { familyCardNumber: `${number}1503100000` } : {}),
    ...(age < 18 && random.chance(0.6)
      ? { birthCertificateNumber: `AL.${random.between(500, 999)}.0000000` }
      : {}),
  };
}

function schoolingOf(age: number) {
  if (age < 7) return ['not-yet'] as const;
  if (age < 13) return ['sd'] as const;
  return age < 16 ? (['sd', 'sd', 'smp'] as const) : (['sd', 'smp', 'slta'] as const);
}

const churchNames =
  /Batubara|Damanik|Ginting|Lende|Manurung|Rumengan|Sembiring|Sihombing|Simatupang|Tambunan/;

function religionOf(random: Random, fullName: string): string {
  return churchNames.test(fullName)
    ? random.pick(['protestant', 'protestant', 'catholic'])
    : random.weighted([
        ['islam', 92],
        ['catholic', 5],
        ['hindu', 3],
      ]);
}

function householdAnswers(random: Random, origin: Region, family: Draft[]): Draft {
  const dtsenState = random.pick(['listed', 'listed', 'not-listed', 'unchecked']);
  return {
    domicileAddress: `Jalan ${random.pick(streets)} ${random.between(1, 90)}`,
    region: origin,
    rt: String(random.between(1, 12)).padStart(2, '0'),
    rw: String(random.between(1, 9)).padStart(2, '0'),
    residence: 'household',
    dtsenState,
    ...(dtsenState === 'listed' ? { dtsenDecile: random.between(1, 4) } : {}),
    aidReceived: dtsenState === 'listed' ? [random.pick(['pkh', 'sembako', 'kis-pbi-jk'])] : ['none'],
    family,
  };
}

/** Of somebody found on the street nothing was known on the day they came. */
function strangerAnswers(): Draft {
  return { residence: 'homeless', dtsenState: 'unchecked', hasNoFamily: true };
}
