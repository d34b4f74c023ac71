import { checkFamilyCardNumber, tidyNumber } from '#domain/people/nik';
import { os } from '#pipeline';
import { listSharing } from './client.queries.ts';

/** Who else bears this No KK. Nobody is found by a number that is none. */
export const findKin = os.client.findKin.handler(async ({ input, context: { trx, actor } }) => {
  const number = tidyNumber(input.familyCardNumber);
  if (checkFamilyCardNumber(number).length > 0) return { kin: [], withheld: 0 };
  return await listSharing(trx, actor, { number, exceptCaseId: input.caseId });
});
