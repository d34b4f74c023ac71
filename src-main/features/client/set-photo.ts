import { os } from '#pipeline';
import { getPlace } from '#records/record.queries';
import { addThumbnail, setPhoto } from './client.queries.ts';

export const set = os.client.setPhoto.handler(async ({ input, context }) => {
  const { clientId } = await getPlace(context.trx, input.caseId);
  await setPhoto(context.trx, clientId, input.photo, context);
});

export const addSmall = os.client.addThumbnail.handler(async ({ input, context }) => {
  const { clientId } = await getPlace(context.trx, input.caseId);
  await addThumbnail(context.trx, clientId, input.thumbnail);
});
