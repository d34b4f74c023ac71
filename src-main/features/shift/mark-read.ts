import { zoneOffsets } from '#domain/instant';
import { isLaterShift, shiftAt } from '#domain/shift';
import { os } from '#pipeline';
import { insertReading } from './shift.queries.ts';

export const markRead = os.shift.markRead.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, centre } = context;
  if (isLaterShift(input, shiftAt(now, zoneOffsets[centre.zone]))) throw errors.NOT_YET();
  await insertReading(trx, input, { userId: actor.id, readAt: now });
  context.note(input);
});
