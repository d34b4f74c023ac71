import { isPaperCheckDue, putOff } from '#domain/papers/paper-check';
import { os } from '#pipeline';
import { getKeySettings, putKeySettings } from '#vault/keys/key-settings.queries';
import { isTypedBack } from '#vault/keys/recovery-key';
import { unlockWithRecoveryKey } from '#vault/keys/unlock';
import { replaceRecoveryKey } from '#vault/keys/vault-keys';

export const state = os.keys.state.handler(async ({ context: { trx, now } }) => {
  const known = await getKeySettings(trx);
  return { confirmedAt: known.confirmedAt, isCheckDue: isPaperCheckDue(known, now) };
});

export const confirm = os.keys.confirmRecoveryKey.handler(async ({ input, context }) => {
  const { trx, vault, now } = context;
  const { dataKey } = await unlockWithRecoveryKey({
    folder: vault.folder,
    recoveryKey: input.recoveryKey,
  });
  dataKey.fill(0);
  await putKeySettings(trx, { confirmedAt: now });
});

export const remindLater = os.keys.remindLater.handler(async ({ context: { trx, now } }) => {
  await putKeySettings(trx, { ...(await getKeySettings(trx)), remindAfter: putOff(now) });
});

export const replace = os.keys.replaceRecoveryKey.handler(async ({ input, context, errors }) => {
  if (!isTypedBack(input.recoveryKey, input.typedBack)) throw errors.RECOVERY_KEY_MISTYPED();
  const { trx, vault, now } = context;
  await putKeySettings(trx, { confirmedAt: now });
  await replaceRecoveryKey(vault, input.recoveryKey);
});
