import { addDays } from '#domain/civil-date';
import { subReasonsOf, type TerminationReason } from '#domain/lists/termination-reasons';
import { explanationOf } from './explanations.ts';
import type { Happening, Life, LifeFacts } from './facts.ts';
import { tell, tellAny } from './tell.ts';

/** How far a life at the centre goes, and why it ends. */
export type Turn = { at: 'eic' | 'assessment' | 'intervention' | 'end'; reason: TerminationReason };

export type Departure = { turn: Turn; lastDay: string };

/** Decides by chance how a case will end; most carry out their plan. */
export function turnOfLife({ random, story }: LifeFacts): Turn {
  const at = random.weighted([
    ['end', 82],
    ['eic', 5],
    ['assessment', 5],
    ['intervention', 8],
  ] as const);
  const early = {
    eic: ['T06', 'T06', 'T06', 'T03', 'T05'],
    assessment: ['T03', 'T04', 'T07', 'T08', 'T09'],
    intervention: ['T02', 'T03', 'T05', 'T08', 'T09', 'T09', 'T13'],
  } as const;
  return { at, reason: at === 'end' ? random.weighted(story.endings) : random.pick(early[at]) };
}

/** Days from admission to the last day. */
export function lengthOfStay({ random, story }: LifeFacts, { at }: Turn): number {
  const whole = random.between(story.months[0] * 30, story.months[1] * 30);
  if (at === 'eic') return random.between(4, 10);
  if (at === 'assessment') return random.between(22, 45);
  return at === 'intervention' ? Math.max(60, Math.round(whole * 0.4)) : whole;
}

/** Ends the case on its last day when that has come: terminasi, a referral where one was made, the first visit after. */
export function depart(facts: LifeFacts, happenings: Happening[], { turn, lastDay }: Departure): Life {
  const inOrder = () => happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (lastDay > facts.today) return { happenings: inOrder() };
  const { random, story, head, today } = facts;
  const { reason } = turn;
  const destination = destinations[reason] ?? 'family';
  const [subReason] = random.shuffle(subReasonsOf(reason));
  happenings.push({
    on: lastDay,
    form: 'termination',
    by: 'worker',
    answers: {
      terminatedOn: lastDay,
      reason,
      ...(subReason ? { subReason } : {}),
      explanation: explanationOf(facts, reason),
      initiative: reason === 'T03' || reason === 'T09' ? 'client' : reason === 'T10' ? 'institution' : 'both',
      achievementSummary:
        turn.at === 'end' ? 'Menurut evaluasi akhir.' : 'Belum ada evaluasi akhir; lihat catatan terakhir.',
      finalCondition: tell(finalConditions[reason] ?? 'Dalam keadaan sehat saat terakhir ditemui.', facts),
      destination,
      ...(destination === 'family' ? { receiver: tell('{kerabat} dari {nama}', facts) } : {}),
      approvedBy: head,
    },
  });
  if (destination === 'institution') happenings.push(referral(facts, reason, lastDay));
  const visitedOn = addDays(lastDay, 30);
  if (destination === 'family' && turn.at === 'end' && visitedOn <= today && random.chance(0.6)) {
    happenings.push({
      on: visitedOn,
      form: 'followUp',
      by: 'worker',
      answers: {
        followedUpOn: visitedOn,
        way: random.pick(['visit', 'phone']),
        condition: tellAny(story.afterwards, facts),
        followUp: 'Menghubungi kembali bulan depan.',
      },
    });
  }
  return { happenings: inOrder(), leftOn: lastDay };
}

const destinations: Partial<Record<TerminationReason, string>> = {
  T05: 'institution',
  T07: 'institution',
  T09: 'unknown',
  T10: 'died',
  T11: 'institution',
  T13: 'institution',
  T14: 'independent',
};

const finalConditions: Partial<Record<TerminationReason, string>> = {
  T07: 'Memerlukan perawatan kesehatan yang berkelanjutan; keluarga dan rumah sakit sudah diberi tahu.',
  T09: 'Tidak diketahui. Terakhir terlihat sehat pada waktu makan malam.',
  T10: 'Meninggal dunia didampingi petugas; dimakamkan menurut agamanya.',
};

function referral(facts: LifeFacts, reason: TerminationReason, on: string): Happening {
  return {
    on,
    form: 'referral',
    by: 'worker',
    answers: {
      institution: reason === 'T07' ? 'RSUD Sleman' : facts.random.pick(otherInstitutions),
      reason: explanationOf(facts, reason),
      state: 'accepted',
      sentOn: on,
      documents: 'Ringkasan kasus dan hasil asesmen.',
    },
  };
}

const otherInstitutions = [
  'Sentra Terpadu Prof. Dr. Soeharso',
  'Balai Rehabilitasi Sosial Bina Karya',
  'Panti Sosial Bina Daksa',
];
