import { defined } from '#domain/defined';
import {
  describeAuditTrouble,
  firstSeqOf,
  formatFingerprint,
  readFingerprint,
} from '#domain/safety/audit-troubles';
import { long, os } from '#pipeline';
import { vaultFiles } from '#platform/files/vault-files';
import type { KnownTip } from '#vault/audit/verify-audit';
import { verifyAuditInWorker } from '#vault/audit/verify-in-worker';
import type { OpenVault } from '#vault/file/open-vault';
import { gatherKnownTips } from './known-tips.ts';
import { findUnanswered, listMismatches } from './mismatches.queries.ts';

/** How far the verification of an open vault is. */
const running = new WeakMap<OpenVault, { done: number; of: number }>();

export const state = os.audit.state.handler(async ({ context: { trx, vault } }) => {
  const unanswered = await findUnanswered(trx);
  const progress = running.get(vault);
  return {
    ...(unanswered === undefined ? {} : { warning: { at: unanswered.at, sentence: unanswered.sentence } }),
    ...defined({ progress }),
  };
});

export const verify = long.audit.verify.handler(async ({ input: { printed }, context, signal }) => {
  const { vault, transact, note } = context;
  const known = await gatherKnownTips(context);
  if (printed !== undefined) known.push(fromPaper(printed));
  const { vaultId, dataKey } = vault;
  const order = { file: vaultFiles(vault.folder).database, vaultId, dataKey, known };
  try {
    const { rows, tip, troubles, found } = await vault.readings.beside(
      (ends) =>
        verifyAuditInWorker(order, {
          signal: ends,
          onProgress: (done, of) => running.set(vault, { done, of }),
        }),
      signal,
    );
    const [first] = troubles;
    note({ rows, troubles: found, firstSeq: first && firstSeqOf(first), headSeq: tip.seq });
    return {
      rows,
      tip: { seq: tip.seq, fingerprint: formatFingerprint(tip.mac) },
      troubles: troubles.map(describeAuditTrouble),
      found,
      warnings: await transact(listMismatches),
      compared: sourcesOf(known),
    };
  } finally {
    running.delete(vault);
  }
});

function fromPaper({ seq, fingerprint }: { seq: number; fingerprint: string }): KnownTip {
  return { seq, mac: readFingerprint(fingerprint) ?? '', source: { kind: 'report' } };
}

/** What the trail is held against. */
function sourcesOf(known: readonly KnownTip[]) {
  const count = (kind: KnownTip['source']['kind']) =>
    known.filter(({ source }) => source.kind === kind).length;
  return { slots: count('slots') > 0, backups: count('backup'), report: count('report') > 0 };
}
