import type { Trx } from '#database/connect';

/** Why the identities of these people have to wait: one of them is typed and not saved. Undefined where none is. */
export async function refusalOfIdentityDraft(
  trx: Trx,
  clientIds: readonly string[],
): Promise<string | undefined> {
  const subjects = clientIds.map((clientId) => `client:${clientId}`);
  const draft = await trx
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.savedBy')
    .where('subject', 'in', subjects)
    .select('user.name')
    .executeTakeFirst();
  const whose = clientIds.length > 1 ? 'Identitas salah satunya' : 'Identitas ini';
  return (
    draft &&
    `${whose} sedang dibetulkan ${draft.name} dan belum disimpan. Selesaikan atau buang drafnya lebih dahulu.`
  );
}
