import type { ExpressionBuilder } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { type Role, roles } from '#domain/roles';

/** Ids of the people whose erasure was proposed. */
export const aboutToBeErased = (trx: Trx) => trx.selectFrom('erasure').select('erasure.clientId');

/** Ids of the cases whose registration was annulled: for `not in`, wherever cases are listed or counted. */
export const annulledCases = (trx: Trx) =>
  trx
    .selectFrom('repair')
    .where('repair.form', '=', 'caseFile')
    .where('repair.outcome', '=', 'done')
    .select('repair.caseId');

/**
 * Ids of the people who are not there, for `not in`, wherever people are listed: whose erasure was proposed, whose file
 * went into another, and who has no case but annulled ones.
 */
export const hiddenClients = (trx: Trx) =>
  aboutToBeErased(trx)
    .union(trx.selectFrom('client').where('mergedInto', 'is not', null).select('client.id as clientId'))
    .union(
      trx
        .selectFrom('repair')
        .where('repair.caseId', 'in', annulledCases(trx))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('caseFile')
                .whereRef('caseFile.clientId', '=', 'repair.clientId')
                .where('caseFile.id', 'not in', annulledCases(trx))
                .select('caseFile.id'),
            ),
          ),
        )
        .select('repair.clientId'),
    );

/**
 * The rows of the caseload that somebody sees: of every case, of those they are named on as worker, or none. What
 * `sees` says of one case, for lists and counts; people whose erasure was proposed have no row.
 */
export function visibleRows(trx: Trx, actor: { id: string; role: Role }) {
  const { scope } = roles[actor.role];
  return trx
    .selectFrom('caseloadRow')
    .$if(scope === 'assigned', (rows) => rows.where('caseloadRow.workerId', '=', actor.id))
    .$if(scope === 'none', (rows) => rows.where(({ lit }) => lit(false)));
}

/** Of rows of the caseload: those that no one who still works here holds. */
export function isHeldByNobody({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'caseloadRow'>) {
  return not(
    exists(
      selectFrom('user')
        .whereRef('user.id', '=', 'caseloadRow.workerId')
        .where('user.isActive', '=', 1)
        .select('user.id'),
    ),
  );
}

/** Whether somebody may open this case, which need not be there. */
export async function isVisible(
  trx: Trx,
  actor: { id: string; role: Role },
  caseId: string,
): Promise<boolean> {
  const found = await visibleRows(trx, actor)
    .where('caseId', '=', caseId)
    .select('caseId')
    .executeTakeFirst();
  return found !== undefined;
}
