import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { type ClockJump, findClockJump } from '#domain/safety/clock-jump';
import { writeAudit } from './audit.ts';

/**
 * Looks at login whether the computer's clock fits the last row of the audit, and warns in the trail when it does
 * not. The order of the trail is that of its numbers, whatever its times say (vault/SECURITY.md R10).
 */
export async function checkClock(
  trx: Trx,
  { at, actor }: { at: string; actor: Actor },
): Promise<ClockJump | undefined> {
  const last = await trx.selectFrom('audit').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const jump = findClockJump(last?.at, at);
  if (jump === undefined) return undefined;
  const { kind, lastAt } = jump;
  const operation = `clock.${kind}` as const;
  await writeAudit(trx, { at, actor, operation, kind: 'warning', outcome: 'done', detail: { lastAt } });
  return jump;
}
