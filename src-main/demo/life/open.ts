import { ageOn } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { contractElements } from '#domain/lists/contract-elements';
import type { ContractKind } from '#domain/lists/contract-kinds';
import { motivators } from '#domain/lists/motivators';
import type { ReferralSource } from '#domain/lists/referral-sources';
import type { Random } from '../random.ts';
import type { Chapter } from './chapter.ts';

/** EIC: the first contact, on what basis the data are kept, the first contract, and the intake itself. */
export function open(chapter: Chapter): void {
  const { random, story, person, teller, course, at, add, isReturn } = chapter;
  const met = { technique: 'Wawancara dan observasi', instrument: 'Lembar persetujuan, buku catatan' };
  add({
    on: at(0),
    form: 'contact',
    answers: {
      ...met,
      metOn: at(0),
      metAt: random.pick(['08:40', '09:15', '10:05', '13:30', '14:20']),
      place: 'Ruang penerimaan',
      contactKind: 'client',
      purpose: 'Membangun hubungan dan memahami alasan kedatangan.',
      summary: isReturn ? teller.say(story.returnReason) : teller.told(story.caseReason),
      outcome: random.pick([
        'Bersedia bercerita dan tinggal sementara di ruang penerimaan.',
        'Mau makan dan beristirahat; pembicaraan dilanjutkan keesokan harinya.',
        'Memilih sendiri tempat tidurnya dan bertanya kapan boleh menelepon keluarga.',
      ]),
    },
  });
  add({ on: at(0), form: 'consent', answers: firstConsent(chapter) });
  add({
    on: at(1),
    form: 'contract',
    answers: contractOf(
      chapter,
      'preliminary',
      [at(1), at(31)],
      'Menyepakati masa perkenalan dan asesmen awal.',
    ),
  });
  if (!story.isUnknown && random.chance(0.6)) {
    add({
      on: at(2),
      form: 'contact',
      answers: {
        ...met,
        metOn: at(2),
        place: random.pick(['Telepon', `Rumah ${person.relative}`]),
        contactKind: 'family',
        purpose: 'Mendengar keterangan keluarga dan menjelaskan pelayanan.',
        summary: teller.told(story.situation),
        outcome: teller.say('{kerabat} bersedia dihubungi setiap Sabtu.'),
      },
    });
  }
  const on = at(Math.min(random.between(2, 5), course.stay));
  add({ on, form: 'eic', answers: intakeOf(chapter, on) });
}

/** The basis on which the data are kept; who cannot consent yet is served on another one. */
function firstConsent({ random, story, person, teller, admittedOn, worker }: Chapter): Draft {
  const isChild = ageOn(person.birthDate, admittedOn) < 18;
  if (random.chance(story.isUnknown ? 0.85 : 0.08)) {
    return {
      recordedOn: admittedOn,
      lawfulBasis: 'public-task',
      state: 'later',
      stateReason: story.isUnknown
        ? 'Belum dapat memberi persetujuan; keluarga belum diketahui. Dimintakan kembali setelah keadaannya tenang.'
        : teller.say('Datang tanpa pendamping. {kerabat} sedang dihubungi untuk dimintai persetujuan.'),
    };
  }
  const isParent = ['ibu', 'ayah'].includes(person.relative);
  const told = { isTold: true };
  return {
    recordedOn: admittedOn,
    lawfulBasis: 'consent',
    state: 'given',
    items: {
      legality: told,
      purpose: told,
      'kind-relevance': told,
      retention: told,
      details: told,
      duration: told,
      rights: told,
    },
    givenBy: isChild ? person.relativeName : person.fullName,
    relation: isChild ? (isParent ? 'parent' : 'guardian') : 'self',
    way: 'written',
    communication:
      story.communication === undefined
        ? `Dibacakan oleh ${worker}, lalu ditandatangani.`
        : teller.told(story.communication),
    scope: random.chance(0.7) ? ['service', 'authorities', 'conference'] : ['service', 'authorities'],
    givenOn: admittedOn,
  };
}

/** A contract between worker, person and sometimes the centre; a child's relative signs beside the child. */
export function contractOf(
  { story, person, teller, worker, centre, random, admittedOn }: Chapter,
  kind: ContractKind,
  [startsOn, endsOn]: [string, string],
  purpose: string,
): Draft {
  const isChild = ageOn(person.birthDate, admittedOn) < 18;
  return {
    kind,
    purpose,
    ...(kind === 'secondary' ? { limitedTo: purpose } : {}),
    method: 'Pendampingan perorangan, bimbingan kelompok, dan pertemuan dengan keluarga.',
    parties: [
      { name: worker, role: 'worker', tasks: teller.told(story.workerTasks) },
      { name: person.fullName, role: 'client', tasks: teller.told(story.clientTasks) },
      ...(isChild
        ? [
            {
              name: person.relativeName,
              role: 'guardian',
              tasks: 'Menjenguk atau menelepon menurut jadwal dan hadir dalam pertemuan evaluasi.',
            },
          ]
        : []),
      ...(random.chance(0.5)
        ? [
            {
              name: centre,
              role: 'institution',
              tasks: 'Menyediakan tempat tinggal, makan, dan pelayanan sesuai rencana.',
            },
          ]
        : []),
    ],
    elements: Object.fromEntries(
      Object.keys(contractElements).map((element) => [element, { isPresent: true }]),
    ),
    startsOn,
    endsOn,
    signedOn: startsOn,
    signedAt: 'Sleman',
  };
}

