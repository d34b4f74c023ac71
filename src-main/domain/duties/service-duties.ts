import { addDays } from '../civil-date.ts';
import { defined } from '../defined.ts';
import { labelOf } from '../fields/choice.ts';
import { openFollowUps } from '../forms/conference.ts';
import { kindsAsking, type LetterKindId } from '../letters/letter-kinds.ts';
import { contractKinds } from '../lists/contract-kinds.ts';
import { findingDecisions } from '../lists/findings.ts';
import { isSameName } from '../people/same-name.ts';
import { findingsToday } from '../results/findings-today.ts';
import type { DutyFacts } from './facts.ts';
import {
  type DutyKindDeclaration,
  dayOf,
  fromEach,
  isLongGone,
  missing,
  say,
  shorten,
  whileOpen,
} from './finding.ts';

/** What the service asks for while it goes on. */
export const serviceDuties = {
  planning: {
    label: 'Rencana',
    whose: 'worker',
    opens: 'planning',
    ends: 'record',
    find: (facts, { planDueDays }) => {
      const [first] = facts.records.assessment;
      if (first === undefined) return [];
      return whileOpen(
        facts,
        missing(facts, 'planning', 'Rencana', addDays(first.on ?? facts.admittedOn, planDueDays)),
      );
    },
  },
  reassessment: {
    label: 'Asesmen ulang',
    whose: 'worker',
    opens: 'assessment',
    ends: 'record',
    find: (facts, { reassessEveryDays }) => {
      const last = facts.records.assessment.at(-1);
      if (last === undefined || facts.isFinallyEvaluated) return [];
      const on = addDays(last.on ?? facts.admittedOn, reassessEveryDays);
      return whileOpen(facts, [
        {
          what: 'Asesmen ulang: apakah pelayanan masih efektif dan masih diperlukan',
          on,
          part: last.recordId,
        },
      ]);
    },
  },
  evaluation: {
    label: 'Evaluasi',
    whose: 'worker',
    opens: 'evaluation',
    ends: 'record',
    days: ['evaluation.nextEvaluationOn'],
    find: (facts, { evaluationEveryDays }) => {
      const plannedOn = facts.records.planning[0]?.on;
      if (!plannedOn || facts.isFinallyEvaluated) return [];
      const last = facts.records.evaluation.at(-1);
      const next = last === undefined ? undefined : dayOf(last.answers, 'nextEvaluationOn');
      const on = next ?? addDays(last?.on ?? plannedOn, evaluationEveryDays);
      return whileOpen(facts, [
        { what: 'Evaluasi', on, part: last?.recordId ?? 'first', isNamed: next !== undefined },
      ]);
    },
  },
  target: {
    label: 'Target',
    whose: 'worker',
    opens: 'evaluation',
    ends: 'record',
    days: ['planning.goals.dueOn'],
    find: (facts) =>
      whileOpen(
        facts,
        facts.targets
          .filter(({ isSettled }) => !isSettled)
          .map(({ number, statement, dueOn }) => ({
            what: `Target ${number} jatuh tempo: ${statement}`,
            on: dueOn,
            part: String(number),
          })),
      ),
  },
  contractEnd: {
    label: 'Kontrak berakhir',
    whose: 'worker',
    opens: 'contract',
    ends: 'word',
    days: ['contract.startsOn', 'contract.endsOn'],
    find: (facts) =>
      whileOpen(
        facts,
        runningContracts(facts).map(({ recordId, kind, endsOn }) => ({
          what: `${contractKinds[kind].replace(/ \(.*/, '')} berakhir`,
          on: endsOn,
          recordId,
        })),
      ),
  },
  /** As the last entry says: what was expected earlier is over once the state of things was written anew. */
  serviceBegins: {
    label: 'Pelayanan tersedia',
    whose: 'worker',
    opens: 'intervention',
    ends: 'word',
    days: ['intervention.availableFrom'],
    find: (facts) =>
      whileOpen(
        facts,
        fromEach(facts.records.intervention.slice(-1), 'availableFrom', () => 'Pelayanan tersedia'),
      ),
  },
  finding: {
    label: 'Temuan dilihat lagi',
    whose: 'worker',
    opens: 'assessment',
    ends: 'word',
    days: ['assessment.findings.dueOn'],
    find: (facts) =>
      whileOpen(
        facts,
        findingsToday(facts.records.assessment)
          .filter(({ standing }) => standing === 'open')
          .flatMap(({ latest: { number, statement, decision, dueOn }, history }) =>
            dueOn === undefined
              ? []
              : [
                  {
                    what: `Temuan ${number} (${labelOf(findingDecisions, decision).toLowerCase() || 'belum diputuskan'}): ${shorten(statement)}`,
                    on: dueOn,
                    part: String(number),
                    ...defined({ recordId: history.at(-1)?.recordId }),
                  },
                ],
          ),
      ),
  },
  followUp: {
    label: 'Tindak lanjut',
    whose: 'worker',
    opens: 'note',
    ends: 'word',
    days: ['note.followUpDueOn'],
    find: (facts) =>
      whileOpen(
        facts,
        facts.noteFollowUps.map((one) => ({ ...one, what: `Tindak lanjut: ${one.what}` })),
      ),
  },
  contactFollowUp: {
    label: 'Tindak lanjut kontak',
    whose: 'worker',
    opens: 'contact',
    ends: 'word',
    days: ['contact.followUpDueOn'],
    find: (facts) =>
      whileOpen(
        facts,
        fromEach(facts.records.contact, 'followUpDueOn', (answers) =>
          say('Tindak lanjut kontak', answers.followUp),
        ),
      ),
  },
  charge: {
    label: 'Tindak lanjut konferensi',
    whose: 'worker',
    opens: 'conference',
    ends: 'record',
    days: ['conference.followUps.dueOn'],
    find: (facts) =>
      whileOpen(
        facts,
        facts.records.conference.flatMap(({ recordId, answers }) =>
          openFollowUps(answers).map(({ on, what, who, watcher }) => ({
            what: `Tindak lanjut konferensi: ${shorten(what)} (${who})`,
            on,
            recordId,
            part: `${on} ${what} ${who}`,
            ...defined({ ownerId: colleagueCalled(facts, who) ?? colleagueCalled(facts, watcher) }),
          })),
        ),
      ),
  },
  appointment: {
    label: 'Pertemuan dengan keluarga',
    whose: 'worker',
    opens: 'letter',
    ends: 'word',
    days: ['letter.meetOn'],
    find: (facts, rules) =>
      isLongGone(facts, rules)
        ? []
        : fromEach(lettersOf(facts, kindsAsking('meeting')), 'meetOn', ({ purpose }) =>
            say('Pertemuan dengan keluarga', purpose),
          ),
  },
  leaveReturn: {
    label: 'Kembali dari izin pulang',
    whose: 'worker',
    opens: 'letter',
    ends: 'word',
    days: ['letter.fromOn', 'letter.untilOn'],
    find: (facts) =>
      whileOpen(
        facts,
        fromEach(lettersOf(facts, ['leavePermit']), 'untilOn', () => 'Kembali dari izin pulang'),
      ),
  },
} as const satisfies Record<string, DutyKindDeclaration>;

/** The letters of these kinds, as they stand. */
const lettersOf = ({ records }: DutyFacts, kinds: readonly LetterKindId[]) =>
  records.letter.filter(({ answers }) => (kinds as readonly unknown[]).includes(answers.kind));

/** The one colleague of this name, however it is spaced and capitalised; undefined where none or several have it. */
function colleagueCalled({ colleagues }: DutyFacts, name: string): string | undefined {
  const [found, another] = colleagues.filter((one) => isSameName(one.name, name));
  return another === undefined ? found?.id : undefined;
}

/** The contract that carries the service, and the limited ones about a behaviour. */
function runningContracts({ contracts }: DutyFacts) {
  const [carrying] = contracts
    .filter(({ kind }) => kind !== 'secondary')
    .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  const limited = contracts.filter(({ kind }) => kind === 'secondary');
  return carrying === undefined ? limited : [carrying, ...limited];
}
