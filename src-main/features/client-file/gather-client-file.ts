import type { Trx } from '#database/connect';
import { formatCivilDate, notAfter } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { labelOf } from '#domain/fields/choice';
import type { PrintOptions } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { type FormId, formIds, formOf, isFormId } from '#domain/forms';
import { formatInstant, zoneOffsets } from '#domain/instant';
import { attachmentKinds } from '#domain/lists/attachment-kinds';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { sexes } from '#domain/lists/sex';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { formIn } from '#domain/own/form-in';
import { type Own, ownAt } from '#domain/own/own';
import type { ClientFileContents, FiledCase, FiledRecord, FiledSection } from '#domain/papers/client-file';
import { sayForeignTitle } from '#domain/papers/foreign-title';
import { describeAge } from '#domain/people/age';
import { formatNumber } from '#domain/words/indonesian';
import type { Work } from '#pipeline';
import { getComparison, getConsentStanding } from '#records/case.queries';
import { standingOf } from '#records/coercion-reviews.queries';
import { listForeignRecords } from '#records/foreign.queries';
import { findScores, getMeasures } from '#records/measures.queries';
import { listFormerNumbers } from '#records/merge/merge.queries';
import { readersOf } from '#records/readable.queries';
import { printActs, printSignOffs } from '#records/sign-off';
import { listActs } from '#records/sign-off.queries';
import {
  getPerson,
  listAttachmentRows,
  listCases,
  listDraftRows,
  listVersionRows,
  type VersionRow,
} from './client-file.queries.ts';
import { fileFamily } from './file-family.ts';
import { type FiledRow, fileSection, type SayInstant } from './filed-records.ts';
import { gatherTrail } from './gather-trail.ts';

type Asked = { caseId: string; unmasked: boolean };

/** Everything held about the person of a case, gathered in one read. */
export async function gatherClientFile(
  trx: Trx,
  { caseId, unmasked }: Asked,
  work: Work,
): Promise<ClientFileContents> {
  const { centre, today, actor } = work;
  const say: SayInstant = (instant) => `${formatInstant(instant, zoneOffsets[centre.zone])} ${centre.zone}`;
  const person = await getPerson(trx, caseId);
  const cases = await listCases(trx, person.id);
  const rows = await listVersionRows(trx, person.id, { userId: actor.id });
  const caseIds = cases.map(({ id }) => id);
  const telling = { options: { unmasked }, say, own: centre.own };
  const former = await listFormerNumbers(trx, person.id);
  const filed: FiledCase[] = [];
  for (const one of cases)
    filed.push(await fileCase(trx, one, { ...telling, rows, today, userId: actor.id }));
  return {
    clientLabel: centre.clientLabel,
    fullName: person.fullName,
    registerNumber: person.registerNumber,
    facts: [
      ['Nama lengkap', person.fullName],
      ['Nama panggilan/alias', person.alias || '–'],
      ['Nomor register', [person.registerNumber, ...former.map((number) => `dahulu ${number}`)].join(', ')],
      [
        'Jenis kelamin, umur',
        [labelOf(sexes, person.sex ?? ''), describeAge(person, endOfStays(cases, today))]
          .filter(Boolean)
          .join(', '),
      ],
      ['Nomor kasus', cases.map(({ number }) => number).join(', ')],
      ['Tercatat sejak', `${say(person.createdAt)} oleh ${person.createdBy}`],
    ],
    photo: person.photo,
    identity: sectionOf('client', rows, telling) ?? { heading: formOf('client').label, records: [] },
    ...(await fileFamily(trx, { caseId, clientId: person.id }, { ...work, today: endOfStays(cases, today) })),
    cases: filed,
    foreign: await fileForeign(trx, { caseId, work, say }),
    drafts: await fileDrafts(trx, person.id, caseIds, { ...telling, userId: actor.id }),
    attachments: await fileAttachments(trx, person.id, actor.id, say),
    trail: await gatherTrail(trx, person.id, caseIds, say),
    unmasked,
  };
}

/** Today while somebody is here; else the day on which they last left, after which no age is known to grow. */
function endOfStays(cases: readonly CaseRow[], today: string): string {
  const ends = cases.map(({ leftOn }) => notAfter(today, leftOn));
  return ends.sort().at(-1) ?? today;
}

type CaseRow = Awaited<ReturnType<typeof listCases>>[number];
/** How answers are printed, and by whose wording: the centre's of the day on which each version was saved. */
type Telling = { options: PrintOptions; say: SayInstant; own: Own };
type Facts = Telling & { rows: VersionRow[]; today: string; userId: string };

