import { contradictionsOf, contradictionsOfRegistration } from '../days/contradictions.ts';
import type { Draft, Trouble } from '../fields/field.ts';
import { type Form, troublesOf } from '../form.ts';
import { askedOfOwn } from '../own/asked-of-own.ts';
import { formIn } from '../own/form-in.ts';
import { nikSentences, readNik } from '../people/nik.ts';
import { mayLack } from '../stages/old-ending.ts';
import { plain } from './cell.ts';
import { importFields } from './fields.ts';
import { readClient } from './judge-person.ts';
import { type ReadStay, readStay } from './judge-stay.ts';
import { readWrittenNumber } from './read-written-number.ts';
import { type HeldRow, type ImportFacts, type RowReader, readRow, type Said } from './row-reader.ts';

/** A row of people as it was read and judged. With no troubles it can be taken. */
export type PersonRow = ReadStay & {
  /** Where it stands in its sheet, counted from 0. */
  at: number;
  client: Draft;
  registerNumber: string | undefined;
  caseNumber: string | undefined;
  troubles: Said[];
  remarks: Said[];
};

/** Where the answer to a question of a form stands among the columns. */
const columnOfAnswer: Readonly<Record<string, string>> = {
  terminatedOn: 'leftOn',
  reason: 'leaveReason',
  abhVerdictNumber: 'verdictNumber',
  disabilities: 'disability',
  disabilitySubKinds: 'disability',
  birthUnknownReason: 'birthDate',
  ageEstimate: 'age',
  ageEstimatedOn: 'age',
};

/** The longest number of a book that is taken. */
const longestNumber = 40;

/** Reads a row of people and holds it against everything that a registration would be held against. */
export function judgePerson(
  held: HeldRow,
  at: number,
  columnOf: ReadonlyMap<string, number>,
  facts: ImportFacts,
): PersonRow {
  const row = readRow(held, columnOf, facts);
  const client = readClient(row, facts);
  const stay = readStay(row, facts);
  const numbers = {
    registerNumber: readWrittenNumber(row, 'registerNumber'),
    caseNumber: readWrittenNumber(row, 'caseNumber'),
  };
  for (const [field, number] of Object.entries(numbers))
    if (number !== undefined && number.length > longestNumber)
      row.trouble(field, `Nomor paling panjang ${longestNumber} karakter.`);
  const told = new Set(row.troubles.map(({ field }) => field));
  for (const { path, sentence } of formTroubles(client, stay, facts)) {
    const field = fieldOf(path, row);
    if (!told.has(field)) row.trouble(field, sentence);
    told.add(field);
  }
  remarkOnNik(row, client);
  remarkOnName(row, client);
  return { at, client, ...stay, ...numbers, troubles: row.troubles, remarks: row.remarks };
}

function formTroubles(client: Draft, { caseFile, termination }: ReadStay, facts: ImportFacts): Trouble[] {
  const form = (id: 'client' | 'caseFile' | 'termination'): Form => formIn(facts.own, id);
  const { today } = facts;
  const days = contradictionsOfRegistration({ client, caseFile }, today);
  const ended =
    termination === undefined
      ? []
      : endTroubles(form('termination'), termination, {
          caseFile,
          today,
          lack: [...mayLack, ...askedOfOwn(facts.own, 'termination')],
        });
  const troublesIn = (id: 'client' | 'caseFile', answers: Draft) =>
    troublesOf(form(id), answers, { today }).filter(({ path }) => !askedOfOwn(facts.own, id).includes(path));
  return [
    ...troublesIn('client', client),
    ...troublesIn('caseFile', caseFile),
    ...[...days.client, ...days.caseFile].filter(({ weight }) => weight === 'refuse'),
    ...ended,
  ];
}

function endTroubles(
  form: Form,
  termination: Draft,
  { caseFile, today, lack }: { caseFile: Draft; today: string; lack: readonly string[] },
): Trouble[] {
  const admittedOn = String(caseFile.admittedOn ?? '');
  const stays = admittedOn === '' ? [] : [{ number: '', admittedOn, leftOn: null, isThis: true }];
  const known = { today, bornOn: null, stays, entries: [], ownConsents: [] };
  return [
    ...troublesOf(form, termination, { today }).filter(({ path }) => !lack.includes(path)),
    ...contradictionsOf(form, termination, known).filter(({ weight }) => weight === 'refuse'),
  ];
}

/** The column at which a trouble of a form is told. */
function fieldOf(path: string, row: RowReader): string {
  const [name = ''] = path.split('.');
  const field = columnOfAnswer[name] ?? name;
  if (field === 'birthDate' && row.columnAt('birthDate') === null && row.columnAt('placeAndDay') !== null)
    return 'placeAndDay';
  return Object.hasOwn(importFields, field) ? field : 'fullName';
}

/** What looks odd in a NIK is said and taken, since registers do hold such numbers. */
function remarkOnNik(row: RowReader, { nik, sex, birthDate }: Draft): void {
  if (typeof nik !== 'string') return;
  const facts = {
    ...(sex === 'L' || sex === 'P' ? { sex: sex as 'L' | 'P' } : {}),
    ...(typeof birthDate === 'string' ? { birthDate } : {}),
  };
  for (const warning of readNik(nik, facts).warnings) row.remark('nik', nikSentences[warning]);
}

/** Names that people type to try a form. */
const trial = /^(x+|a+|asd\w*|tes|test|testing|coba|contoh|qwe\w*|abc|nn|no name)$/;

function remarkOnName(row: RowReader, { fullName }: Draft): void {
  if (typeof fullName !== 'string' || !trial.test(plain(fullName))) return;
  row.trouble(
    'fullName',
    `"${fullName}" tampak seperti baris percobaan. Lewati barisnya, atau betulkan namanya.`,
  );
}
