import type { Trx } from '#database/connect';
import { contradictionsOf } from '#domain/days/contradictions';
import { asText, type Draft, isHollow } from '#domain/fields/field';
import { type FormId, formOf, forms } from '#domain/forms';
import type { Actor } from '#domain/roles';
import { mendings, restsOnIt } from '#domain/safety/repair';
import { getProgress } from '../case.queries.ts';
import type { FigureFacts } from '../case-figures.ts';
import type { Effect } from '../effects/effect.ts';
import { effects } from '../effects/effects.ts';
import { getKnownDays } from '../known-days.queries.ts';
import { askFirst, watchSentMonths } from '../months/watch-sent-months.ts';
import type { Place } from '../place.ts';
import { findRecord, getPlace } from '../record.queries.ts';
import { refreshCase } from '../refresh-case.ts';
import { hasSecondReader } from '../user.queries.ts';
import { isVisible } from '../visible.queries.ts';
import { weighDays } from '../weigh-days.ts';
import { endAsNever, refusalToAnnul, standAgain } from './annul.ts';
import { type Kept, presentAnswers, putIn, takeOut } from './out-of-file.ts';
import { findOpenRepair, insertRepair, settleRepair } from './repair.queries.ts';

/** A proposal: which record of which case leaves the file, where to, and why. */
type Proposal = {
  id: string;
  caseId: string;
  form: FormId;
  recordId: string;
  movesTo: string | null;
  reason: string;
  now: string;
  /** Who proposes, or decides. */
  actor: Pick<Actor, 'id' | 'role'>;
};

/** What a repair needs to know of the world, and the questions answered before it (`watchSentMonths`). */
type RepairFacts = FigureFacts & { confirmed: readonly string[] };

type Refused = { ok: false; why: string };

const refused = (why: string): Refused => ({ ok: false, why });
const labelOf = (id: FormId) => formOf(id).label;

/** Why a record cannot leave its file, or not to there; undefined when it can. */
async function refusalOf(
  trx: Trx,
  { caseId, form, recordId, movesTo, actor }: Proposal,
  today: string,
): Promise<string | undefined> {
  const declared = formOf(form);
  if (mendings[form] === 'never') return `${declared.label} tidak dikeluarkan dari berkas. Betulkan isinya.`;
  if (movesTo !== null && mendings[form] !== 'move')
    return `${declared.label} terikat pada kasusnya. Keluarkan dari berkas, lalu tulis di berkas yang benar.`;
  if (mendings[form] === 'annul') return await refusalToAnnul(trx, caseId);
  if (movesTo === caseId) return 'Catatan ini sudah berada di berkas itu.';
  const place = await getPlace(trx, caseId);
  const record = await findRecord(trx, declared, place, recordId);
  if (record === undefined) return 'Catatan ini sudah tidak ada di berkas.';
  const effect: Effect = effects[form];
  return (
    (movesTo === null
      ? undefined
      : await refusalToMove(trx, { form, movesTo, actor }, record.answers, today)) ??
    restsOnIt(form, await getProgress(trx, caseId), labelOf) ??
    (await effect.holds?.(trx, { ...place, recordId }))
  );
}

/** Why a record cannot go into that file: it is tied to its own, or that one is closed to it. */
async function refusalToMove(
  trx: Trx,
  { form, movesTo, actor }: Pick<Proposal, 'form' | 'actor'> & { movesTo: string },
  answers: Draft,
  today: string,
): Promise<string | undefined> {
  if (!(await isVisible(trx, actor, movesTo)))
    return 'Kasus tujuan tidak ada di antara kasus yang boleh Anda buka.';
  if (asText(answers.taskRef) !== '')
    return 'Catatan ini terikat pada kegiatan rencana berkas ini. Betulkan dahulu: kosongkan kegiatannya.';
  if (!isHollow(answers.measures))
    return 'Catatan ini memuat nilai target rencana berkas ini. Betulkan dahulu: kosongkan nilai targetnya.';
  const known = await getKnownDays(trx, formOf(form), await getPlace(trx, movesTo), today);
  const [contradicted] = weighDays(contradictionsOf(forms[form], answers, known)).refused;
  return contradicted && `Di berkas tujuan: ${contradicted.sentence}`;
}

/**
 * Proposes that a record leaves its file. Where nobody else could decide, it is done at once and says so: a centre of
 * one person can mend its files too.
 */
export async function proposeRepair(
  trx: Trx,
  proposal: Proposal,
  facts: RepairFacts,
): Promise<{ ok: true; done: Done | undefined } | Refused> {
  const { now, actor, ...asked } = proposal;
  if ((await findOpenRepair(trx, asked.recordId)) !== undefined)
    return refused('Catatan ini sudah diusulkan dan menunggu keputusan.');
  const why = await refusalOf(trx, proposal, facts.today);
  if (why !== undefined) return refused(why);
  const place = await getPlace(trx, asked.caseId);
  const record = await findRecord(trx, formOf(asked.form), place, asked.recordId);
  const { version = 0, happenedOn = null } = record ?? {};
  await insertRepair(trx, {
    ...asked,
    clientId: place.clientId,
    version,
    happenedOn,
    proposedAt: now,
    proposedBy: actor.id,
  });
  if (await hasSecondReader(trx, [actor.id], 'repair.decide')) return { ok: true, done: undefined };
  return { ok: true, done: await carryOut(trx, proposal, { decidedBy: null, remark: '' }, facts) };
}

