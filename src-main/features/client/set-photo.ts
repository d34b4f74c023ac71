import { os } from '#pipeline';
import { setPhoto } from './client.queries.ts';

export const set = os.client.setPhoto.handler(async ({ input, context }) => {
  const { clientId } = await context.trx
    .selectFrom('caseFile')
    .where('id', '=', input.caseId)
    .select('clientId')
    .executeTakeFirstOrThrow();
  await setPhoto(context.trx, clientId, input.photo, context);
});
