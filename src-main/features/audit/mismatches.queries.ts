import type { Trx } from '#database/connect';
import { olderSlotsSentence } from '#domain/safety/slot-trouble';
import { formatNumber } from '#domain/words/indonesian';

/** What a login noticed of the end of the trail, or of the file it is in; written where the vault is opened. */
type Mismatch = { seq: number; at: string; sentence: string };

const mismatches = (trx: Trx) =>
  trx
    .selectFrom('audit')
    .where('kind', '=', 'warning')
    .where('operation', 'in', ['audit.mismatch', 'vault.changed', 'vault.slotsOlder']);

/** Every warning of a login, newest first. */
export async function listMismatches(trx: Trx): Promise<Mismatch[]> {
  const rows = await mismatches(trx)
    .orderBy('seq', 'desc')
    .limit(50)
    .select(['seq', 'at', 'operation', 'detail'])
    .execute();
  return rows.map(({ seq, at, operation, detail }) => ({
    seq,
    at,
    sentence: sentences[operation] ?? describe(JSON.parse(detail)),
  }));
}

/** The newest warning, as long as nobody has verified the trail after it. */
export async function findUnanswered(trx: Trx): Promise<Mismatch | undefined> {
  const [newest] = await listMismatches(trx);
  if (newest === undefined) return undefined;
  const answer = await trx
    .selectFrom('audit')
    .where('seq', '>', newest.seq)
    .where('operation', '=', 'audit.verify')
    .where('outcome', '=', 'done')
    .select('seq')
    .limit(1)
    .executeTakeFirst();
  return answer === undefined ? newest : undefined;
}

const sentences: Record<string, string> = {
  'vault.changed':
    'Saat masuk, berkas data (vault.db) bukan lagi berkas yang ditinggalkan ketika brankas dikunci. Berkas yang lebih lama, atau sebagian darinya, dipasang kembali di luar Titian.',
  'vault.slotsOlder': olderSlotsSentence,
};

function describe({ knownSeq, foundSeq }: { knownSeq: number; foundSeq: number }): string {
  const known = `berkas kunci mencatat jejak sampai nomor ${formatNumber(knownSeq)}`;
  if (foundSeq >= knownSeq)
    return `Saat masuk, ${known}, tetapi baris bernomor itu bukan baris yang dicatat.`;
  return `Saat masuk, jejak audit berakhir di nomor ${formatNumber(foundSeq)}, padahal ${known}. Ekor jejak dipotong, atau berkas brankas yang lebih lama dipasang kembali.`;
}
