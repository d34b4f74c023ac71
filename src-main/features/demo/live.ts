import { addDays, daysBetween } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { subReasonsOf, type TerminationReason } from '#domain/lists/termination-reasons';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Story, StoryTarget } from './story.ts';
import { tell } from './tell.ts';

/** One thing that happened in a case: a form completed on a day. Corrections name what they correct. */
export type Happening = {
  on: string;
  form: FormId;
  answers: Draft;
  by: 'worker' | 'caregiver';
  corrects?: string;
};

export type Life = { happenings: Happening[]; leftOn?: string };

export type LifeFacts = {
  random: Random;
  story: Story;
  person: Person;
  worker: string;
  head: string;
  admittedOn: string;
  /** Nothing happens after this day. */
  today: string;
};

/** Lives a case from the first contact on, as far as `today` lets it. Most go all the way; some end early. */
export function liveCase(facts: LifeFacts): Life {
  const { random, story, admittedOn, today } = facts;
  const early = random.weighted([
    ['', 82],
    ['eic', 5],
    ['assessment', 5],
    ['intervention', 8],
  ] as const);
  const fullStay = random.between(story.months[0] * 30, story.months[1] * 30);
  const stay =
    early === 'eic'
      ? random.between(3, 9)
      : early === 'assessment'
        ? random.between(14, 40)
        : early === 'intervention'
          ? Math.round(fullStay * 0.4)
          : fullStay;
  const lastDay = addDays(admittedOn, stay);
  const happenings: Happening[] = [];
  const at = (days: number) => addDays(admittedOn, days);
  const add = (on: string, form: FormId, answers: Draft, by: Happening['by'] = 'worker') => {
    if (on <= today && on <= lastDay) happenings.push({ on, form, answers, by });
  };
  const text = (lines: readonly string[] | string) =>
    tell(typeof lines === 'string' ? lines : random.pick(lines), facts);

  add(at(0), 'contact', {
    metOn: at(0),
    metAt: '09:15',
    place: 'Ruang penerimaan',
    contactKind: 'client',
    technique: 'Wawancara dan observasi',
    instrument: 'Lembar persetujuan, buku catatan',
    purpose: 'Membangun hubungan dan memahami alasan kedatangan.',
    summary: text(story.caseReason),
    outcome: 'Bersedia bercerita dan tinggal sementara di ruang penerimaan.',
  });
  add(at(0), 'consent', consentOf(facts));
  add(
    at(1),
    'contract',
    contractOf(facts, 'preliminary', at(1), at(31), 'Menyepakati masa perkenalan dan asesmen awal.'),
  );
  const eicDay = random.between(2, 5);
  add(at(eicDay), 'eic', eicOf(facts, early === 'eic', text));
  if (early === 'eic') return finish(facts, happenings, lastDay, 'eic', text);

  const assessDay = random.between(9, 16);
  add(at(assessDay), 'assessment', assessmentOf(facts, at(assessDay), 'initial', text));
  if (early === 'assessment') return finish(facts, happenings, lastDay, 'assessment', text);

  const planDay = assessDay + random.between(4, 10);
  const planned = at(planDay);
  add(
    at(planDay),
    'contract',
    contractOf(facts, 'primary', planned, addDays(planned, stay - planDay), text(story.contractPurpose)),
  );
  add(planned, 'planning', planOf(facts, planned, text));
  add(at(planDay + 1), 'intervention', {
    startedOn: at(planDay + 1),
    maximumFeasibility: 'Program dapat dijalankan dengan petugas dan sarana yang ada.',
    motivationToChange: text(story.needsAndMeans),
    abilityToChange: text(story.selfPotentials),
    serviceAvailability: text(story.resourcePotentials),
  });
  workThrough(facts, add, planDay, stay, text);
  if (random.chance(0.12)) {
    const on = at(planDay + random.between(30, 60));
    add(
      on,
      'contract',
      contractOf(
        facts,
        'secondary',
        on,
        addDays(on, 30),
        'Mengubah perilaku tertentu dalam batas waktu: pulang ke asrama tepat waktu.',
      ),
    );
  }
  return finish(facts, happenings, lastDay, 'intervention', text);
}

type Text = (lines: readonly string[] | string) => string;
type Add = (on: string, form: FormId, answers: Draft, by?: Happening['by']) => void;

