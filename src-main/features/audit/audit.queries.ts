import { type ExpressionBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AuditQuery } from '#contract/audit';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import { instantOf, type Zone, zoneOffsets } from '#domain/instant';
import { findRecipientCodes } from '#domain/papers/recipients';
import { searchTerms } from '#domain/people/search-key';

type Asked = Omit<z.infer<typeof AuditQuery>, 'offset' | 'limit'>;

/** The rows that are asked for, with who did it and whom it was about. */
export function matchingRows(trx: Trx, { from, to, userId, kind, person, recipient }: Asked, zone: Zone) {
  return trx
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.actorId')
    .leftJoin('caseFile', 'caseFile.id', 'audit.caseId')
    .leftJoin('client', 'client.id', 'audit.clientId')
    .$if(from !== undefined, (rows) => rows.where('audit.at', '>=', startOf(from ?? '', zone)))
    .$if(to !== undefined, (rows) => rows.where('audit.at', '<', startOf(addDays(to ?? '', 1), zone)))
    .$if(userId !== undefined, (rows) => rows.where('audit.actorId', '=', userId ?? ''))
    .$if(kind === 'left', (rows) => rows.where('audit.kind', 'in', ['print', 'export']))
    .$if(kind !== undefined && kind !== 'left', (rows) => rows.where('audit.kind', '=', kind ?? ''))
    .$if(recipient !== undefined, (rows) => rows.where((where) => wentTo(where, recipient ?? '')))
    .$if(person !== undefined, (rows) => rows.where((where) => isAbout(where, person ?? '')));
}

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