async function fileCase(trx: Trx, one: CaseRow, facts: Facts): Promise<FiledCase> {
  const { say, today, userId } = facts;
  const approvals = await printSignOffs(trx, one.id, say);
  const acts = await listActs(trx, [one.id]);
  const own: FiledRow[] = [];
  for (const row of facts.rows.filter(({ caseId }) => caseId === one.id)) {
    const done = [approvals.get(row.recordId), printActs(acts.get(row.recordId) ?? [], say)];
    own.push({
      ...row,
      signOff: done.filter(Boolean).join('; '),
      ...(row.isCoercive === 1 ? { review: await standingOf(trx, row) } : {}),
    });
  }
  const readable = own.filter(({ isReadable }) => isReadable);
  const comparison = await getComparison(trx, one.id, today);
  return {
    caseNumber: one.number,
    facts: [...factsOf(one), ['Dasar pemrosesan data', (await getConsentStanding(trx, one.id)).sentence]],
    sections: formIds.flatMap((id) => sectionOf(id, readable, facts) ?? []),
    ...(comparison.targets.length === 0
      ? {}
      : { comparison, measures: await getMeasures(trx, one.id, comparison, { userId }) }),
    ...defined({ scores: await findScores(trx, one.id, { userId }) }),
    withheld: withheldOf(own.filter(({ isReadable }) => !isReadable)),
  };
}

function factsOf(one: CaseRow): [string, string][] {
  return [
    ['Nomor kasus', one.number],
    ['Kategori PPKS', labelOf(ppksCategories, one.category)],
    ['Tanggal masuk', formatCivilDate(one.admittedOn, 'long')],
    ['Tanggal keluar', one.leftOn === null ? 'masih dalam layanan' : formatCivilDate(one.leftOn, 'long')],
    ...(one.leaveReason === null
      ? []
      : [['Alasan keluar', labelOf(terminationReasons, one.leaveReason)] as [string, string]]),
    ['Pekerja sosial', one.workerName ?? 'belum ditetapkan'],
    ['Supervisor', one.supervisorName ?? 'belum ditetapkan'],
  ];
}

function withheldOf(rows: readonly VersionRow[]): string[][] {
  const records = new Map(rows.map((row) => [row.recordId, row]));
  return [...records.values()].map((row) => [
    row.happenedOn === null ? '–' : formatCivilDate(row.happenedOn, 'long'),
    row.savedBy,
    `${notPrinted(row.form)}.`,
  ]);
}

/** Why the contents of a record, or what hangs on it, are not in this reader's file. */
const notPrinted = (form: string) =>
  `Isi tidak dicetak: hanya dibaca ${isFormId(form) ? readersOf(form) : 'penulisnya'}`;

function sectionOf(
  id: FormId,
  rows: readonly VersionRow[],
  { options, say, own }: Telling,
): FiledSection | undefined {
  return fileSection(
    (savedAt) => formIn(savedAt === undefined ? own : ownAt(own, savedAt), id),
    rows.filter(({ form }) => form === id),
    options,
    say,
  );
}

/** What came from other centres, by centre, as it was printed there. */
async function fileForeign(
  trx: Trx,
  { caseId, work, say }: { caseId: string; work: Work; say: SayInstant },
): Promise<FiledSection[]> {
  const records = await listForeignRecords(trx, caseId, work.actor);
  const bySender = Map.groupBy(records, ({ fromName, fromTown }) => `${fromName}, ${fromTown}`);
  return [...bySender].map(([heading, own]) => ({
    heading,
    records: own.map((record) => ({
      title: sayForeignTitle(formOf(record.form), record),
      told: `Ditandatangani dengan sidik ${record.fingerprint}, dibuat ${say(record.madeAt)}, diambil ${say(record.takenAt)} oleh ${record.takerName}`,
      ...{ fields: record.fields, earlier: [] },
    })),
  }));
}

/** A new entry still being typed is its author's alone; that it is there is told. */
async function fileDrafts(
  trx: Trx,
  clientId: string,
  caseIds: readonly string[],
  { userId, options, say, own }: Telling & { userId: string },
): Promise<FiledRecord[]> {
  const rows = await listDraftRows(trx, clientId, caseIds, { userId });
  return rows.flatMap(({ form, ownerId, isReadable, answers, savedAt, savedBy }) => {
    if (!isFormId(form)) return [];
    const told = `Diketik ${savedBy}, terakhir ${say(savedAt)}`;
    const filed = { title: formOf(form).label, told, fields: [], earlier: [] };
    if (!isReadable) return [{ ...filed, told: `${told}. ${notPrinted(form)}` }];
    if (ownerId !== null && ownerId !== userId)
      return [{ ...filed, told: `${told}. Isinya belum diselesaikan penulisnya dan tidak dicetak` }];
    return [{ ...filed, fields: printForm(formIn(own, form), answers, options) }];
  });
}

async function fileAttachments(
  trx: Trx,
  clientId: string,
  userId: string,
  say: SayInstant,
): Promise<string[][]> {
  const rows = await listAttachmentRows(trx, clientId, { userId });
  return rows.map((row) => {
    const removed = row.removedReason === null ? [] : [`Dikeluarkan: ${row.removedReason}`];
    return [
      row.isReadable ? row.title : notPrinted(row.form),
      labelOf(attachmentKinds, row.kind),
      row.caseNumber ?? '–',
      `${formatNumber(Math.ceil(row.bytes / 1024))} kB`,
      [`${say(row.addedAt)} oleh ${row.name}`, ...(row.isReadable ? removed : [])].join('. '),
    ];
  });
}