/** Notes every week or so, a caregiver's word now and then, a round of evaluation each month, the last one final. */
function workThrough(facts: LifeFacts, add: Add, planDay: number, stay: number, text: Text): void {
  const { random, story, admittedOn } = facts;
  const tasks = numberedTargets(story).flatMap(({ number, target }) =>
    target.tasks.map((_task, index) => `${number}.${index + 1}`),
  );
  for (let day = planDay + 3; day < stay; day += random.between(5, 12)) {
    const note = random.pick(story.notes);
    const on = addDays(admittedOn, day);
    const isCoercive = random.chance(0.015);
    add(on, 'note', {
      happenedOn: on,
      happenedAt: `${String(random.between(8, 15)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`,
      contactKind: note.kind,
      ...(random.chance(0.8) ? { taskRef: random.pick(tasks) } : {}),
      summary: text(note.summary),
      clientResponse: text(note.response),
      influenceTechniques: isCoercive ? ['coerce'] : note.technique ? [note.technique] : ['persuade'],
      ...(isCoercive
        ? {
            coerceReason: text(
              '{nama} dipegang lengannya dan dipindahkan ke ruang tenang karena hendak melukai diri. Upaya bicara sudah dicoba lebih dahulu selama dua puluh menit.',
            ),
          }
        : {}),
      ...(note.situational ? { situationalTechniques: [note.situational] } : {}),
      ...(note.followUp && random.chance(0.5)
        ? { followUp: text(note.followUp), followUpDueOn: addDays(on, random.between(5, 14)) }
        : {}),
      confidentiality: random.chance(0.05) ? 'workerOnly' : 'team',
    });
    if (random.chance(0.35)) {
      const seen = addDays(on, 1);
      add(
        seen,
        'dailyNote',
        {
          happenedOn: seen,
          shift: random.pick(['morning', 'afternoon', 'night']),
          note: text(story.dailyNotes),
          needsAttention: random.chance(0.12),
        },
        'caregiver',
      );
    }
  }
  const rounds = Math.max(1, Math.floor((stay - planDay - 8) / 30));
  const talent = random.next();
  for (let round = 1; round <= rounds; round++) {
    const day = round === rounds ? stay - 6 : planDay + round * 30;
    const on = addDays(admittedOn, day);
    add(
      on,
      'evaluation',
      evaluationOf(
        facts,
        { on, from: addDays(on, -30), round, rounds, talent, planned: addDays(admittedOn, planDay) },
        text,
      ),
    );
  }
}

/** The targets of a story with the numbers they get in the plan. */
export function numberedTargets(story: Story): { number: number; target: StoryTarget }[] {
  return story.goals.flatMap((goal) => goal.targets).map((target, index) => ({ number: index + 1, target }));
}

function consentOf({ random, person, admittedOn, worker }: LifeFacts): Draft {
  const isLater = random.chance(0.12);
  const isChild = daysBetween(person.birthDate, admittedOn) < 18 * 365;
  const told = { isTold: true };
  return {
    recordedOn: admittedOn,
    lawfulBasis: isLater ? 'public-task' : 'consent',
    state: isLater ? 'later' : 'given',
    ...(isLater
      ? { stateReason: 'Datang tanpa pendamping dan belum dapat memberi persetujuan. Wali sedang dicari.' }
      : {
          items: {
            legality: told,
            purpose: told,
            'kind-relevance': told,
            retention: told,
            details: told,
            duration: told,
            rights: told,
          },
          givenBy: isChild
            ? `${person.relative[0]?.toUpperCase()}${person.relative.slice(1)} dari ${person.calledName}`
            : person.fullName,
          relation: isChild ? 'parent' : 'self',
          way: 'written',
          communication: `Dibacakan oleh ${worker}, lalu ditandatangani.`,
          scope: ['service', 'authorities'],
          givenOn: admittedOn,
        }),
  };
}

