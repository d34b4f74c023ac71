import { addDays, ageOn } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { contractBetween } from './contract.ts';
import type { Add, LifeFacts } from './facts.ts';
import { tell, tellStrand } from './tell.ts';

type Opening = { eicDay: number; isTurnedAway: boolean };

/** The first days: a contact, the basis on which data are kept, a first contract, and EIC itself. */
export function writeOpening(facts: LifeFacts, add: Add, { eicDay, isTurnedAway }: Opening): void {
  const { admittedOn } = facts;
  const tomorrow = addDays(admittedOn, 1);
  add({ on: admittedOn, form: 'contact', answers: firstContact(facts) });
  add({ on: admittedOn, form: 'consent', answers: consentOf(facts) });
  add({
    on: tomorrow,
    form: 'contract',
    answers: contractBetween(facts, {
      kind: 'preliminary',
      startsOn: tomorrow,
      endsOn: addDays(tomorrow, 30),
      purpose: 'Menyepakati masa perkenalan dan asesmen awal.',
    }),
  });
  add({ on: addDays(admittedOn, eicDay), form: 'eic', answers: eicOf(facts, isTurnedAway) });
}

function firstContact(facts: LifeFacts): Draft {
  const { admittedOn, story, random } = facts;
  return {
    metOn: admittedOn,
    metAt: random.pick(['08:30', '09:15', '10:00', '13:30']),
    place: 'Ruang penerimaan',
    contactKind: 'client',
    technique: 'Wawancara dan observasi',
    instrument: 'Lembar persetujuan, buku catatan',
    purpose: 'Membangun hubungan dan memahami alasan kedatangan.',
    summary: tellStrand(story.caseReason, facts),
    outcome: tellAnyOutcome(facts),
  };
}

function tellAnyOutcome(facts: LifeFacts): string {
  return facts.random.pick([
    'Bersedia tinggal sementara di ruang penerimaan dan bertemu lagi besok.',
    'Sudah diperlihatkan kamar dan ruang makan; bertemu lagi besok pagi.',
    'Menerima minum dan tempat tidur. Percakapan dilanjutkan setelah beristirahat.',
  ]);
}

const told = { isTold: true };
const allTold = {
  legality: told,
  purpose: told,
  'kind-relevance': told,
  retention: told,
  details: told,
  duration: told,
  rights: told,
};

function consentOf(facts: LifeFacts): Draft {
  const { random, person, story, admittedOn, worker } = facts;
  const isChild = ageOn(person.birthDate, admittedOn) < 18;
  const isLater = random.chance(story.isUnknown ? 0.7 : 0.08);
  if (isLater) {
    return {
      recordedOn: admittedOn,
      lawfulBasis: 'public-task',
      state: 'later',
      stateReason: isChild
        ? 'Datang tanpa wali. Wali sedang dicari; persetujuan dimintakan setelah ditemukan.'
        : 'Belum dapat memberi persetujuan karena keadaannya. Dimintakan kembali setelah tenang.',
    };
  }
  return {
    recordedOn: admittedOn,
    lawfulBasis: 'consent',
    state: 'given',
    items: allTold,
    givenBy: isChild ? tell('{kerabat} dari {nama}', facts) : person.fullName,
    relation: isChild ? relationOf(person.relative) : 'self',
    way: 'written',
    communication:
      story.communication === undefined
        ? `Dibacakan oleh ${worker}, lalu ditandatangani.`
        : tellStrand(story.communication, facts),
    scope: ['service', 'authorities'],
    givenOn: admittedOn,
  };
}

const relationOf = (relative: string) => (['ibu', 'ayah'].includes(relative) ? 'parent' : 'guardian');

function eicOf(facts: LifeFacts, isTurnedAway: boolean): Draft {
  const { random, story, admittedOn } = facts;
  const score = () => ({ isPresent: true, score: String(random.between(1, 3)) });
  return {
    metOn: admittedOn,
    metAt: '09:00',
    place: 'Ruang konsultasi',
    technique: 'Wawancara',
    instrument: 'Pedoman wawancara dan lembar persetujuan',
    referralSource: facts.person.referralSource,
    problemByClient: tellStrand(story.problemByClient, facts),
    needsAndMeans: tellStrand(story.needsAndMeans, facts),
    relationship: random.pick([
      'Awalnya menjawab singkat; pada pertemuan kedua mulai menatap dan bertanya balik.',
      'Lebih mudah berbicara sambil melakukan sesuatu daripada duduk berhadapan.',
      'Terbuka sejak awal, tetapi cepat lelah; percakapan dibagi menjadi dua kali.',
    ]),
    requestForServices: tellStrand(story.requestForServices, facts),
    resourceInformation:
      'Dijelaskan jenis pelayanan, jadwal harian, dan siapa yang dapat dihubungi keluarga.',
    eligibility: isTurnedAway ? 'ineligible' : 'eligible',
    ...(isTurnedAway ? { eligibilityReason: tell(story.turnedAway, facts) } : {}),
    serviceFormulation: tellStrand(story.serviceFormulation, facts),
    accessServices: 'Dihubungkan dengan Puskesmas dan Dinas Sosial setempat.',
    accessProcedure: 'Tata cara pelayanan dan hak selama tinggal dijelaskan dengan bahasa sehari-hari.',
    linkageMechanism: story.isUnknown
      ? 'Belum ada keluarga yang dapat dihubungi; penelusuran dimulai dari keterangan sendiri.'
      : tell('{kerabat} dihubungi setiap Sabtu melalui telepon; kunjungan dua minggu sekali.', facts),
    leveragePoint: 'Mengikuti jadwal harian ringan selama minggu pertama.',
    motivations: {
      desire: score(),
      support: score(),
      need: score(),
      want: score(),
      expectation: score(),
      goal: score(),
    },
    documents: {
      ktp: { state: facts.person.hasNik ? random.pick(['original', 'copy']) : 'absent' },
      kk: { state: facts.person.hasNik ? random.pick(['copy', 'absent']) : 'absent' },
      'cover-letter': { state: 'original' },
      agreement: { state: 'original' },
    },
  };
}
