import type { HoldState } from '#contract/erasure';
import type { Trx } from '#database/connect';
import { os, type ShortWork } from '#pipeline';
import { findHold } from '#records/legal-hold.queries';
import { getPlace } from '#records/record.queries';
import { insertHold, isAbh, listCasesOf } from './erasure.queries.ts';

const abhReason =
  'Anak yang berhadapan dengan hukum: data ditahan sampai Kepala menyatakan perkaranya berakhir.';

/** Whether a person's data are held for a legal matter; those of ABH are until somebody says the matter ended. */
export async function readHold(trx: Trx, clientId: string) {
  const last = await findHold(trx, clientId);
  if (last !== undefined) {
    const { isHeld, reason, decidedByName: decidedBy, decidedAt } = last;
    return { isHeld: isHeld === 1, byDefault: false, reason, decidedBy, decidedAt };
  }
  const byDefault = await isAbh(trx, clientId);
  return {
    isHeld: byDefault,
    byDefault,
    reason: byDefault ? abhReason : '',
    decidedBy: null,
    decidedAt: null,
  };
}

export const state = os.erasure.state.handler(async ({ input, context }): Promise<HoldState> => {
  const { trx, centre } = context;
  const { clientId } = await getPlace(trx, input.caseId);
  const open = (await listCasesOf(trx, clientId)).find(({ leftOn }) => leftOn === null);
  return {
    ...(await readHold(trx, clientId)),
    openCase: open?.number ?? null,
    waitDays: centre.erasureWaitDays,
  };
});

export const hold = os.erasure.hold.handler(async ({ input, context, errors }) => {
  const { clientId } = await getPlace(context.trx, input.caseId);
  const { isHeld, byDefault } = await readHold(context.trx, clientId);
  if (isHeld && !byDefault) throw errors.HELD_ALREADY();
  await decide(context, { clientId, isHeld: 1, reason: input.reason, endedOn: null });
});

export const liftHold = os.erasure.liftHold.handler(async ({ input, context, errors }) => {
  const { clientId } = await getPlace(context.trx, input.caseId);
  if (!(await readHold(context.trx, clientId)).isHeld) throw errors.NOT_HELD();
  if (input.endedOn > context.today) throw errors.NOT_ENDED();
  await decide(context, { clientId, isHeld: 0, reason: input.reason, endedOn: input.endedOn });
});

type Decision = { clientId: string; isHeld: number; reason: string; endedOn: string | null };

async function decide({ trx, newId, now, actor }: ShortWork, decision: Decision): Promise<void> {
  await insertHold(trx, { id: newId(), ...decision, decidedAt: now, decidedBy: actor.id });
}