function contractOf(
  { story, person, worker, random }: LifeFacts,
  kind: string,
  startsOn: string,
  endsOn: string,
  purpose: string,
): Draft {
  const present = { isPresent: true };
  return {
    kind,
    purpose,
    method: 'Pendampingan perorangan, bimbingan kelompok, dan pertemuan dengan keluarga.',
    parties: [
      { name: worker, role: 'worker', tasks: story.workerTasks },
      { name: person.fullName, role: 'client', tasks: story.clientTasks },
      ...(random.chance(0.4)
        ? [
            {
              name: 'PSAA Tunas Melati',
              role: 'institution',
              tasks: 'Menyediakan tempat tinggal, makan, dan pelayanan sesuai rencana.',
            },
          ]
        : []),
    ],
    elements: {
      consensual: present,
      'mutual-agreement': present,
      acceptance: present,
      reciprocal: present,
      responsibility: present,
      promise: present,
      'time-period': present,
    },
    startsOn,
    endsOn: endsOn > startsOn ? endsOn : addDays(startsOn, 14),
    signedOn: startsOn,
    signedAt: 'Sleman',
  };
}

function eicOf({ random, story, admittedOn }: LifeFacts, isTurnedAway: boolean, text: Text): Draft {
  const score = () => ({ isPresent: true, score: String(random.between(1, 3)) });
  return {
    metOn: admittedOn,
    metAt: '09:00',
    place: 'Ruang konsultasi',
    technique: 'Wawancara',
    instrument: 'Pedoman wawancara dan lembar persetujuan',
    referralSource: random.pick(story.referralSources),
    problemByClient: text(story.problemByClient),
    needsAndMeans: text(story.needsAndMeans),
    relationship: 'Awalnya menjawab singkat; pada pertemuan kedua mulai menatap dan bertanya balik.',
    requestForServices: text(story.requestForServices),
    resourceInformation:
      'Dijelaskan jenis pelayanan, jadwal harian, dan siapa yang dapat dihubungi keluarga.',
    eligibility: isTurnedAway ? 'ineligible' : 'eligible',
    ...(isTurnedAway
      ? { eligibilityReason: 'Kebutuhan utamanya perawatan kesehatan yang tidak tersedia di panti.' }
      : {}),
    serviceFormulation: text(story.serviceFormulation),
    accessServices: 'Dihubungkan dengan Puskesmas dan Dinas Sosial setempat.',
    accessProcedure: 'Tata cara pelayanan dan hak selama tinggal dijelaskan dengan bahasa sehari-hari.',
    linkageMechanism: text('{kerabat} dihubungi setiap Sabtu melalui telepon; kunjungan dua minggu sekali.'),
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
      ktp: { state: random.pick(['original', 'copy', 'absent']) },
      kk: { state: random.pick(['copy', 'absent']) },
      'cover-letter': { state: 'original' },
      agreement: { state: 'original' },
    },
  };
}

function assessmentOf({ random, story }: LifeFacts, on: string, kind: string, text: Text): Draft {
  const condition = (description: string) => ({
    description: text(description),
    score: String(random.between(2, 4)),
  });
  return {
    assessedOn: on,
    kind,
    levels: ['individual', 'family'],
    dataSources: 'Wawancara dengan yang bersangkutan dan keluarga, pengamatan di asrama, surat pengantar.',
    problemStatement: text(story.problemStatement),
    personality: text(story.personality),
    conditions: {
      physical: condition('Pemeriksaan awal oleh perawat; berat badan dan tekanan darah dicatat.'),
      psychological: condition('{nama} lebih tenang pada pagi hari dan mudah cemas menjelang malam.'),
      social: condition('Bergaul dengan dua atau tiga orang; masih menghindari kelompok besar.'),
      spiritual: condition('Mengikuti kegiatan ibadah bersama tanpa diminta.'),
    },
    selfPotentials: text(story.selfPotentials),
    hopes: text('{nama} berharap dapat hidup lebih tenteram dan tidak merepotkan {kerabat}.'),
    situation: text(story.situation),
    resourcePotentials: text(story.resourcePotentials),
    supportingFactors: text('{kerabat} masih mau datang dan menelepon.'),
    hinderingFactors: text(story.hinderingFactors),
    integrativeFormulation: text(story.integrativeFormulation),
    identification: text(story.problemStatement),
    judgment: text(story.rootCause),
    decision: text(story.decision),
    evaluationOfAssessment:
      'Cukup untuk menyusun rencana; keterangan dari sekolah atau tempat kerja menyusul.',
  };
}

