import { os } from '#pipeline';
import { clearFailedTries } from '#vault/keys/vault-keys';

export const endWait = os.keys.endWait.handler(async ({ input: { userId }, context }) => {
  await clearFailedTries(context.vault, userId);
  context.note({ user: userId });
});
