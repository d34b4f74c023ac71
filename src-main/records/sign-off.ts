import type { Trx } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import { formatCivilDate } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { changedFields, type FormHead, fieldLabel } from '#domain/form';
import { type FormId, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';
import { printSignOff, type SignOff, type SignOffAct, signOffActs, signOffOf } from '#domain/safety/sign-off';
import { joinWords } from '#domain/words/indonesian';
import { hasActs, insertAct, listActs, listSignable } from './sign-off.queries.ts';
import { hasSecondReader } from './user.queries.ts';
import { findVersion, listWritersAfter } from './version.queries.ts';

/** A record that can be approved, and how it stands. */
export type Signable = {
  recordId: string;
  form: FormId;
  version: number;
  happenedOn: string | null;
  /** Who wrote the present version. */
  writerId: string;
  /** Who wrote any version since the one that was approved last: none of them approves it. */
  writerIds: string[];
  /** The centre wants a second reader for it. */
  isRequired: boolean;
  /** Nobody but its writers could approve it. */
  isAlone: boolean;
  acts: SignOffAct[];
  signOff: SignOff;
  /** Labels of the fields that differ from the version that was approved; empty when none was, or it is this one. */
  changed: string[];
};

/** Whether a record with these answers can be approved. */
export const isSignable = (form: FormHead, answers: Draft): boolean =>
  form.signOff !== undefined && (form.signOff.when?.(answers) ?? true);

/** Every record of a case that can be approved, the oldest first; none that is left out of the rules and of the acts. */
export async function listSignOffs(trx: Trx, caseId: string): Promise<Signable[]> {
  const acts = await listActs(trx, [caseId]);
  const { signOffs, own: asked } = await getCentre(trx);
  const records = (await listSignable(trx, caseId)).filter(({ form, answers }) =>
    isSignable(formOf(form as FormId), answers),
  );
  const found: Signable[] = [];
  for (const { answers, savedAt: _savedAt, ...record } of records) {
    const form = record.form as FormId;
    const own = acts.get(record.recordId) ?? [];
    const signOff = signOffOf(record.version, own);
    const writerIds = await listWritersAfter(trx, record.recordId, signOff.approval?.version ?? 0);
    found.push({
      ...record,
      form,
      isRequired: signOffs.includes(form),
      writerIds,
      isAlone: !(await hasSecondReader(trx, writerIds, 'record.approve')),
      acts: own,
      signOff,
      changed: await changedSince(trx, { ...record, form, answers }, signOff, asked),
    });
  }
  return found;
}

async function changedSince(
  trx: Trx,
  { recordId, form, version, answers }: { recordId: string; form: FormId; version: number; answers: Draft },
  { approval }: SignOff,
  own: Own,
): Promise<string[]> {
  if (approval === undefined || approval.version === version) return [];
  const before = (await findVersion(trx, recordId, approval.version))?.answers ?? {};
  const declared = formIn(own, form);
  return changedFields(declared, before, answers).map((name) => fieldLabel(declared, name));
}

/** A version that was just completed. */
type Completed = {
  recordId: string;
  caseId: string;
  version: number;
  answers: Draft;
  now: string;
  userId: string;
};

/**
 * Submits a version with its completion, where the centre wants a second reader for it, or one was asked about an
 * earlier version: an approval holds for the version that it names, and nobody has to think of asking again.
 */
export async function askSecondReader(trx: Trx, form: FormHead, completed: Completed): Promise<void> {
  const { recordId, caseId, version, answers, now, userId } = completed;
  if (!isSignable(form, answers)) return;
  const isRequired = (await getCentre(trx)).signOffs.some((id) => id === form.id);
  if (!isRequired && !(await hasActs(trx, recordId))) return;
  const act = { act: 'submitted', remark: '', isAlone: 0, at: now, by: userId } as const;
  await insertAct(trx, { recordId, caseId, version, ...act });
}

/** What the centre wants approved and nobody approved in this case, as a sentence; undefined when there is nothing. */
export async function sayUnapproved(trx: Trx, caseId: string): Promise<string | undefined> {
  const open = (await listSignOffs(trx, caseId)).filter(
    ({ isRequired, signOff }) => isRequired && signOff.state !== 'approved',
  );
  if (open.length === 0) return undefined;
  const named = open.map(({ form, happenedOn }) => {
    const { signOff, label } = formOf(form);
    return `${signOff?.label ?? label}${happenedOn === null ? '' : ` (${formatCivilDate(happenedOn, 'short')})`}`;
  });
  return `Belum disetujui pembaca kedua: ${joinWords(named)}.`;
}

/** What papers say of the records that were submitted or have to be, by record; `say` tells an instant. */
export async function printSignOffs(
  trx: Trx,
  caseId: string,
  say: (instant: string) => string,
): Promise<Map<string, string>> {
  const told = (await listSignOffs(trx, caseId)).filter(
    ({ isRequired, acts }) => isRequired || acts.length > 0,
  );
  return new Map(told.map(({ recordId, signOff }) => [recordId, printSignOff(signOff, say)]));
}

/** Every act upon a record, in words; empty when there was none. */
export function printActs(acts: readonly SignOffAct[], say: (instant: string) => string): string {
  return acts
    .map(({ version, act, by, at, remark }) => {
      const done = `versi ${version} ${signOffActs[act].toLowerCase()} ${say(at)} oleh ${by}`;
      return remark === '' ? done : `${done}: ${remark}`;
    })
    .join('; ');
}
