import { COMMON_ORPC_ERROR_DEFS, ORPCError } from '@orpc/client';
import { SentenceError } from './native-host.ts';

/** The Indonesian sentence for anything that was thrown. */
export function describeError(error: unknown): string {
  if (error instanceof ORPCError) return describeRefusal(error);
  if (error instanceof SentenceError) return error.message;
  if (error instanceof DOMException && fileGone.includes(error.name)) return noFile;
  return 'Titian tidak menjawab. Periksa apakah Titian masih berjalan, lalu coba sekali lagi.';
}

/** A chosen file that is not there any more, or was written to since: a flash disk pulled out, a copy made anew. */
const fileGone = ['NotReadableError', 'NotFoundError'];
const noFile =
  'Berkas itu tidak dapat dibaca lagi: flash disknya dicabut, atau berkasnya berubah. Pilih berkasnya sekali lagi.';

function describeRefusal(error: ORPCError<string, unknown>): string {
  if (error.code === 'REAUTH') return 'Langkah ini dibatalkan karena kata sandi tidak diketik.';
  // Sentences come from the contract or from the host; those of the transport itself are not Indonesian.
  if (!error.defined && Object.hasOwn(COMMON_ORPC_ERROR_DEFS, error.code)) {
    return 'Titian tidak dapat menjalankan permintaan ini. Tidak ada yang tersimpan dari langkah ini.';
  }
  const reference = (error.data as { reference?: string } | undefined)?.reference;
  return reference === undefined ? error.message : `${error.message} Nomor rujukan: ${reference}.`;
}
