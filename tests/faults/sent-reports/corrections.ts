import type { Random } from '#demo/random';
import { addDays, daysBetween } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import {
  accept,
  anAdmission,
  assign,
  complete,
  correct,
  register,
  someone,
  terminationAnswers,
} from '../../support/cases.ts';
import type { TestCentre } from '../../support/test-centre.ts';

/** Somebody of the centre as far as corrections need to know. */
export type Known = { caseId: string; clientId: string; admittedOn: string; leftOn?: string };

/** One change of somebody's file, the same whenever it is made; made again with what it asked about. */
export type Correction = (confirmed: string[]) => Promise<unknown>;

const categories = ['PMKS-01', 'PMKS-02', 'PMKS-03', 'PMKS-08'];
const syllables = ['ba', 'di', 'ku', 'la', 'mo', 'na', 'ri', 'su', 'ta', 'wi', 'pe', 'go', 'ha', 'ju'];

/** A made-up name that is like nobody's, so that nobody is taken for somebody else. */
function aName(random: Random): string {
  const word = () => Array.from({ length: 4 }, () => random.pick(syllables)).join('');
  return `${word()} ${word()}`.replace(/\b\w/g, (letter) => letter.toUpperCase());
}

/** A day between two others, both as YYYY-MM-DD; the first where the second is not after it. */
const dayBetween = (random: Random, from: string, to: string): string =>
  addDays(from, random.between(0, Math.max(0, daysBetween(from, to))));

/** Registers somebody nobody else is like. */
export function registration(
  random: Random,
  centre: TestCentre,
  people: Known[],
  admittedOn: string,
): Correction {
  const birthDate = dayBetween(random, '1945-01-01', '2019-12-31');
  const person = someone(aName(random), { sex: random.pick(['L', 'P']), birthDate });
  const all = anAdmission({ admittedOn, category: random.pick(categories) });
  return async (confirmed) => {
    const { caseId, clientId } = await register(centre.client, person, all, undefined, confirmed);
    people.push({ caseId, clientId, admittedOn });
  };
}

/** A change by chance of somebody's file, dated by chance between the first month and the last one sent. */
export function correction(
  random: Random,
  centre: TestCentre,
  people: Known[],
  days: { from: string; to: string },
  workers: readonly string[],
): Correction {
  const one = random.pick(people);
  const { caseId } = one;
  const late = dayBetween(random, one.admittedOn, one.leftOn ?? days.to);
  const change = (form: FormId, answers: Draft, confirmed: string[]) =>
    correct(centre.client, caseId, form, (present) => ({ ...present, ...answers }), confirmed);
  const leavingDay = dayBetween(random, one.admittedOn, days.to);
  const reason = random.pick(['T01', 'T12', 'T14']);
  const newName = aName(random);
  const admittedOn = dayBetween(random, days.from, one.leftOn ?? days.to);
  const category = random.pick(categories);
  const worker = random.pick(workers);
  const birthDate = dayBetween(random, '1945-01-01', '2019-12-31');
  const returnedOn = dayBetween(random, one.leftOn ?? days.from, days.to);
  return random.pick<Correction>([
    registration(random, centre, people, dayBetween(random, days.from, days.to)),
    (confirmed) => accept(centre.client, caseId, { acceptedOn: late, confirmed }),
    (confirmed) => change('caseFile', { category, categorySince: late }, confirmed),
    (confirmed) => change('caseFile', { category, categorySince: null }, confirmed),
    async (confirmed) => {
      await change('caseFile', { admittedOn }, confirmed);
      one.admittedOn = admittedOn;
    },
    (confirmed) => change('client', { fullName: newName }, confirmed),
    (confirmed) => change('client', { birthDate }, confirmed),
    (confirmed) => {
      const answers = { happenedOn: late, contactKind: 'client', summary: 'Kunjungan.' };
      return complete(centre.client, caseId, 'note', answers, { confirmed });
    },
    async (confirmed) => {
      await change('termination', terminationAnswers({ terminatedOn: leavingDay, reason }), confirmed);
      one.leftOn = leavingDay;
    },
    (confirmed) => change('acceptance', { state: 'accepted', acceptedOn: late }, confirmed),
    (confirmed) => assign(centre.client, { caseId, workerId: worker, confirmed }),
    async (confirmed) => {
      const { clientId } = one;
      const caseFile = anAdmission({ admittedOn: returnedOn, category });
      const asked = { requestId: crypto.randomUUID(), clientId, caseFile, confirmed };
      const opened = await centre.client.client.openNewCase(asked);
      people.push({ caseId: opened.caseId, clientId, admittedOn: String(caseFile.admittedOn) });
    },
  ]);
}
