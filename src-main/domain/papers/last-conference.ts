import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { labelOf } from '../fields/choice.ts';
import { asText, type Draft } from '../fields/field.ts';
import { conferenceDecisions, followUpsOf } from '../forms/conference.ts';
import { formatNumber } from '../words/indonesian.ts';

/** What the conference before decided of a case, and what became of it by now. */
export type LastConference = {
  heldOn: string;
  /** Number of its berita acara; empty where none was given. */
  number: string;
  question: string;
  decision: string;
  detail: string;
  reasons: string;
  /** What happened in the case since, and what was decided and has not. */
  since: string;
  followUps: { what: string; who: string; state: string }[];
};

/** What happened in a case since a day, that day included. */
export type SinceThen = {
  notes: number;
  evaluations: number;
  /** The day on which the plan was last changed, when that was since. */
  planChangedOn: string | null;
  referredOn: string | null;
  acceptedOn: string | null;
  leftOn: string | null;
};

/** The last conference as a packet tells it, `today` being the day of the next. */
export function readLastConference(answers: Draft, since: SinceThen, today: string): LastConference {
  return {
    heldOn: asText(answers.heldOn),
    number: asText(answers.number),
    question: asText(answers.question),
    decision: labelOf(conferenceDecisions, answers.decision),
    detail: asText(answers.decisionDetail),
    reasons: asText(answers.reasons),
    since: saySince(asText(answers.decision), since),
    followUps: followUpsOf(answers).map((row) => ({
      what: asText(row.what),
      who: asText(row.who),
      state: stateOf(asText(row.dueOn), asText(row.doneOn), today),
    })),
  };
}

function stateOf(dueOn: string, doneOn: string, today: string): string {
  if (doneOn !== '') return `selesai ${sayDay(doneOn)}`;
  if (dueOn === '') return 'belum selesai';
  return dueOn < today ? `belum, lewat tenggat ${sayDay(dueOn)}` : `belum, tenggat ${sayDay(dueOn)}`;
}

/** What a decision asks for, and how it is said that it has not come about. */
const asksFor: Readonly<Record<string, { fact: keyof SinceThen; missing: string }>> = {
  accepted: { fact: 'acceptedOn', missing: 'penetapan belum dicatat' },
  declined: { fact: 'leftOn', missing: 'kasus belum ditutup' },
  'changed-plan': { fact: 'planChangedOn', missing: 'rencana belum diubah' },
  reintegration: { fact: 'leftOn', missing: 'belum kembali ke keluarga' },
  referral: { fact: 'referredOn', missing: 'rujukan belum dibuat' },
  termination: { fact: 'leftOn', missing: 'belum diterminasi' },
};

function saySince(decision: string, since: SinceThen): string {
  const { notes, evaluations, planChangedOn, referredOn, acceptedOn, leftOn } = since;
  const asked = asksFor[decision];
  const told = [
    asked !== undefined && since[asked.fact] === null ? asked.missing : '',
    decision === 'accepted' && acceptedOn !== null ? `ditetapkan sejak ${sayDay(acceptedOn)}` : '',
    planChangedOn === null ? '' : `rencana diubah ${sayDay(planChangedOn)}`,
    referredOn === null ? '' : `dirujuk ${sayDay(referredOn)}`,
    leftOn === null ? '' : `pelayanan berakhir ${sayDay(leftOn)}`,
    notes === 0 ? '' : `${formatNumber(notes)} catatan intervensi`,
    evaluations === 0 ? '' : `${formatNumber(evaluations)} evaluasi`,
  ].filter(Boolean);
  return told.length === 0 ? 'belum ada yang dicatat' : told.join('; ');
}

const sayDay = (day: string) => (isCivilDate(day) ? formatCivilDate(day, 'short') : day);
