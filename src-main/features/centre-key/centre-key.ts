import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { takeCentreKey } from '#vault/keys/centre-key';
import { fingerprintPaper } from './fingerprint-paper.ts';

const get = os.centreKey.get.handler(async ({ context }) => {
  const { fingerprint, madeAt } = await takeCentreKey(context.trx, context.now);
  return { fingerprint, madeAt };
});

const print = long.centreKey.print.handler(async ({ input, context, signal }) => {
  const { fingerprint } = await context.transact((trx) => takeCentreKey(trx, context.now));
  const { headName, headTitle, headEmployeeNumber } = context.centre;
  const head = { role: headTitle, name: headName, employeeNumber: headEmployeeNumber };
  return await handOut(context, fingerprintPaper, { fingerprint, head }, input, signal);
});

export const centreKey = { get, print };