function planOf({ story }: LifeFacts, on: string, text: Text): Draft {
  let number = 0;
  return {
    plannedOn: on,
    focus: text(story.focus),
    rootCause: text(story.rootCause),
    problemSolvingGoal: text(story.problemSolvingGoal),
    prognosis: 'Baik bila keluarga terlibat; perlu diwaspadai bulan pertama setelah pulang.',
    clientSystem: text('{nama} dan {kerabat}.'),
    targetSystem: text('{nama}, keluarga, dan lingkungan tempat tinggal di {kota}.'),
    actionSystem: 'Pengasuh, perawat, guru keterampilan, dan perangkat desa.',
    changeAgentSystem: text('{peksos} bersama panti.'),
    programmes: { motivation: { isUsed: true }, capability: { isUsed: true }, opportunity: { isUsed: true } },
    approachModel: 'Pemecahan masalah berpusat pada tugas',
    methodsAndTechniques: 'Konseling perorangan, bimbingan kelompok, kunjungan rumah.',
    strategyAndTactics: 'Mulai dari target yang paling mungkin dicapai agar tumbuh keyakinan diri.',
    goals: story.goals.map((goal, goalIndex) => ({
      number: goalIndex + 1,
      statement: text(goal.statement),
      level: text(goal.level),
      targets: goal.targets.map((target) => ({
        number: ++number,
        statement: text(target.statement),
        indicator: target.indicator,
        baseline: target.baseline,
        targetValue: target.targetValue,
        unit: target.unit,
        dueOn: addDays(on, target.months * 30),
        horizon: target.months <= 1 ? 'immediate' : target.months <= 3 ? 'short' : 'medium',
        tasks: target.tasks.map((task, index) => ({
          number: index + 1,
          ...task,
          executor: text(task.executor),
          what: text(task.what),
          state: 'running',
        })),
      })),
    })),
  };
}

type Round = { on: string; from: string; round: number; rounds: number; talent: number; planned: string };

function evaluationOf(
  { random, story }: LifeFacts,
  { on, from, round, rounds, talent, planned }: Round,
  text: Text,
): Draft {
  const ratio = round / rounds;
  const achievements: Draft[] = numberedTargets(story).map(({ number, target }) => {
    // Each target has a pace of its own, so that the same person reaches some and not others.
    const pace = 0.35 + talent * 0.7 + (((number * 37) % 10) / 10 - 0.45) * 0.8;
    const share = Math.max(0, Math.min(1, pace * ratio + (random.next() - 0.5) * 0.12));
    const value = Math.round(target.baseline + (target.targetValue - target.baseline) * share);
    const isReached = Math.abs(value - target.baseline) >= Math.abs(target.targetValue - target.baseline);
    const isDue = addDays(planned, target.months * 30) <= on || round === rounds;
    const status = isReached ? 'achieved' : !isDue ? 'not-due' : share > 0.45 ? 'partly' : 'not-achieved';
    return {
      targetNumber: number,
      status,
      value,
      evidence: 'Catatan pengasuh dan pengamatan peksos.',
      ...(isReached ? {} : { obstacle: text(story.obstacles) }),
    };
  });
  if (random.chance(0.2))
    achievements.push({
      status: 'unplanned',
      statement: text(story.unplanned),
      evidence: 'Disaksikan pengasuh.',
    });
  const reached =
    achievements.filter((row) => row.status === 'achieved').length / numberedTargets(story).length;
  const rating = (share: number) => (share >= 0.6 ? 'good' : share >= 0.3 ? 'fair' : 'poor');
  return {
    evaluatedOn: on,
    kind: round === rounds ? 'final' : 'periodic',
    periodFrom: from,
    periodTo: on,
    achievements,
    process: random.chance(0.15) ? 'poor' : random.chance(0.6) ? 'good' : 'fair',
    processNote: 'Kegiatan berjalan menurut jadwal; dua pertemuan diganti hari.',
    result: rating(reached + (1 - ratio) * 0.25),
    successes: text(story.successes),
    failures: text(story.failures),
    obstacles: text(story.obstacles),
    lessons: text(story.lessons),
    followUpPlan: 'Melanjutkan kegiatan yang berhasil dan menyederhanakan target yang tertinggal.',
    ...(round === rounds ? {} : { nextEvaluationOn: addDays(on, 30) }),
  };
}

