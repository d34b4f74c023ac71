import type { Draft } from '#domain/fields/field';
import { accept, anAdmission, complete, register, someone, terminationAnswers } from '../../support/cases.ts';
import type { TestCentre } from '../../support/test-centre.ts';

/** Somebody of the centre as far as corrections need to know. */
export type Known = { caseId: string; clientId: string; admittedOn: string; leftOn?: string };

/** One change of somebody's file, the same whenever it is made; made again with what it asked about. */
export type Correction = (confirmed: string[]) => Promise<unknown>;

export const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T;

const categories = ['PMKS-01', 'PMKS-02', 'PMKS-03', 'PMKS-08'];
const syllables = ['ba', 'di', 'ku', 'la', 'mo', 'na', 'ri', 'su', 'ta', 'wi', 'pe', 'go', 'ha', 'ju'];
const word = () => Array.from({ length: 4 }, () => pick(syllables)).join('');

/** A made-up name that is like nobody's, so that nobody is taken for somebody else. */
const aName = () => `${word()} ${word()}`.replace(/\b\w/g, (letter) => letter.toUpperCase());

/** A day between two others, both as YYYY-MM-DD. */
export function dayBetween(from: string, to: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return new Date(first + Math.random() * Math.max(0, last - first)).toISOString().slice(0, 10);
}

/** Registers somebody nobody else is like. */
export function registration(centre: TestCentre, people: Known[], admittedOn: string): Correction {
  const birthDate = dayBetween('1945-01-01', '2019-12-31');
  const person = someone(aName(), { sex: pick(['L', 'P']), birthDate });
  return async (confirmed) => {
    const all = anAdmission({ admittedOn, category: pick(categories) });
    const { caseId, clientId } = await register(centre.client, person, all, undefined, confirmed);
    people.push({ caseId, clientId, admittedOn });
  };
}

/** A change by chance of somebody's file, dated by chance between the first month and the last one sent. */
export function correction(
  centre: TestCentre,
  people: Known[],
  days: { from: string; to: string },
  workers: readonly string[],
): Correction {
  const one = pick(people);
  const { caseId } = one;
  const late = dayBetween(one.admittedOn, one.leftOn ?? days.to);
  const correct = async (
    form: 'client' | 'caseFile' | 'acceptance' | 'termination',
    change: Draft,
    confirmed: string[],
  ) => {
    const { record } = await centre.client.form[form].open({ caseId });
    const more = { version: record?.version ?? 0, reason: 'Dibetulkan', confirmed };
    await complete(centre.client, caseId, form, { ...record?.answers, ...change }, more);
  };
  const leavingDay = dayBetween(one.admittedOn, days.to);
  const reason = pick(['T01', 'T12', 'T14']);
  const newName = aName();
  const admittedOn = dayBetween(days.from, one.leftOn ?? days.to);
  const category = pick(categories);
  const worker = pick(workers);
  const birthDate = dayBetween('1945-01-01', '2019-12-31');
  const returnedOn = dayBetween(one.leftOn ?? days.from, days.to);
  return pick<Correction>([
    registration(centre, people, dayBetween(days.from, days.to)),
    (confirmed) => accept(centre.client, caseId, { acceptedOn: late, confirmed }),
    (confirmed) => correct('caseFile', { category, categorySince: late }, confirmed),
    (confirmed) => correct('caseFile', { category, categorySince: null }, confirmed),
    async (confirmed) => {
      await correct('caseFile', { admittedOn }, confirmed);
      one.admittedOn = admittedOn;
    },
    (confirmed) => correct('client', { fullName: newName }, confirmed),
    (confirmed) => correct('client', { birthDate }, confirmed),
    (confirmed) => {
      const answers = { happenedOn: late, contactKind: 'client', summary: 'Kunjungan.' };
      return complete(centre.client, caseId, 'note', answers, { confirmed });
    },
    async (confirmed) => {
      await correct('termination', terminationAnswers({ terminatedOn: leavingDay, reason }), confirmed);
      one.leftOn = leavingDay;
    },
    (confirmed) => correct('acceptance', { state: 'accepted', acceptedOn: late }, confirmed),
    (confirmed) => centre.client.case.assign({ caseId, workerId: worker, confirmed }),
    async (confirmed) => {
      const { clientId } = one;
      const caseFile = anAdmission({ admittedOn: returnedOn, category });
      const asked = { requestId: crypto.randomUUID(), clientId, caseFile, confirmed };
      const opened = await centre.client.client.openNewCase(asked);
      people.push({ caseId: opened.caseId, clientId, admittedOn: String(caseFile.admittedOn) });
    },
  ]);
}
