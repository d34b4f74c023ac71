import { os } from '#pipeline';
import { findKnown } from '#records/alike.queries';

/** Who a new case is about to be opened for. */
export const get = os.client.get.handler(async ({ input, context, errors }) => {
  const known = await findKnown(context.trx, context.actor, input.clientId);
  if (known === undefined) throw errors.NOT_FOUND();
  context.note({ clientId: input.clientId });
  return known;
});
