import { long, open } from '#pipeline';
import { rotateDataKey } from '#vault/rotation/rotate-data-key';

/** Tables copied, of how many, while a change is under way. One at a time: there is one open vault. */
let progress: { done: number; of: number } | undefined;

export const rotate = long.keys.rotateDataKey.handler(async ({ context, errors }) => {
  const { vault, keeper, backups } = context;
  if (progress !== undefined) throw errors.VAULT_REFUSED({ data: { code: 'busy' } });
  progress = { done: 0, of: 1 };
  try {
    if (vault.kind === 'real') await backups.run(vault, 'rotation', { carries: false });
    await keeper.exchange(vault, () =>
      rotateDataKey(vault, (done, of) => {
        progress = { done, of };
      }),
    );
  } finally {
    progress = undefined;
  }
});

export const rotationProgress = open.keys.rotationProgress.handler(() => progress ?? null);
