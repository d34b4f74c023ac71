import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { Cluster } from '#domain/lists/clusters';
import type { ResourceNeed } from '#domain/lists/resource-needs';
import type { ResourceObstacle } from '#domain/lists/resource-obstacles';
import { isOver, type LinkState, linkStanding } from '#domain/resources/link-steps';
import { createRandom, type Random } from '../random.ts';
import type { DemoSource } from '../resources.ts';
import type { Chapter } from './chapter.ts';

type Wish = { source: DemoSource | 'Ketua RT tempat asal'; need: ResourceNeed; detail: string };

const papers: Wish = {
  ...{ source: 'Disdukcapil', need: 'identity-papers' },
  detail: 'Belum mempunyai KTP dan akta kelahiran.',
};
const insurance: Wish = {
  ...{ source: 'BPJS Kesehatan (PBI)', need: 'health-insurance' },
  detail: 'Berobat masih dengan biaya lembaga.',
};
const school: Wish = {
  source: 'Dana PIP sekolah',
  need: 'education',
  detail: 'Seragam dan perlengkapan sekolah.',
};
const kin: Wish = {
  source: 'Keluarga besar',
  need: 'care',
  detail: 'Tempat pulang pada hari libur dan sesudah keluar.',
};

/** What people of a kind mostly need, and from whom. */
const wishes: Readonly<Partial<Record<Cluster, readonly Wish[]>>> = {
  child: [school, papers, insurance, kin],
  abh: [
    { source: 'LBH dan UPT PPA', need: 'legal-aid', detail: 'Pendampingan hukum selama pemeriksaan.' },
    { source: 'Karang taruna', need: 'company', detail: 'Pergaulan yang baru di kampungnya.' },
    { source: 'Sanggar Kegiatan Belajar', need: 'education', detail: 'Melanjutkan Paket B.' },
  ],
  elderly: [
    { source: 'Paguyuban lansia kelurahan', need: 'company', detail: 'Teman sebaya dan senam.' },
    insurance,
    { source: 'Puskesmas', need: 'health', detail: 'Kontrol tekanan darah setiap bulan.' },
  ],
  disability: [
    {
      source: 'Dinas Sosial (alat bantu)',
      need: 'assistive-device',
      detail: 'Alat bantu yang sesuai ukuran.',
    },
    { source: 'SLB Negeri', need: 'education', detail: 'Sekolah yang sesuai kemampuannya.' },
    insurance,
  ],
  vulnerable: [
    papers,
    { source: 'Baznas Kabupaten Sleman', need: 'business', detail: 'Modal usaha kecil sesudah keluar.' },
    { source: 'Ketua RT tempat asal', need: 'housing', detail: 'Keterangan domisili dan tempat tinggal.' },
  ],
};

type Turn = readonly [state: LinkState, days: number, obstacles?: readonly ResourceObstacle[]];

/** How a link may go, each state so many days after the one before. */
const courses: readonly (readonly [readonly Turn[], number])[] = [
  [
    [
      ['applied', 6],
      ['accepted', 15],
      ['receiving', 8],
      ['watched', 40],
      ['watched', 60],
      ['ended', 90],
    ],
    4,
  ],
  [
    [
      ['applied', 4],
      ['accepted', 20],
      ['receiving', 10],
      ['watched', 45],
    ],
    4,
  ],
  [
    [
      ['applied', 5, ['papers']],
      ['refused', 18, ['papers', 'conditions']],
      ['applied', 30],
      ['accepted', 21],
      ['receiving', 7],
    ],
    3,
  ],
  [
    [
      ['applied', 7],
      ['refused', 25, ['quota']],
    ],
    3,
  ],
  [
    [
      ['applied', 9, ['distance']],
      ['refused', 30, ['not-listed']],
    ],
    2,
  ],
  [
    [
      ['receiving', 5],
      ['watched', 30],
    ],
    2,
  ],
  [[['recognised', 14, ['information']]], 2],
  [
    [
      ['applied', 8],
      ['applied', 20, ['delay', 'attitude']],
    ],
    2,
  ],
  [
    [
      ['applied', 6],
      ['stopped', 30, ['family']],
    ],
    1,
  ],
];

/**
 * What somebody needed from the service system and how it answered. Chance of its own: the rest of the life is lived as it
 * was before there was a directory.
 */
export function linkWithResources({ story, person, admittedOn, lastDay, today, teller, add }: Chapter): void {
  const random = createRandom(seedOf(`${admittedOn} ${teller.say('{nama}')} ${person.strand}`));
  const until = lastDay < today ? lastDay : today;
  const offered = wishes[story.cluster] ?? wishes.child ?? [];
  for (const wish of random.shuffle(offered).slice(
    0,
    random.weighted([
      [0, 3],
      [1, 5],
      [2, 2],
    ] as const),
  )) {
    const recognisedOn = addDays(admittedOn, random.between(6, 40));
    if (recognisedOn > until) continue;
    const steps = stepsUntil(random.weighted(courses), recognisedOn, until, random);
    const on = steps.at(-1)?.on ?? recognisedOn;
    const answers = { need: wish.need, needDetail: wish.detail, resource: wish.source, recognisedOn, steps };
    add({
      on,
      form: 'resourceLink',
      answers: { ...answers, ...nextOf(answers, lastDay > today, today, random) },
    });
  }
}

function stepsUntil(turns: readonly Turn[], from: string, until: string, random: Random) {
  const steps: { state: LinkState; on: string; obstacles?: ResourceObstacle[] }[] = [];
  let on = from;
  for (const [state, days, obstacles] of turns) {
    on = addDays(on, days + random.between(0, Math.ceil(days / 3)));
    if (on > until) break;
    steps.push({ state, on, ...(obstacles === undefined ? {} : { obstacles: [...obstacles] }) });
  }
  return steps;
}

/** Of somebody who is still there, what is promised for the days that come. */
function nextOf(answers: Draft, isThere: boolean, today: string, random: Random): Draft {
  const { state } = linkStanding(answers);
  if (!isThere || isOver(state)) return {};
  const next: Partial<Record<LinkState, string>> = {
    recognised: 'Melengkapi berkas dan mengajukan',
    applied: 'Menanyakan jawaban',
    accepted: 'Mengantar mengambil',
    refused: 'Meminta penjelasan, dan mengajukan lagi',
    receiving: 'Menanyakan apakah sudah berjalan',
    watched: 'Memantau penggunaannya',
  };
  return { nextOn: addDays(today, random.between(1, 21)), next: next[state] ?? '' };
}

const seedOf = (words: string): number =>
  [...words].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, 7);