function intakeOf(chapter: Chapter, on: string): Draft {
  const { random, story, person, teller, course, at, referralSource } = chapter;
  const isTurnedAway = course.endsAt === 'eic';
  const agency = agencies[referralSource];
  return {
    metOn: at(0),
    metAt: '09:00',
    place: 'Ruang konsultasi',
    technique: 'Wawancara',
    instrument: 'Pedoman wawancara dan lembar persetujuan',
    ...(agency === undefined
      ? {}
      : {
          referrerAgency: teller.say(agency),
          referralLetterNumber: `460/${random.between(101, 989)}/${on.slice(0, 4)}`,
        }),
    problemByClient: teller.told(story.problemByClient),
    needsAndMeans: teller.told(story.needsAndMeans),
    relationship: random.pick([
      'Awalnya menjawab singkat; pada pertemuan kedua mulai menatap dan bertanya balik.',
      'Mau berbicara sambil berjalan; duduk berhadapan membuatnya kaku.',
      'Percaya setelah janji kecil ditepati: telepon pertama kepada keluarga terlaksana sore itu.',
    ]),
    requestForServices: teller.told(story.requestForServices),
    resourceInformation:
      'Dijelaskan jenis pelayanan, jadwal harian, dan siapa yang dapat dihubungi keluarga.',
    eligibility: isTurnedAway ? 'ineligible' : 'eligible',
    ...(isTurnedAway ? { eligibilityReason: teller.say(story.turnedAway) } : {}),
    serviceFormulation: isTurnedAway
      ? 'Tidak diterima. Dihubungkan dengan pelayanan yang sesuai dan didampingi sampai diterima di sana.'
      : teller.told(story.serviceFormulation),
    accessServices: 'Dihubungkan dengan Puskesmas dan Dinas Sosial setempat.',
    accessProcedure: 'Tata cara pelayanan dan hak selama tinggal dijelaskan dengan bahasa sehari-hari.',
    linkageMechanism: story.isUnknown
      ? 'Keluarga ditelusuri bersama Dinas Sosial; hasilnya disampaikan kepada klien setiap minggu.'
      : teller.say('{kerabat} dihubungi setiap Sabtu melalui telepon; kunjungan dua minggu sekali.'),
    leveragePoint: 'Mengikuti jadwal harian ringan selama minggu pertama.',
    motivations: Object.fromEntries(
      Object.keys(motivators).map((motivator) => {
        const score = random.weighted([
          [0, 2],
          [1, 3],
          [2, 4],
          [3, 2],
        ] as const);
        return [motivator, { isPresent: score > 0, score: String(score) }];
      }),
    ),
    documents: {
      ...(person.hasNik
        ? { kk: { state: random.pick(['copy', 'original']) } }
        : { ktp: { state: 'absent' }, kk: { state: 'absent' } }),
      ...(story.isUnknown
        ? {}
        : { 'cover-letter': { state: 'original' }, bpjs: { state: random.pick(['copy', 'absent']) } }),
      'health-certificate': { state: random.pick(['original', 'absent']) },
      agreement: { state: 'original' },
      'handover-record': { state: 'original' },
    },
  };
}

const agencies: Partial<Record<ReferralSource, string>> = {
  'social-office': 'Dinas Sosial {kota}',
  police: 'Polres {kota}',
  justice: 'Bapas {kota}',
  'public-order': 'Satpol PP {kota}',
  health: 'RSUD {kota}',
  'women-child-protection': 'UPT PPA {kota}',
};

/** What the reason of coming says of who brought the person, looked for in this order. */
const traces: readonly (readonly [RegExp, ReferralSource])[] = [
  [/Satpol|terjaring/, 'public-order'],
  [/RSUD|rumah sakit/, 'health'],
  [/UPT PPA/, 'women-child-protection'],
  [/Bapas|jaksa|diversi/, 'justice'],
  [/tim penjangkauan/, 'outreach'],
  [/polisi/, 'police'],
  [/Dinas Sosial/, 'social-office'],
  [/desa|kelurahan/, 'village'],
  [/Guru|relawan|pendamping/, 'community'],
];

/** Who brought the person, as the story tells it. */
export function referralSourceOf(
  random: Random,
  offered: readonly ReferralSource[],
  reason: string,
  isReturn: boolean,
): ReferralSource {
  const told = isReturn ? undefined : traces.find(([trace]) => trace.test(reason));
  return told?.[1] ?? random.pick(offered);
}
