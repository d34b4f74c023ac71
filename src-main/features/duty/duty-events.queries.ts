import { expressionBuilder } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { type DutyKind, dutyKindOf } from '#domain/duties/duty-kinds';
import { isReadableBy } from '#records/readable.queries';

/** What was said of the duties of a case, the latest first; no word about a record that is kept from the reader. */
export async function listDutyEvents(trx: Trx, caseId: string, reader: { userId: string }) {
  const rows = await trx
    .selectFrom('dutyAct')
    .leftJoin('user as by', 'by.id', 'dutyAct.saidBy')
    .leftJoin('user as to', 'to.id', 'dutyAct.toId')
    .where('dutyAct.caseId', '=', caseId)
    .orderBy('dutyAct.number', 'desc')
    .select(['key', 'what', 'askedOn', 'act', 'word', 'until', 'to.name as to', 'saidAt as at'])
    .select(['by.name as by', isHiddenFrom(reader).as('isHidden')])
    .execute();
  return rows.map(({ isHidden, ...row }) => {
    const kind = row.key.split(':')[0] as DutyKind;
    return isHidden ? { ...row, word: hiddenWord, what: dutyKindOf(kind).label } : row;
  });
}

const hiddenWord = 'dalam catatan untuk pekerja sosial saja';

/** Of an act: whether it is about a record that is kept from this reader. */
function isHiddenFrom(reader: { userId: string }) {
  const { exists, not, selectFrom } = expressionBuilder<Tables, 'dutyAct'>();
  const record = selectFrom('formRecord').whereRef('formRecord.id', '=', 'dutyAct.recordId');
  return exists(record.where(not(isReadableBy(reader))).select('formRecord.id'));
}

/** The last thing that was said of a duty, and by whom; undefined where nobody said anything. */
export async function findLastAct(trx: Trx, key: string, reader: { userId: string }) {
  const last = await trx
    .selectFrom('dutyAct')
    .leftJoin('user', 'user.id', 'dutyAct.saidBy')
    .where('key', '=', key)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['caseId', 'recordId', 'what', 'askedOn', 'act', 'word', 'saidAt', 'saidBy', 'user.name as by'])
    .select(isHiddenFrom(reader).as('isHidden'))
    .executeTakeFirst();
  return last && { ...last, word: last.isHidden ? hiddenWord : last.word };
}
