import { addDays, ageOn } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { subReasonsOf, type TerminationReason } from '#domain/lists/termination-reasons';
import { compareOutcomes, type TargetStatus } from '#domain/results/attainment';
import type { leaveDestinations } from '#domain/stages/termination';
import type { Chapter, Happening } from './chapter.ts';

type Destination = keyof typeof leaveDestinations;

/** Terminasi: why the case ended, where the person went, and how they fared afterwards. */
export function leave(chapter: Chapter, happenings: readonly Happening[]): void {
  const { random, story, person, teller, course, lastDay, head, add, reasons } = chapter;
  const reason = chooseReason(chapter);
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  // Whoever tells the story knows why.
  const [subReason] = random.shuffle(subReasonsOf(reason).filter((code) => !/\.[89]$/.test(code)));
  const destination = destinationOf(chapter, reason);
  const institution = random.pick(reason === 'T07' ? hospitals : institutionsOf(chapter));
  const receiver: Partial<Record<Destination, string>> = {
    family: `${person.relativeName} (${person.relative})`,
    institution,
    died: story.isUnknown ? 'Dinas Sosial' : `${person.relativeName} (${person.relative})`,
  };
  const achievementSummary = achievementsIn(happenings);
  const initiative = {
    T03: 'client',
    T08: 'client',
    T09: 'client',
    T10: '',
    T01: 'both',
    T12: 'both',
    T14: 'both',
  };
  const by = (initiative as Partial<Record<TerminationReason, string>>)[reason] ?? 'institution';
  add({
    on: lastDay,
    form: 'termination',
    answers: {
      terminatedOn: lastDay,
      reason,
      ...(subReason ? { subReason } : {}),
      explanation:
        reason === 'T06' ? teller.say(story.turnedAway) : teller.say(explanationOf(chapter, reason)),
      ...(by === '' ? {} : { initiative: by }),
      ...defined({ achievementSummary }),
      finalCondition: teller.say(finalConditionOf(reason)),
      destination,
      ...(receiver[destination] === undefined ? {} : { receiver: receiver[destination] }),
      approvedBy: head,
    },
  });
  if (achievementSummary !== undefined && (destination === 'family' || destination === 'independent'))
    add({ on: lastDay, form: 'resilience', answers: ownPlan(chapter) });
  if (['T05', 'T07', 'T11', 'T13'].includes(reason)) {
    add({
      on: lastDay,
      form: 'referral',
      answers: {
        institution,
        reason: teller.say(explanationOf(chapter, reason)),
        state: 'accepted',
        sentOn: lastDay,
        documents: 'Ringkasan kasus dan hasil asesmen.',
      },
    });
  }
  if (destination === 'family' && !course.isCutShort && random.chance(0.7)) followUp(chapter);
}

/** What somebody takes home for the day on which the same problem comes again. */
function ownPlan({ person, teller, lastDay }: Chapter) {
  return {
    madeOn: lastDay,
    problem: 'Keadaan yang dulu membawa saya ke sini mulai terasa lagi.',
    signs:
      'Saya sulit tidur lebih dari tiga malam.\nSaya tidak mau bertemu siapa pun.\nSaya berhenti melakukan kegiatan pagi.',
    whatIDo: teller.say(
      'Saya berhenti sebentar dan menulis apa yang terjadi.\nSaya bercerita kepada {kerabat} hari itu juga.\nSaya kembali ke kegiatan pagi, yang ringan dahulu.',
    ),
    whoHelps: `${person.relativeName} (${person.relative}), serumah\nKader di RT, Bu Endang, 0812 0000 0000`,
    whereITurn: 'Puskesmas setempat\nDinas Sosial, bagian rehabilitasi, jam kerja',
    whatKeepsMe: 'Saya pernah melewatinya, dan ada yang menunggu saya.',
  };
}

function followUp({ random, story, teller, lastDay, add, today }: Chapter): void {
  const days = [30, 90].map((after) => addDays(lastDay, after));
  for (const [index, on] of days.entries()) {
    const next = days[index + 1];
    add({
      on,
      form: 'followUp',
      answers: {
        followedUpOn: on,
        way: index === 0 ? 'visit' : random.pick(['visit', 'phone']),
        condition: teller.any(story.afterwards),
        ...(index === 0
          ? {
              resilienceUsed: 'partly',
              resilienceWent: 'Menelepon menolong; daftar tanda disimpan di dompet.',
            }
          : { resilienceUsed: 'not-needed' }),
        followUp: next === undefined ? 'Bimbingan lanjut selesai.' : 'Berkunjung kembali dua bulan lagi.',
        ...(next === undefined || next <= today ? {} : { nextOn: next }),
      },
    });
  }
}

/** The story's own endings when its plan was carried out; else what may cut a stay short at this age. */
function chooseReason({ random, story, person, course, lastDay, reasons }: Chapter): TerminationReason {
  const age = ageOn(person.birthDate, lastDay);
  const mayRun = story.endings.some(([reason]) => reason === 'T09');
  const cutShort: (readonly [TerminationReason, number])[] = [
    ['T03', 2],
    ['T05', 2],
    ...(age >= 13 && age < 60 ? ([['T08', 2]] as const) : []),
    ...(mayRun && age >= 10 ? ([['T09', 3]] as const) : []),
    ...(age >= 18 ? ([['T07', 2]] as const) : ([['T04', 1]] as const)),
    ...(course.endsAt === 'intervention' ? ([['T02', 2]] as const) : []),
  ];
  const offered =
    course.endsAt === 'eic'
      ? ([
          ['T06', 4],
          ['T03', 1],
          ['T17', 1],
        ] as const)
      : course.isCutShort
        ? cutShort
        : story.endings;
  // A reason nobody left for yet is given its turn.
  return random.weighted(
    offered.map(([reason, weight]) => [reason, reasons.has(reason) ? weight : weight * 20] as const),
  );
}

