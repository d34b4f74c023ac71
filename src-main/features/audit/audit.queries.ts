import { type ExpressionBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AuditQuery } from '#contract/audit';
import type { Trx } from '#database/connect';
import { findRescue } from '#database/rescue.queries';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import { instantOf, type Zone, zoneOffsets } from '#domain/instant';
import { findRecipientCodes } from '#domain/papers/recipients';
import { searchTerms } from '#domain/people/search-key';

type Asked = z.infer<typeof AuditQuery>;

/** The rows that are asked for, with who did it and whom it was about: one page, the newest first, and how many. */
export async function listAudit(trx: Trx, asked: Asked, zone: Zone) {
  const matching = matchingRows(trx, asked, zone);
  const { offset, limit, ...narrowed } = asked;
  const isAll = Object.values(narrowed).every((value) => value === undefined);
  // Every row there ever was is numbered, and none is gone but by damage.
  const isNumbered = isAll && (await findRescue(trx)) === undefined;
  const { total } = await (isAll ? trx.selectFrom('audit') : matching)
    .select(({ fn }) => (isNumbered ? fn.max<number>('audit.seq') : fn.countAll<number>()).as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .orderBy('audit.seq', 'desc')
    .offset(offset)
    .limit(limit)
    .select(['audit.seq', 'audit.at', 'user.name as actor', 'audit.role', 'audit.operation', 'audit.kind'])
    .select('audit.pc')
    .select(['audit.outcome', 'caseFile.number as caseNumber', 'audit.clientId'])
    .select(['client.fullName as clientName', 'audit.detail'])
    .execute();
  return { total, rows: rows.map((row) => (isVeiled(row.operation) ? { ...row, ...veil } : row)) };
}

/** Whom rows of the audit are about, each person once, in the order of the register. */
export async function listAffected(trx: Trx, seqs: readonly number[]) {
  const ids = trx
    .selectFrom('audit')
    .where('seq', 'in', seqs)
    .select((row) => row.ref('clientId').$notNull().as('clientId'));
  return await trx
    .selectFrom('client')
    .where('id', 'in', ids)
    .orderBy('registerNumber')
    .select(['id', 'fullName', 'registerNumber'])
    .execute();
}

/** Every time this vault went back to a backup, and to which row of the trail. */
export async function listRestores(trx: Trx): Promise<{ at: string; restoredSeq: number }[]> {
  const rows = await trx
    .selectFrom('audit')
    .where('operation', '=', sql.lit('backup.restore'))
    .select(['at', 'detail'])
    .execute();
  return rows.map(({ at, detail }) => ({ at, restoredSeq: JSON.parse(detail).restoredSeq }));
}

function matchingRows(trx: Trx, { from, to, userId, kind, person, recipient }: Asked, zone: Zone) {
  return trx
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.actorId')
    .leftJoin('caseFile', 'caseFile.id', 'audit.caseId')
    .leftJoin('client', 'client.id', 'audit.clientId')
    .$if(from !== undefined, (rows) => rows.where('audit.at', '>=', startOf(from ?? '', zone)))
    .$if(to !== undefined, (rows) => rows.where('audit.at', '<', startOf(addDays(to ?? '', 1), zone)))
    .$if(userId !== undefined, (rows) => rows.where('audit.actorId', '=', userId ?? ''))
    .$if(kind === 'left', (rows) => rows.where(shownKind, 'in', ['print', 'export']))
    .$if(kind !== undefined && kind !== 'left', (rows) => rows.where(shownKind, '=', kind ?? ''))
    .$if(recipient !== undefined, (rows) => rows.where('audit.operation', 'not like', `${veiled}%`))
    .$if(recipient !== undefined, (rows) => rows.where((where) => wentTo(where, recipient ?? '')))
    .$if(person !== undefined, (rows) => rows.where((where) => isAbout(where, person ?? '')));
}

/** What is done about allegations: told alike to everybody who reads the trail, whatever it was (vault/SECURITY.md P7). */
const veiled = 'allegation.';
const isVeiled = (operation: string): boolean => operation.startsWith(veiled);

/**
 * How such a row reads: as what every account does each time its Beranda opens. Who reads an allegation is told the rest on
 * its own page; the row itself is whole, and chained like any other.
 */
const veil = { operation: 'allegation.waiting', kind: 'read', outcome: 'done', detail: '{}' };

/** The kind that a row is shown with. */
const shownKind = sql<string>`case when audit.operation like ${`${veiled}%`} then ${veil.kind} else audit.kind end`;

const recipientOf = sql<string>`json_extract(audit.detail, '$.recipient')`;

/** A recipient by part of what was typed, or of the words of a code. */
function wentTo(where: ExpressionBuilder<Tables, 'audit'>, recipient: string) {
  return where.or([
    where(recipientOf, 'like', holding(recipient)),
    where(recipientOf, 'in', findRecipientCodes(recipient)),
  ]);
}

/** A person by number, or by words of the name in any of their spellings. */
function isAbout(where: ExpressionBuilder<Tables, 'audit'>, person: string) {
  const typed = person.trim();
  const terms = searchTerms(typed);
  const named = terms.reduce(
    (clients, spellings) =>
      clients.where((client) =>
        client.or(
          spellings.map((word) => client(sql<string>`' ' || client.name_key`, 'like', holding(` ${word}`))),
        ),
      ),
    where.selectFrom('client').select('client.id'),
  );
  const numbered = where.selectFrom('client').where('registerNumber', '=', typed).select('client.id');
  const cases = where.selectFrom('caseFile').where('number', '=', typed).select('caseFile.id');
  return where.or([
    ...(terms.length === 0 ? [] : [where('audit.clientId', 'in', named)]),
    where('audit.clientId', 'in', numbered),
    where('audit.caseId', 'in', cases),
  ]);
}

/** A pattern for texts that hold this one somewhere. */
const holding = (text: string) => `%${text.replace(/[%_]/g, '')}%`;

/** The first moment of a day at the centre, as UTC ISO. */
const startOf = (date: string, zone: Zone) => instantOf(date, '00:00', zoneOffsets[zone]);