/** Does what was proposed, if nothing that it rests on has changed since. */
export async function decideRepair(
  trx: Trx,
  proposal: Proposal & { version: number },
  decision: { accepts: boolean; remark: string },
  facts: RepairFacts,
): Promise<{ ok: true; done: Done | undefined } | Refused> {
  const { id, caseId, form, recordId, version, now, actor } = proposal;
  const decided = { decidedBy: actor.id, remark: decision.remark };
  if (!decision.accepts) {
    await settleRepair(trx, id, { ...decided, decidedAt: now, outcome: 'declined' });
    return { ok: true, done: undefined };
  }
  const why = await refusalOf(trx, proposal, facts.today);
  if (why !== undefined) return refused(why);
  const record = await findRecord(trx, formOf(form), await getPlace(trx, caseId), recordId);
  if (record?.version !== version)
    return refused('Catatan ini dibetulkan sesudah diusulkan. Tolak usulan ini, lalu usulkan kembali.');
  return { ok: true, done: await carryOut(trx, proposal, decided, facts) };
}

/** That it was carried out, and the file into which the record moved. */
type Done = { destination: Place | undefined };

async function carryOut(
  trx: Trx,
  { id, caseId, form, recordId, movesTo, now, actor }: Proposal,
  decision: { decidedBy: string | null; remark: string },
  facts: RepairFacts,
): Promise<Done> {
  const place = await getPlace(trx, caseId);
  const destination = movesTo === null ? undefined : await getPlace(trx, movesTo);
  const people = [...new Set([place, destination].flatMap((one) => one?.clientId ?? []))];
  const sent = await watchSentMonths(trx, people);
  if (mendings[form] === 'annul') {
    const ending = await endAsNever(trx, caseId);
    await settleRepair(trx, id, { ...decision, decidedAt: now, outcome: 'done', kept: ending });
    await refreshCase(trx, caseId, facts);
    askFirst(await sent(people), facts.confirmed);
    return { destination };
  }
  const kept = await takeOut(trx, { ...place, form, recordId }, { now, userId: actor.id });
  // First here: until then what falls due by the record is still told of this case.
  await refreshCase(trx, caseId, facts);
  if (destination !== undefined) {
    await putIn(trx, kept, destination, facts.today);
    await refreshCase(trx, destination.caseId, facts);
  }
  askFirst(await sent(people), facts.confirmed);
  const out = movesTo === null ? JSON.stringify(kept) : null;
  await settleRepair(trx, id, { ...decision, decidedAt: now, outcome: 'done', kept: out });
  return { destination };
}

/** Puts back a record that was taken out, where it stood; a form of which a case has one must be gone by then. */
export async function undoRepair(
  trx: Trx,
  { id, caseId, form, kept }: { id: string; caseId: string; form: FormId; kept: string | null },
  facts: RepairFacts,
): Promise<{ ok: true } | Refused> {
  const place = await getPlace(trx, caseId);
  if (mendings[form] === 'annul') return await restore(trx, { id, place, kept }, facts);
  if (kept === null) return refused('Catatan ini sudah tidak tersimpan di luar berkas.');
  if (!formOf(form).repeats && (await findRecord(trx, formOf(form), place)) !== undefined)
    return refused(`${labelOf(form)} yang baru sudah ada. Keluarkan yang baru lebih dahulu.`);
  const out = JSON.parse(kept) as Kept;
  const effect: Effect = effects[form];
  const missed = await effect.misses?.(trx, place, presentAnswers(out));
  if (missed !== undefined) return refused(missed);
  const sent = await watchSentMonths(trx, [place.clientId]);
  await putIn(trx, out, place, facts.today);
  await settleRepair(trx, id, { outcome: 'undone', kept: null });
  await refreshCase(trx, caseId, facts);
  askFirst(await sent([place.clientId]), facts.confirmed);
  return { ok: true };
}

/** A registration that was annulled counts again, from the day on which it counted. */
async function restore(
  trx: Trx,
  { id, place, kept }: { id: string; place: Place; kept: string | null },
  facts: RepairFacts,
): Promise<{ ok: true } | Refused> {
  const sent = await watchSentMonths(trx, [place.clientId]);
  const why = await standAgain(trx, place, { kept, today: facts.today });
  if (why !== undefined) return refused(why);
  await settleRepair(trx, id, { outcome: 'undone', kept: null });
  await refreshCase(trx, place.caseId, facts);
  askFirst(await sent([place.clientId]), facts.confirmed);
  return { ok: true };
}
