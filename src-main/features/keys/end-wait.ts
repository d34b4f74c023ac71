import { os } from '#platform/pipeline';
import { clearFailedTries } from '#platform/vault/vault-keys';

export const endWait = os.keys.endWait.handler(async ({ input: { userId }, context }) => {
  await clearFailedTries(context.vault, userId);
  context.note({ user: userId });
});
