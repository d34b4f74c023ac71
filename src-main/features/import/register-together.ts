import { asText } from '#domain/fields/field';
import { inSavepoint } from '#records/in-savepoint';
import { takeNumbers } from '#records/numbers';
import { beginRecords } from '#records/record.queries';
import { refreshCases } from '#records/refresh-case';
import { refreshPerson } from '#records/refresh-person';
import { indexWriting } from '#records/writing/index-writing';
import type { HeldPerson } from './held-import.ts';
import {
  type Group,
  type ImportWork,
  numberOf,
  type Registered,
  RowRefused,
  registerGroup,
} from './register-group.ts';

/** The day on which a stay began. */
export const admittedOn = (stay: HeldPerson | undefined): string => asText(stay?.caseFile.admittedOn);

/** What became of each group: what was written, or why it was refused. */
type Tried = { group: Group; made: Registered | string }[];

/** Registers groups as one step; where one of them is refused each is a step of its own, and only that one is undone. */
export async function registerTogether(work: ImportWork, groups: readonly Group[]): Promise<Tried> {
  try {
    return await inSavepoint(work.trx, async () => {
      const tried = [];
      for (const group of await withNumbers(work, groups))
        tried.push({ group, made: await registerGroup(work, group) });
      await finishTogether(
        work,
        tried.map(({ made }) => made),
      );
      return tried;
    });
  } catch (error) {
    const why = sayRefused(error);
    const [group] = groups;
    if (why === undefined) throw error;
    if (groups.length === 1 && group !== undefined) return [{ group, made: why }];
    const each: Tried = [];
    for (const one of groups) each.push(...(await registerTogether(work, [one])));
    return each;
  }
}

/** What is written of several people at once: the records that waited, by what they are found, and their rows. */
async function finishTogether(work: ImportWork, made: readonly Registered[]): Promise<void> {
  const { trx } = work;
  const waiting = made.flatMap((one) => one.waiting);
  await beginRecords(trx, waiting);
  for (const { form, place } of waiting)
    if (form.about === 'client') await refreshPerson(trx, place.clientId);
  await indexWriting(
    trx,
    made.flatMap(({ records }) => records),
    work.centre.own,
  );
  const cases = made.flatMap((one) => one.cases.map(({ caseId }) => caseId));
  await refreshCases(trx, cases, work);
}

/** Groups whose people and stays have a number each: that of their book, else the next of the centre's patterns. */
async function withNumbers(work: ImportWork, groups: readonly Group[]): Promise<Group[]> {
  const lacksNumber = (group: Group) => group.clientId === undefined && numberOf(group) === undefined;
  const unnumbered = groups.flatMap(({ stays }) =>
    stays.filter(({ caseNumber }) => caseNumber === undefined),
  );
  const numbers = await takeNumbers(work, {
    register: groups.filter(lacksNumber).map(({ stays }) => admittedOn(stays[0])),
    case: unnumbered.map(admittedOn),
  });
  const caseNumbers = new Map(unnumbered.map((stay, at) => [stay, numbers.case[at]]));
  const registers = numbers.register.values();
  return groups.map((group) => ({
    ...group,
    ...(lacksNumber(group) ? { person: { ...group.person, registerNumber: registers.next().value } } : {}),
    stays: group.stays.map((stay) => ({ ...stay, caseNumber: stay.caseNumber ?? caseNumbers.get(stay) })),
  }));
}

/** Why a row cannot be registered after all; undefined where something else went wrong. */
function sayRefused(error: unknown): string | undefined {
  if (error instanceof RowRefused) return error.message;
  if (/UNIQUE constraint failed: (client\.register_number|case_file\.number)/.test(String(error)))
    return 'Nomor ini sudah dipakai orang lain.';
  return /one_open_case|UNIQUE constraint failed: case_file\.client_id/.test(String(error))
    ? 'Orang ini sudah memiliki kasus yang terbuka.'
    : undefined;
}
