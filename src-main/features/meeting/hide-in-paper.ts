import type { Meeting } from '#contract/meeting-told';
import type { Trx } from '#database/connect';
import type { CaseOutcome, PaperCase } from '#domain/papers/meeting-papers';
import { type Hide, hideInPrinted } from '#domain/people/hide-in-printed';
import { nameHider } from '#domain/people/hide-names';
import { getLexicon } from '#records/names/lexicon';
import { listNamesOnFile } from '#records/names/names-on-file';
import { listUserNames } from '#records/user.queries';
import type { Desk } from './open-meeting.ts';

/**
 * Puts initials for the names of every case that goes by them, and for those close to it; who is in the room for all cases
 * or from an agency stays named.
 */
export async function hiderOf(trx: Trx, { centre }: Desk, { items, people }: Meeting): Promise<Hide> {
  const names: string[] = [];
  for (const { caseId, clientId, shownAs, name } of items) {
    if (shownAs === name) continue;
    const family = people.filter((one) => one.caseId === caseId && one.agency === '');
    names.push(name, ...(await listNamesOnFile(trx, clientId)), ...family.map((one) => one.name));
  }
  if (names.length === 0) return (text) => text;
  const invited = people.filter(({ caseId }) => caseId === null).map(({ name }) => name);
  const colleagues = [...(await listUserNames(trx)).values(), centre.headName, ...invited];
  return nameHider({ names, colleagues }, await getLexicon(), { shown: [], hidden: [] }).hide;
}

/** A case in which `hide` went over all that somebody wrote; its numbers and its worker stay. */
export function hideInCase(one: PaperCase, hide: Hide): PaperCase {
  const { question, options, leftOut, people, minutes, outcome, addenda } = one;
  return {
    ...one,
    question: hide(question),
    options: options.map(hide),
    leftOut: hide(leftOut),
    people: people.map((person) => ({ ...person, name: hide(person.name) })),
    minutes: minutes.map((field) => ({ ...field, printed: hideInPrinted(field.printed, hide) })),
    outcome: outcome && hideInOutcome(outcome, hide),
    addenda: addenda.map(hide),
  };
}

function hideInOutcome(outcome: CaseOutcome, hide: Hide): CaseOutcome {
  const { question, detail, reasons, dissent, followUps } = outcome;
  return {
    ...outcome,
    ...{ question: hide(question), detail: hide(detail), reasons: hide(reasons), dissent: hide(dissent) },
    followUps: followUps.map((row) => ({ ...row, what: hide(row.what), who: hide(row.who) })),
  };
}