function finish(
  facts: LifeFacts,
  happenings: Happening[],
  lastDay: string,
  stage: 'eic' | 'assessment' | 'intervention',
  text: Text,
): Life {
  const { random, story, today, head } = facts;
  const sorted = () => happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (lastDay > today) return { happenings: sorted() };
  const reason: TerminationReason =
    stage === 'eic'
      ? random.pick(['T06', 'T03', 'T05'] as const)
      : stage === 'assessment'
        ? random.pick(['T03', 'T07', 'T08', 'T09', 'T04'] as const)
        : random.weighted(story.endings);
  const [subReason] = random.shuffle(subReasonsOf(reason));
  const destination =
    (
      {
        T09: 'unknown',
        T10: 'died',
        T13: 'institution',
        T11: 'institution',
        T05: 'institution',
        T07: 'institution',
        T14: 'independent',
      } as Record<string, string>
    )[reason] ?? 'family';
  happenings.push({
    on: lastDay,
    form: 'termination',
    by: 'worker',
    answers: {
      terminatedOn: lastDay,
      reason,
      ...(subReason ? { subReason } : {}),
      explanation: text(explanations[reason]),
      initiative: reason === 'T03' || reason === 'T09' ? 'client' : 'both',
      achievementSummary: 'Lihat evaluasi terakhir.',
      finalCondition: text('{nama} dalam keadaan sehat saat terakhir ditemui.'),
      destination,
      ...(destination === 'family' ? { receiver: text('{kerabat} dari {nama}') } : {}),
      approvedBy: head,
    },
  });
  if (['T11', 'T13', 'T07'].includes(reason)) {
    happenings.push({
      on: lastDay,
      form: 'referral',
      by: 'worker',
      answers: {
        institution: random.pick([
          'RSUD Sleman',
          'Sentra Terpadu Prof. Dr. Soeharso',
          'Panti Sosial Bina Daksa',
        ]),
        reason: text(explanations[reason]),
        state: 'accepted',
        sentOn: lastDay,
        documents: 'Ringkasan kasus dan hasil asesmen.',
      },
    });
  }
  const visited = addDays(lastDay, 30);
  if (destination === 'family' && stage === 'intervention' && visited <= today && random.chance(0.6)) {
    happenings.push({
      on: visited,
      form: 'followUp',
      by: 'worker',
      answers: {
        followedUpOn: visited,
        way: random.pick(['visit', 'phone']),
        condition: text('{nama} tinggal bersama {kerabat} di {kota} dan masih menjalankan kesepakatan.'),
        followUp: 'Menghubungi kembali bulan depan.',
      },
    });
  }
  return { happenings: sorted(), leftOn: lastDay };
}

const explanations: Readonly<Record<TerminationReason, string>> = {
  T01: 'Tujuan dalam kontrak tercapai menurut evaluasi akhir, disepakati {nama} dan keluarga.',
  T02: 'Setelah tiga ronde evaluasi tidak ada kemajuan yang berarti; rencana lain dibicarakan dengan keluarga.',
  T03: '{nama} meminta berhenti dan pulang ke {kota}. Akibatnya sudah dijelaskan.',
  T04: 'Pelayanan yang dibutuhkan {nama} tidak ada di panti.',
  T05: 'Pelayanan serupa sudah tersedia lebih dekat dengan keluarga.',
  T06: 'Calon tidak memenuhi persyaratan; keluarga diberi tahu tempat lain yang sesuai.',
  T07: '{nama} memerlukan perawatan tenaga kesehatan yang tidak dimiliki panti.',
  T08: '{nama} tidak bersedia lagi didampingi; pergantian peksos sudah ditawarkan.',
  T09: '{nama} tidak ada saat apel malam. Pencarian dilakukan bersama keluarga dan Polsek.',
  T10: '{nama} meninggal dunia karena sakit, didampingi petugas. Keluarga sudah diberi tahu.',
  T11: 'Kemampuan lembaga terbatas; {nama} diberi rujukan.',
  T12: '{nama} kembali ke keluarga di {kota}, diterima oleh {kerabat}.',
  T13: '{nama} dirujuk ke lembaga lain sesuai hasil konferensi kasus.',
  T14: '{nama} sudah bekerja dan menyewa kamar sendiri.',
  T15: 'Masa layanan menurut putusan sudah berakhir.',
  T16: '{nama} pindah bersama keluarga ke luar daerah.',
};
