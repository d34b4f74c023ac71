import { formOf, isFormId } from '#domain/forms';
import { type Actor, may } from '#domain/roles';
import { annulment, mendings } from '#domain/safety/repair';
import { os } from '#pipeline';
import { decideRepair, undoRepair } from '#records/repair/repair';
import { findRepair, listAnnulled, listOpenRepairs, listRepairs } from '#records/repair/repair.queries';
import { verdictOf, whyNot } from '#records/verdicts';

const ownProposal = 'Usulan sendiri diputuskan oleh orang lain.';

type Told = Awaited<ReturnType<typeof listRepairs>>[number];

/** A repair as it is told: its form by name, and what this person may do about it. */
function tell(
  { id, form, proposerId, recordId: _record, movesTo: _id, movesToNumber, ...told }: Told,
  actor: Actor,
) {
  const { outcome } = told;
  const isAnnulment = isFormId(form) && mendings[form] === 'annul';
  const mayDecide = may(actor.role, 'repair.decide');
  const isOut = outcome === 'done' && movesToNumber === null;
  return {
    ...told,
    repairId: id,
    form: isAnnulment ? annulment : isFormId(form) ? formOf(form).recordLabel : form,
    isAnnulment,
    movesTo: movesToNumber,
    can: {
      decide: verdictOf(whyNotDecide(mayDecide, outcome === null, proposerId === actor.id)),
      undo: verdictOf(mayDecide && isOut ? undefined : whyNot.forbidden),
    },
  };
}

function whyNotDecide(mayDecide: boolean, isOpen: boolean, isOwn: boolean): string | undefined {
  if (!mayDecide) return whyNot.forbidden;
  if (!isOpen) return 'Usulan ini sudah diputuskan.';
  return isOwn ? ownProposal : undefined;
}

const waiting = os.repair.waiting.handler(async ({ context: { trx, actor } }) =>
  (await listOpenRepairs(trx, actor)).map(({ caseNumber, clientName, ...one }) => ({
    ...tell(one, actor),
    recordId: one.recordId,
    caseNumber,
    clientName,
  })),
);

const annulled = os.repair.annulled.handler(async ({ context: { trx, actor } }) =>
  (await listAnnulled(trx)).map(({ registerNumber, caseNumber, clientName, admittedOn, ...one }) => ({
    ...tell(one, actor),
    registerNumber,
    caseNumber,
    clientName,
    admittedOn,
  })),
);

const ofCase = os.repair.ofCase.handler(async ({ input, context: { trx, actor } }) =>
  (await listRepairs(trx, input.caseId)).map((one) =>
    tell(one.caseId === input.caseId ? one : { ...one, ...untold, caseId: input.caseId }, actor),
  ),
);

/** Of a record that came from another file: that it did. What was written of that file is for whoever may open it. */
const untold = { reason: '', remark: '' };

const decide = os.repair.decide.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const repair = await findRepair(trx, input.caseId, input.repairId);
  if (repair === undefined) throw errors.NOT_FOUND();
  if (repair.outcome !== null) throw errors.DECIDED();
  if (repair.proposedBy === actor.id) throw errors.OWN_PROPOSAL();
  const told = await decideRepair(trx, { ...repair, now, actor }, input, {
    ...context,
    confirmed: input.confirmed,
  });
  if (!told.ok) throw errors.REFUSED({ message: told.why });
  if (told.done?.destination) context.alsoAbout(told.done.destination);
  context.note({ form: repair.form, record: repair.recordId, accepted: input.accepts });
});

const undo = os.repair.undo.handler(async ({ input, context, errors }) => {
  const repair = await findRepair(context.trx, input.caseId, input.repairId);
  if (repair?.outcome !== 'done') throw errors.NOT_FOUND();
  const done = await undoRepair(context.trx, repair, { ...context, confirmed: input.confirmed });
  if (!done.ok) throw errors.REFUSED({ message: done.why });
  context.note({ form: repair.form, record: repair.recordId });
});

export const repair = { waiting, annulled, ofCase, decide, undo };
