import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { type SinceThen, stepOf } from '../conference-steps.ts';
import { labelOf } from '../fields/choice.ts';
import { asText, type Draft } from '../fields/field.ts';
import { type ConferenceFollowUp, conferenceDecisions, followUpsOf } from '../forms/conference.ts';
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
      who: sayWho(row),
      state: stateOf(asText(row.dueOn), asText(row.doneOn), today),
    })),
  };
}

/** Who does it, and who of the house watches that it is done. */
const sayWho = ({ who, watcher }: ConferenceFollowUp): string =>
  [asText(who), asText(watcher) && `dipantau ${asText(watcher)}`].filter(Boolean).join(', ');

function stateOf(dueOn: string, doneOn: string, today: string): string {
  if (doneOn !== '') return `selesai ${sayDay(doneOn)}`;
  if (dueOn === '') return 'belum selesai';
  return dueOn < today ? `belum, lewat tenggat ${sayDay(dueOn)}` : `belum, tenggat ${sayDay(dueOn)}`;
}

function saySince(decision: string, since: SinceThen): string {
  const { notes, evaluations, planChangedOn, referredOn, acceptedOn, leftOn } = since;
  const asked = stepOf(decision);
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
