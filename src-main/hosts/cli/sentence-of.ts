import { ORPCError } from '@orpc/client';
import { toVaultError } from '#platform/vault-error';
import { isRefusal } from '../refusal.ts';

/** What a person at the terminal reads of anything that was thrown; never a stack, never what was typed. */
export function sentenceOf(error: unknown): string {
  if (isRefusal(error)) return error.message;
  if (error instanceof ORPCError) return [error.message, ...detailsOf(error.data)].join('\n');
  return (
    toVaultError(error, '')?.message ?? 'Terjadi gangguan yang tidak terduga. Tidak ada berkas yang ditulis.'
  );
}

/** The cases that stand in the way, or the number under which a fault was noted. */
function detailsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('reference' in data) return [`Nomor rujukan: ${data.reference}`];
  if (!('troubles' in data) || !Array.isArray(data.troubles)) return [];
  return data.troubles.map(
    ({ caseNumber, sentence }: { caseNumber?: string; sentence: string }) =>
      `  - ${caseNumber === undefined ? '' : `${caseNumber}: `}${sentence}`,
  );
}
