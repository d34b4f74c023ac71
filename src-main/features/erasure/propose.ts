import { erasableFrom } from '#domain/safety/erasure';
import { os } from '#pipeline';
import { isKeptQuietly } from '#records/allegation.queries';
import { getPlace } from '#records/record.queries';
import { dropRow, refreshCasesOf } from '#records/refresh-case';
import { deleteErasure, findErasure, insertErasure, listCasesOf } from './erasure.queries.ts';
import { readHold } from './hold.ts';

export const propose = os.erasure.propose.handler(async ({ input, context, errors }) => {
  const { trx, today, now, actor, centre, newId } = context;
  const { ground, groundOn, reason } = input;
  const { clientId } = await getPlace(trx, input.caseId);
  const cases = await listCasesOf(trx, clientId);
  const open = cases.find(({ leftOn }) => leftOn === null);
  if (open !== undefined) {
    throw errors.OPEN_CASE({
      message: `Kasus ${open.number} masih terbuka. Selesaikan terminasinya lebih dahulu.`,
    });
  }
  const isHeld = (await readHold(trx, clientId)).isHeld || (await isKeptQuietly(trx, clientId, today));
  if (isHeld) throw errors.ON_HOLD();
  if (groundOn > today) throw errors.NOT_REACHED();
  const id = newId();
  await insertErasure(trx, {
    id,
    clientId,
    ground,
    groundOn,
    reason,
    proposedAt: now,
    proposedBy: actor.id,
    notBefore: erasableFrom(today, centre.erasureWaitDays),
    recordPrintedAt: null,
  });
  for (const one of cases) await dropRow(trx, one.id);
  context.note({ erasure: id, ground, groundOn });
});

export const withdraw = os.erasure.withdraw.handler(async ({ input, context, errors }) => {
  const { trx } = context;
  const erasure = await findErasure(trx, input.erasureId);
  if (erasure === undefined) throw errors.NOT_FOUND();
  await deleteErasure(trx, erasure.id);
  await refreshCasesOf(trx, erasure.clientId, context);
  context.note({ erasure: erasure.id, clientId: erasure.clientId });
});
