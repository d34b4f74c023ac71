import type { DoneErasure, WaitingErasure } from '#contract/erasure';
import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { may } from '#domain/roles';
import { holdsErased } from '#domain/safety/backup-retention';
import { backupDaysAfterErasure, sayErasureTrouble, troubleOfErasure } from '#domain/safety/erasure';
import { type LongWork, long } from '#pipeline';
import { VaultError } from '#platform/vault-error';
import { isKeptQuietly } from '#records/allegation.queries';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { getBackupSettings } from '#vault/backup/backup-settings.queries';
import { toKept } from '#vault/backup/list-backups';
import { listReplaced } from '#vault/backup/swap-vault';
import { listOurs } from '#vault/backup/take-backup';
import { type ErasureRow, hasSecondPerson, listErasures, listLedger } from './erasure.queries.ts';
import { readHold } from './hold.ts';

export const list = long.erasure.list.handler(async ({ context }) => {
  const { transact, actor } = context;
  const { waiting, ledger } = await transact(async (trx) => {
    const rows: WaitingErasure[] = [];
    for (const erasure of await listErasures(trx)) rows.push(await describe(trx, erasure, context));
    return { waiting: rows, ledger: await listLedger(trx) };
  });
  const { backups, secondTrouble } = ledger.length === 0 ? { backups: [] } : await findBackups(context);
  const done = ledger.map(
    ({ clientId, erasedAt, cases, records, finishedAt }): DoneErasure => ({
      id: clientId,
      erasedAt,
      cases,
      records,
      isFinished: finishedAt !== null,
      backupsHolding: backups.filter((backup) => holdsErased(backup, { clientId })).length,
      backupsGoneOn: addDays(erasedAt.slice(0, 10), backupDaysAfterErasure),
    }),
  );
  return {
    waiting,
    done,
    ...defined({ secondTrouble }),
    replacedVaults: ledger.length === 0 ? [] : await listReplaced(context.vault.folder),
    can: { withdraw: may(actor.role, 'erasure.propose') },
  };
});

/** What the second act is judged by, as things stand; `typed` is the register number somebody typed. */
export async function judge(
  trx: Trx,
  erasure: ErasureRow,
  { actor, today }: Pick<LongWork, 'actor' | 'today'>,
  typed = '',
) {
  const isProposer = erasure.proposedBy === actor.id;
  return {
    today,
    notBefore: erasure.notBefore,
    isHeld:
      (await readHold(trx, erasure.clientId)).isHeld || (await isKeptQuietly(trx, erasure.clientId, today)),
    isRecordPrinted: erasure.recordPrintedAt !== null,
    isProposer,
    hasSecondPerson: await hasSecondPerson(trx, erasure.proposedBy),
    isNumberTyped: typed.trim() === erasure.registerNumber,
  };
}

async function describe(trx: Trx, erasure: ErasureRow, work: LongWork): Promise<WaitingErasure> {
  const facts = await judge(trx, erasure, work);
  // The number is asked when it comes to it.
  const trouble = troubleOfErasure({ ...facts, isNumberTyped: true });
  const { fullName, registerNumber, ground, groundOn, reason, proposedAt, notBefore } = erasure;
  return {
    erasureId: erasure.id,
    fullName,
    registerNumber,
    ground,
    groundOn,
    reason,
    proposedBy: erasure.proposerName,
    proposedAt,
    notBefore,
    isRecordPrinted: facts.isRecordPrinted,
    trouble: trouble === undefined ? null : sayErasureTrouble(trouble, notBefore),
    asksNumber: facts.isProposer,
  };
}

/** The backups here and at the second place, each file by itself. */
async function findBackups({ vault, transact }: LongWork) {
  const { secondPlace } = await transact(getBackupSettings);
  const own = await listOurs(ownBackupFolder(vault.folder), vault.vaultId).catch(none);
  if (secondPlace === undefined) return { backups: toKept(own) };
  try {
    return { backups: toKept([...own, ...(await listOurs(secondPlace, vault.vaultId))]) };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return { backups: toKept(own), secondTrouble: error.message };
  }
}

function none(error: unknown): [] {
  if (error instanceof VaultError) return [];
  throw error;
}