function destinationOf({ story }: Chapter, reason: TerminationReason): Destination {
  const known: Partial<Record<TerminationReason, Destination>> = {
    T05: 'institution',
    T07: 'institution',
    T09: 'unknown',
    T10: 'died',
    T11: 'institution',
    T12: 'family',
    T13: 'institution',
    T14: 'independent',
  };
  return known[reason] ?? (story.isUnknown ? 'institution' : 'family');
}

const hospitals = ['RSUD Sleman', 'Rumah Sakit Jiwa Grhasia'];

function institutionsOf({ story }: Chapter): readonly string[] {
  if (story.cluster === 'elderly') return ['Panti Wreda Budi Sejahtera', 'Balai Lanjut Usia Abiyoso'];
  if (story.cluster === 'disability') return ['Sentra Terpadu Prof. Dr. Soeharso', 'Balai Bina Daksa'];
  return story.cluster === 'vulnerable'
    ? ['Balai Bina Karya', 'Sentra Margo Laras']
    : ['LKSA Harapan Bersama', 'Sentra Antasena'];
}

/** The slides' sentence on the last round. */
function achievementsIn(happenings: readonly Happening[]): string | undefined {
  const rounds = happenings.filter(({ form }) => form === 'evaluation');
  const last = rounds.reduce<Happening | undefined>(
    (late, one) => (late && late.on > one.on ? late : one),
    undefined,
  );
  if (last === undefined) return undefined;
  const rows = last.answers.achievements as { targetNumber?: number; status: TargetStatus }[];
  const targets = rows.flatMap(({ targetNumber, status }) =>
    targetNumber === undefined ? [] : [{ number: targetNumber, status }],
  );
  return compareOutcomes(targets).sentence;
}

function finalConditionOf(reason: TerminationReason): string {
  if (reason === 'T10') return 'Meninggal dunia.';
  if (reason === 'T09') return 'Tidak diketahui; sehat saat terakhir terlihat.';
  return reason === 'T07'
    ? '{nama} memerlukan perawatan lebih lanjut.'
    : '{nama} dalam keadaan sehat saat terakhir ditemui.';
}

function explanationOf({ story, person, lastDay }: Chapter, reason: TerminationReason): string {
  const isChild = ageOn(person.birthDate, lastDay) < 18;
  if (reason === 'T03') {
    if (isChild)
      return '{kerabat} dan {nama} meminta berhenti dan pulang ke {kota}. Akibatnya sudah dijelaskan.';
    return story.isUnknown
      ? '{nama} meminta tinggal bersama keluarga kenalannya. Akibatnya sudah dijelaskan.'
      : '{nama} meminta berhenti dan pulang ke {kota}. Akibatnya sudah dijelaskan.';
  }
  if (reason === 'T02' && story.isUnknown)
    return 'Setelah beberapa ronde evaluasi tidak ada kemajuan yang berarti; disepakati dengan Dinas Sosial untuk mencari pelayanan lain.';
  return explanations[reason];
}

const explanations: Readonly<Record<TerminationReason, string>> = {
  T01: 'Tujuan dalam kontrak tercapai menurut evaluasi akhir, disepakati {nama} dan keluarga.',
  T02: 'Setelah beberapa ronde evaluasi tidak ada kemajuan yang berarti; rencana lain dibicarakan dengan keluarga.',
  T03: '{nama} meminta berhenti. Akibatnya sudah dijelaskan.',
  T04: 'Pelayanan yang dibutuhkan {nama} tidak ada di panti; keluarga dibantu mencari yang sesuai.',
  T05: 'Pelayanan serupa sudah tersedia lebih dekat dengan keluarga.',
  T06: 'Calon tidak memenuhi persyaratan; keluarga diberi tahu tempat lain yang sesuai.',
  T07: '{nama} memerlukan perawatan tenaga kesehatan yang tidak dimiliki panti.',
  T08: '{nama} tidak bersedia lagi didampingi; pergantian pekerja sosial sudah ditawarkan.',
  T09: '{nama} tidak ada saat pemeriksaan malam. Pencarian dilakukan bersama keluarga dan Polsek selama tujuh hari.',
  T10: '{nama} meninggal dunia karena sakit, didampingi petugas. Keluarga sudah diberi tahu.',
  T11: 'Kemampuan lembaga terbatas; {nama} dirujuk kepada lembaga yang lebih sesuai.',
  T12: '{nama} kembali ke keluarga di {kota}, diterima oleh {kerabat}.',
  T13: '{nama} dirujuk ke lembaga lain sesuai hasil konferensi kasus.',
  T14: '{nama} sudah bekerja dan menyewa kamar sendiri.',
  T15: 'Masa layanan yang ditetapkan sudah berakhir.',
  T16: '{nama} pindah bersama keluarga ke luar daerah.',
  T17: 'Pendaftaran keliru: {nama} masih menjadi warga lembaga lain dan sudah dijemput petugasnya.',
};
