import type { Database } from 'better-sqlite3';
import { expressionBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { attachableFormIds } from '#domain/attachment';
import type { Draft } from '#domain/fields/field';
import type { PrintedField } from '#domain/form';
import { type FormId, formIds, formOf } from '#domain/forms';
import { type Actor, may, roles } from '#domain/roles';
import type { AskedWord } from '#domain/words/asked-words';
import { isKnownReadable, knownReadable } from '#records/caseload-rows/known-readable';
import { isForeignReadable } from '#records/foreign.queries';
import { isReadableBy } from '#records/readable.queries';
import { annulledCases, hiddenClients, maySee } from '#records/visible.queries';
import { placeWord } from '#records/writing/place-words';
import {
  type By,
  type Entries,
  findNewestFrom,
  keptEntries,
  openEntries,
  type Reader,
} from './found-words.queries.ts';
import { monthsOf } from './match-of.ts';

type Asked = {
  words: readonly AskedWord[];
  from?: string | undefined;
  until?: string | undefined;
  forms: readonly FormId[];
  writerId?: string | undefined;
};

/**
 * Records in which it was written, here or at another centre, and attachments that are called so, the newest first, of the
 * cases somebody may read.
 * What is kept from others is looked for apart, and there only within the cases in their hands and what they wrote
 * themselves: what a colleague keeps is neither counted nor read, nor does it take time.
 */
export async function listFound(reader: Reader, asked: Asked, most: number) {
  const { trx, actor } = reader;
  const readable = kindsFor(actor, asked.forms);
  if (readable.length === 0 || asked.words.length === 0) return [];
  const within = [
    ...(readable.length === allKinds.length ? [] : [readable]),
    ...(asked.writerId === undefined ? [] : [[placeWord.writer(asked.writerId)]]),
    ...monthsOf(asked),
  ];
  if (within.some((places) => places.length === 0)) return [];
  const by = { ...reader, newestFrom: await findNewestFrom(trx) };
  const found = [];
  for (const entriesOf of [openEntries, keptEntries]) {
    const ways = await entriesOf(by, asked.words, within);
    found.push(...(await readFirst(by, ways, asked, most)));
  }
  return found.sort((a, b) => b.rowNumber - a.rowNumber).slice(0, most);
}

/** What the first of these ways finds that finds enough, or the last of them. */
async function readFirst(by: By, ways: readonly Entries[], asked: Asked, most: number) {
  let rows: Awaited<ReturnType<typeof read>> = [];
  for (const entries of ways) {
    rows = await read(by, entries, asked, most);
    if (rows.length === most) break;
  }
  return rows;
}

/** What is written: the records of cases by their forms, and the names of attachments by what they belong to. */
const caseForms = formIds.filter((form) => formOf(form).about === 'case');
const allKinds = [...caseForms.map(placeWord.form), ...attachableFormIds.map(placeWord.attachment)];

/** Of these forms, or of all, what somebody's role reads, by the words of the index. */
function kindsFor({ role }: Actor, forms: readonly FormId[]): string[] {
  const isRead = (form: FormId) =>
    (forms.length === 0 || forms.includes(form)) && may(role, formOf(form).read);
  const names = may(role, 'attachment.read') ? attachableFormIds.filter(isRead) : [];
  return [...caseForms.filter(isRead).map(placeWord.form), ...names.map(placeWord.attachment)];
}

/** What these entries are of, as far as this person reads it, until there is enough of it. */
async function read({ trx, sqlite, actor }: By, entries: Entries, asked: Asked, most: number) {
  const mayRead = readerOf(trx, sqlite, actor);
  const { ref, eb, or } = expressionBuilder<Tables, 'caseFile' | 'formRecord' | 'foreignRecord' | 'client'>();
  const day = sql<string>`coalesce(attachment.added_at, form_record.happened_on, form_version.saved_at,
    foreign_record.happened_on, foreign_record.written_at)`;
  const { rows } = await sql<Row>`select writing.row_number, writing.attachment_id,
      coalesce(form_record.id, foreign_record.id) as record_id,
      coalesce(attachment.form, form_record.form, foreign_record.form) as form, ${day} as day,
      case_file.id as case_id, case_file.number as case_number, client.full_name as name,
      coalesce(user.name, foreign_record.written_by || ', ' || foreign_record.from_name) as by,
      form_version.answers, foreign_record.printed, attachment.title
    from (${entries}) as found
    cross join writing on writing.row_number = found.row_number
    left join attachment on attachment.id = writing.attachment_id
    left join form_record on form_record.id = coalesce(writing.record_id, attachment.record_id)
    left join form_version on form_version.record_id = writing.record_id
      and form_version.version = form_record.version
    left join foreign_record on foreign_record.id = writing.record_id
    cross join case_file on case_file.id = coalesce(form_record.case_id, attachment.case_id, foreign_record.case_id,
      (select stay.id from case_file as stay where stay.client_id = attachment.client_id
        and ${mayRead('stay.id')} and ${eb(sql.ref('stay.id'), 'not in', annulledCases(trx))}
        order by stay.admitted_on desc, stay.number desc limit 1))
    cross join client on client.id = case_file.client_id
    left join user on user.id = coalesce(attachment.added_by, form_version.saved_by)
    where ${day} >= ${asked.from ?? ''} and ${day} < ${`${asked.until ?? '9999'}~`}
      and attachment.removed_at is null
      and ${or([eb(ref('formRecord.id'), 'is', null), isReadableBy({ userId: actor.id })])}
      and ${or([eb(ref('foreignRecord.id'), 'is', null), isForeignReadable(actor.id)])}
      and ${mayRead('caseFile.id')}
      and ${eb('caseFile.id', 'not in', annulledCases(trx))}
      and ${eb('client.id', 'not in', hiddenClients(trx))}
    limit ${most}`.execute(trx);
  return rows.map(({ answers, printed, ...row }) => ({
    ...row,
    answers: answers === null ? {} : (JSON.parse(answers) as Draft),
    fields: printed === null ? null : (JSON.parse(printed) as PrintedField[]),
  }));
}

/** Of cases by the column that holds their id: those somebody may read, as far as that is known through this connection. */
function readerOf(trx: Trx, sqlite: Database, actor: Actor) {
  if (roles[actor.role].scope !== 'assigned') return (column: string) => maySee(actor, column);
  knownReadable(sqlite, trx, actor);
  return (column: string) => isKnownReadable(actor, column);
}

type Row = {
  rowNumber: number;
  recordId: string | null;
  attachmentId: string | null;
  form: FormId;
  day: string;
  caseId: string;
  caseNumber: string;
  name: string;
  by: string;
  answers: string | null;
  title: string | null;
  printed: string | null;
};
