import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { type Form, tidyAnswers, troublesOf } from '#domain/form';
import { formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { Actor } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import type { FigureFacts } from '../case-figures.ts';
import { completeRecord } from '../complete-record.ts';
import { askFirst, watchSentMonths } from '../months/watch-sent-months.ts';
import { findRecord } from '../record.queries.ts';
import { refreshCasesOf } from '../refresh-case.ts';
import { refreshPerson } from '../refresh-person.ts';
import { hasSecondReader } from '../user.queries.ts';
import { findVersion } from '../version.queries.ts';
import {
  findWrittenSince,
  insertMerge,
  listFormer,
  type Merge,
  type Moved,
  moveBack,
  moveRows,
  setMergedInto,
  settleMerge,
  swapPhotos,
} from './merge.queries.ts';
import { refusalToMerge, type Two } from './refusal-to-merge.ts';

/** What a merge needs to know of the world; `confirmed` are the questions answered before it. */
type At = FigureFacts & {
  now: string;
  newId(): string;
  actor: Pick<Actor, 'id'>;
  confirmed: readonly string[];
};

type Refused = { ok: false; why: string };
const refused = (why: string): Refused => ({ ok: false, why });

const identityForm = formOf('client');

/** The photo among the answers that may be taken over. */
export const photo = 'photo';

/** What somebody's identity says now. */
export async function identityOf(trx: Trx, clientId: string) {
  return await findRecord(trx, identityForm, { clientId, caseId: '' });
}

/** The identity of the one file: each answer of that which stays, but those taken over from the other. */
async function chosenIdentity(
  trx: Trx,
  { keptId, goneId }: Two,
  takes: readonly string[],
  form: Form,
): Promise<Draft> {
  const kept = (await identityOf(trx, keptId))?.answers ?? {};
  const gone = (await identityOf(trx, goneId))?.answers ?? {};
  const taken = takes.filter((name) => Object.hasOwn(form.fields, name));
  const chosen = { ...kept, ...Object.fromEntries(taken.map((name) => [name, gone[name]])) };
  return tidyAnswers(form, chosen);
}

/**
 * Proposes that two files become one. Where nobody else could decide, it is done at once and says so: a centre of one
 * person can mend its files too.
 */
export async function proposeMerge(
  trx: Trx,
  { keptId, goneId, takes, reason }: Two & { takes: readonly string[]; reason: string },
  at: At,
): Promise<{ ok: true; isDone: boolean } | Refused> {
  if (await isProposed(trx, [keptId, goneId]))
    return refused('Penggabungan salah satu berkas ini sudah diusulkan dan menunggu keputusan.');
  const why = await refusalToMerge(trx, { keptId, goneId });
  if (why !== undefined) return refused(why);
  const form = formIn(at.centre.own, 'client');
  const [trouble] = troublesOf(form, await chosenIdentity(trx, { keptId, goneId }, takes, form), at);
  if (trouble !== undefined) return refused(`Identitas yang dipilih belum lengkap. ${trouble.sentence}`);
  const id = at.newId();
  const proposal = { id, keptId, goneId, takes: JSON.stringify(takes), reason };
  await insertMerge(trx, { ...proposal, proposedAt: at.now, proposedBy: at.actor.id });
  if (await hasSecondReader(trx, [at.actor.id], 'repair.decide')) return { ok: true, isDone: false };
  const done = await carryOut(trx, proposal, { decidedBy: null, remark: '' }, at);
  return done.ok ? { ok: true, isDone: true } : done;
}

async function isProposed(trx: Trx, ids: readonly string[]): Promise<boolean> {
  const open = await trx
    .selectFrom('merge')
    .where('outcome', 'is', null)
    .where(({ or, eb }) => or([eb('keptId', 'in', ids), eb('goneId', 'in', ids)]))
    .select('id')
    .executeTakeFirst();
  return open !== undefined;
}

/** Does what was proposed, if both files still allow it; or says no. */
export async function decideMerge(
  trx: Trx,
  merge: Merge,
  { accepts, remark }: { accepts: boolean; remark: string },
  at: At,
): Promise<{ ok: true } | Refused> {
  const decided = { decidedBy: at.actor.id, remark };
  if (!accepts) {
    await settleMerge(trx, merge.id, { ...decided, decidedAt: at.now, outcome: 'declined' });
    return { ok: true };
  }
  const why = await refusalToMerge(trx, merge);
  return why === undefined ? await carryOut(trx, merge, decided, at) : refused(why);
}

async function carryOut(
  trx: Trx,
  { id, keptId, goneId, takes, reason }: Pick<Merge, 'id' | 'keptId' | 'goneId' | 'takes' | 'reason'>,
  decided: { decidedBy: string | null; remark: string },
  at: At,
): Promise<{ ok: true } | Refused> {
  const taken = JSON.parse(takes) as string[];
  const sent = await watchSentMonths(trx, [keptId, goneId]);
  const answers = await chosenIdentity(trx, { keptId, goneId }, taken, formIn(at.centre.own, 'client'));
  const stubs = await listFormer(trx, goneId);
  const rows = await moveRows(trx, goneId, keptId);
  const takesPhoto = taken.includes(photo);
  if (takesPhoto) await swapPhotos(trx, keptId, goneId);
  await setMergedInto(trx, [goneId, ...stubs], keptId);
  const identity = await writeIdentity(
    trx,
    keptId,
    { answers, reason: `Penggabungan berkas: ${reason}` },
    at,
  );
  if (!identity.ok) return identity;
  await refreshPerson(trx, keptId);
  await refreshCasesOf(trx, keptId, at);
  askFirst([...(await sent([keptId, goneId]))], at.confirmed);
  const moved: Moved = { rows, stubs, photo: takesPhoto, identity: identity.before };
  await settleMerge(trx, id, {
    ...decided,
    decidedAt: at.now,
    outcome: 'done',
    moved: JSON.stringify(moved),
  });
  return { ok: true };
}

/** Writes an identity as the next version, where it differs; gives the version that stood before. */
async function writeIdentity(
  trx: Trx,
  clientId: string,
  { answers, reason }: { answers: Draft; reason: string },
  { now, newId, actor, confirmed, ...facts }: At,
): Promise<{ ok: true; before: number | null } | Refused> {
  const present = await identityOf(trx, clientId);
  if (present === undefined || sameAs(present.answers, answers)) return { ok: true, before: null };
  const person = { clientId, caseId: '', form: identityForm, recordId: present.recordId };
  const by = { now, newId, userId: actor.id, confirmed, requestId: newId(), watch: 'byCaller' as const };
  const written = { version: present.version, answers, reason: reason.slice(0, 500) };
  const done = await completeRecord(trx, { ...person, ...by, ...written }, facts);
  if (done.ok) return { ok: true, before: present.version };
  return refused(
    done.why === 'troubles' ? (done.troubles[0]?.sentence ?? '') : 'Identitasnya sudah berubah.',
  );
}

/** Makes two files again of what became one, while nothing was written in it since. */
export async function splitMerge(trx: Trx, merge: Merge, at: At): Promise<{ ok: true } | Refused> {
  const { id, keptId, goneId, moved, decidedAt } = merge;
  if (moved === null || decidedAt === null) return refused('Penggabungan ini sudah tidak berlaku.');
  const written = await findWrittenSince(trx, keptId, decidedAt);
  if (written !== undefined)
    return refused(
      `Sejak digabungkan sudah ada ${written} dalam berkas ini, jadi tidak dapat dipisahkan kembali.`,
    );
  const { rows, stubs, photo: tookPhoto, identity } = JSON.parse(moved) as Moved;
  const sent = await watchSentMonths(trx, [keptId, goneId]);
  await moveBack(trx, rows, keptId, goneId);
  if (tookPhoto) await swapPhotos(trx, keptId, goneId);
  await setMergedInto(trx, [goneId], null);
  await setMergedInto(trx, stubs, goneId);
  const before = identity === null ? undefined : await answersBefore(trx, keptId, identity);
  if (before !== undefined) {
    const back = { answers: before, reason: 'Berkas yang digabungkan dipisahkan kembali.' };
    const restored = await writeIdentity(trx, keptId, back, at);
    if (!restored.ok) return restored;
  }
  for (const clientId of [keptId, goneId]) {
    await refreshPerson(trx, clientId);
    await refreshCasesOf(trx, clientId, at);
  }
  askFirst([...(await sent([keptId, goneId]))], at.confirmed);
  await settleMerge(trx, id, { outcome: 'undone', moved: null });
  return { ok: true };
}

async function answersBefore(trx: Trx, clientId: string, version: number): Promise<Draft | undefined> {
  const present = await identityOf(trx, clientId);
  return present && (await findVersion(trx, present.recordId, version))?.answers;
}
