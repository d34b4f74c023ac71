import { describeOperation } from '#contract/describe-operation';
import type { Trx } from '#database/connect';
import { labelOf } from '#domain/fields/choice';
import type { ClientFileContents } from '#domain/papers/client-file';
import { sayRecipient } from '#domain/papers/recipients';
import { roles } from '#domain/roles';
import { formatNumber } from '#domain/words/indonesian';
import { countTouches, listLeaving } from './client-file.queries.ts';
import type { SayInstant } from './filed-records.ts';

const purposes: Record<string, string> = { preview: 'dilihat di layar', print: 'dicetak', save: 'disimpan' };

/** Rekam jejak: who read, wrote, printed or exported the person's file, as rows for a table. */
export async function gatherTrail(
  trx: Trx,
  clientId: string,
  caseIds: readonly string[],
  say: SayInstant,
): Promise<ClientFileContents['trail']> {
  const left = await listLeaving(trx, clientId, caseIds);
  const touched = await countTouches(trx, clientId, caseIds);
  return {
    left: left.map((row) => [say(row.at), whoOf(row), describeOperation(row.operation), whereTo(row.detail)]),
    touched: touched.map((row) => [
      whoOf(row),
      `${describeOperation(row.operation)}${row.outcome === 'refused' ? ' (ditolak)' : ''}`,
      formatNumber(row.times),
      say(row.first),
      row.times === 1 ? '' : say(row.last),
    ]),
  };
}

function whoOf({ name, role, actorId }: { name: string | null; role: string; actorId: string }): string {
  const label = Object.hasOwn(roles, role) ? roles[role as keyof typeof roles].label : role;
  return `${name ?? actorId} (${label})`;
}

function whereTo(detail: string): string {
  const { purpose = '', recipient = '' } = JSON.parse(detail) as { purpose?: string; recipient?: string };
  const to = sayRecipient(recipient);
  return [labelOf(purposes, purpose), to && `kepada ${to}`].filter(Boolean).join(', ');
}
