import { expressionBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import type { PrintedField } from '#domain/form';
import { type FormId, formIds, formOf } from '#domain/forms';
import { type Actor, may, roles } from '#domain/roles';
import type { AskedWord } from '#domain/words/asked-words';
import { isForeignReadable } from '#records/foreign.queries';
import { isReadableBy } from '#records/readable.queries';
import { annulledCases, hiddenClients, isInHandsOf, mayRead } from '#records/visible.queries';
import { placeWord } from '#records/writing/place-words';

type Asked = {
  words: readonly AskedWord[];
  from?: string | undefined;
  until?: string | undefined;
  forms: readonly FormId[];
  writerId?: string | undefined;
};

/**
 * Records in which it was written, the newest first, of the cases somebody may read. What is kept from others is looked
 * for apart, and there only within the cases in their hands and what they wrote themselves: what a colleague keeps is
 * neither counted nor read, nor does it take time.
 */
export async function listFound(trx: Trx, actor: Actor, asked: Asked, most: number) {
  const forms = asked.forms.length > 0 ? asked.forms : formIds;
  const readable = forms.filter(
    (form) => formOf(form).about === 'case' && may(actor.role, formOf(form).read),
  );
  if (readable.length === 0 || asked.words.length === 0) return [];
  const within = [
    ...(readable.length === caseForms.length ? [] : [readable.map(placeWord.form)]),
    ...(asked.writerId === undefined ? [] : [[placeWord.writer(asked.writerId)]]),
    ...monthsOf(asked),
  ];
  const seen = roles[actor.role].scope === 'all' ? [] : [await listReadCases(trx, actor)];
  const held = [...(await listHeldCases(trx, actor)), placeWord.writer(actor.id)];
  const open = await search(trx, actor, 'writing_search', asked, [...within, ...seen], most);
  const kept = await search(trx, actor, 'kept_writing_search', asked, [...within, ...seen, held], most);
  const foreign = [];
  for (const [index, more] of [
    ['writing_search', []],
    ['kept_writing_search', [held]],
  ] as const)
    foreign.push(...(await searchForeign(trx, actor, index, asked, [...within, ...seen, ...more], most)));
  return [...open, ...kept, ...foreign].sort((a, b) => b.rowNumber - a.rowNumber).slice(0, most);
}

const caseForms = formIds.filter((form) => formOf(form).about === 'case');

async function search(
  trx: Trx,
  actor: Actor,
  index: 'writing_search' | 'kept_writing_search',
  asked: Asked,
  within: readonly (readonly string[])[],
  most: number,
) {
  if (within.some((words) => words.length === 0)) return [];
  const records = expressionBuilder<Tables, 'formRecord'>();
  const day = sql<string>`coalesce(form_record.happened_on, form_version.saved_at)`;
  const { rows } = await sql<Row>`select writing.row_number, form_record.id as record_id, form_record.form,
      ${day} as day, form_record.case_id, case_file.number as case_number, client.full_name as name,
      user.name as by, form_version.answers
    from ${sql.table(index)} as found
    cross join writing on writing.row_number = found.rowid
    cross join form_record on form_record.id = writing.record_id
    cross join form_version on form_version.record_id = form_record.id
      and form_version.version = form_record.version
    cross join case_file on case_file.id = form_record.case_id
    cross join client on client.id = case_file.client_id
    cross join user on user.id = form_version.saved_by
    where ${sql.ref(`${index}`)} match ${matchOf(asked.words, within)}
      and ${day} >= ${asked.from ?? ''} and ${day} < ${`${asked.until ?? '9999'}~`}
      and ${isReadableBy({ userId: actor.id })} and ${mayRead(trx, actor, 'formRecord.caseId')}
      and ${records('formRecord.caseId', 'not in', annulledCases(trx))}
      and ${records('formRecord.clientId', 'not in', hiddenClients(trx))}
    order by found.rowid desc limit ${most}`.execute(trx);
  return rows.map(({ answers, ...row }) => ({ ...row, answers: JSON.parse(answers) as Draft }));
}

/** The same among what came from other centres. */
async function searchForeign(
  trx: Trx,
  actor: Actor,
  index: 'writing_search' | 'kept_writing_search',
  asked: Asked,
  within: readonly (readonly string[])[],
  most: number,
) {
  if (within.some((words) => words.length === 0)) return [];
  const records = expressionBuilder<Tables, 'foreignRecord'>();
  const day = sql<string>`coalesce(foreign_record.happened_on, foreign_record.written_at)`;
  const { rows } = await sql<Omit<Row, 'answers'> & { printed: string }>`select writing.row_number,
      foreign_record.id as record_id, foreign_record.form, ${day} as day, foreign_record.case_id,
      case_file.number as case_number, client.full_name as name,
      foreign_record.written_by || ', ' || foreign_record.from_name as by, foreign_record.printed
    from ${sql.table(index)} as found
    cross join writing on writing.row_number = found.rowid
    cross join foreign_record on foreign_record.id = writing.record_id
    cross join case_file on case_file.id = foreign_record.case_id
    cross join client on client.id = case_file.client_id
    where ${sql.ref(`${index}`)} match ${matchOf(asked.words, [...within, [placeWord.foreign]])}
      and ${day} >= ${asked.from ?? ''} and ${day} < ${`${asked.until ?? '9999'}~`}
      and ${isForeignReadable(actor.id)} and ${mayRead(trx, actor, 'foreignRecord.caseId')}
      and ${records('foreignRecord.caseId', 'not in', annulledCases(trx))}
      and ${records('foreignRecord.clientId', 'not in', hiddenClients(trx))}
    order by found.rowid desc limit ${most}`.execute(trx);
  return rows.map(({ printed, ...row }) => ({ ...row, fields: JSON.parse(printed) as PrintedField[] }));
}

type Row = {
  rowNumber: number;
  recordId: string;
  form: FormId;
  day: string;
  caseId: string;
  caseNumber: string;
  name: string;
  by: string;
  answers: string;
};

/** Words hold only letters and digits, places too. */
function matchOf(words: readonly AskedWord[], within: readonly (readonly string[])[]): string {
  const any = (all: readonly string[]) => `(${all.join(' OR ')})`;
  const word = (one: AskedWord) =>
    'exactly' in one ? `"${one.exactly.join(' ')}"` : any(one.spellings.map((text) => `"${text}"*`));
  const written = words.map((one) => `{words} : ${word(one)}`);
  const placed = within.map((places) => `{place} : ${any(places)}`);
  return [...written, ...placed].join(' AND ');
}

/** A period as the years or months it touches; its days are looked at besides. */
function monthsOf({ from, until }: Asked): string[][] {
  if (from === undefined || until === undefined) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  if (last < first) return [[]];
  if (last - first > 40) return [];
  if (first !== last)
    return [Array.from({ length: last - first + 1 }, (_, more) => placeWord.year(`${first + more}`))];
  const [begins, ends] = [Number(from.slice(5, 7)), Number(until.slice(5, 7))];
  const months = Array.from({ length: Math.max(0, ends - begins + 1) }, (_, more) => begins + more);
  return [months.map((month) => placeWord.month(`${first}-${String(month).padStart(2, '0')}`))];
}

async function listReadCases(trx: Trx, actor: Actor): Promise<string[]> {
  const rows = await trx
    .selectFrom('caseFile')
    .where(mayRead(trx, actor, 'caseFile.id'))
    .select('id')
    .execute();
  return rows.map(({ id }) => placeWord.case(id));
}

async function listHeldCases(trx: Trx, actor: Actor): Promise<string[]> {
  const rows = await trx
    .selectFrom('caseFile')
    .where(isInHandsOf(actor.id, 'caseFile.id'))
    .select('id')
    .execute();
  return rows.map(({ id }) => placeWord.case(id));
}
