import type { Trx } from '#database/connect';
import { daysBetween, notAfter } from '#domain/civil-date';
import { decidesIntake, stepOf, waitingStep } from '#domain/conference-steps';
import { labelOf } from '#domain/fields/choice';
import { decidedByContract } from '#domain/forms/contract';
import type { Zone } from '#domain/instant';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { standingOf } from '#domain/months/standing';
import { describeAge } from '#domain/people/age';
import { intakeStepOf } from '#domain/people/intake-step';
import { may, type Permission } from '#domain/roles';
import { firstToTell } from '#domain/safety/sign-off';
import type { StageId } from '#domain/stage';
import { workflow } from '#domain/workflow';
import { os } from '#pipeline';
import { getConsentStanding, listStageAnswers } from '#records/case.queries';
import { getStandpoint } from '#records/case-figures';
import { listDraftForms } from '#records/draft.queries';
import { isFlagged } from '#records/duty.queries';
import { hasForeignRecords } from '#records/foreign.queries';
import { listFormerNumbers } from '#records/merge/merge.queries';
import { listSignOffs, type Signable } from '#records/sign-off';
import { getSinceThen } from '#records/since-then.queries';
import { verdictOnRight, whyNot } from '#records/verdicts';
import { isWorkedInBy } from '#records/visible.queries';
import { getCaseHead, listOtherCases } from './case-file.queries.ts';

export const open = os.case.open.handler(async ({ input: { caseId }, context }) => {
  const { trx, actor, today, centre } = context;
  const head = await getCaseHead(trx, caseId);
  const { stage, since, pillars } = await getStandpoint(trx, caseId, today);
  const drafts = await listDraftForms(trx, caseId, actor.id);
  const consent = await getConsentStanding(trx, caseId);
  const isClosed = head.leftOn !== null;
  const isOnlyRead = !(await isWorkedInBy(trx, actor, caseId));
  const earlier = isOnlyRead ? whyNot.earlierStay : undefined;
  const standing = standingOf(head);
  const reads = may(actor.role, 'narrative.read');
  const [eic] = reads ? await listStageAnswers(trx, caseId, 'eic') : [];
  const contracts = reads ? await listStageAnswers(trx, caseId, 'contract') : [];
  const byContract = decidedByContract(contracts.map(({ answers }) => answers));
  const decided = reads && !isClosed ? await findWaitingStep(trx, caseId, centre.zone) : null;
  const step = intakeStepOf({ eligibility: eic?.answers.eligibility, byContract, standing, isClosed });
  const signOffs = reads ? await listSignOffs(trx, caseId) : [];
  const ask = (permission: Permission, otherwise?: string) =>
    verdictOnRight(actor.role, permission, otherwise);
  const follows = may(actor.role, 'progress.read');
  const changePhoto = ask('identity.write', earlier);
  const otherCases = await listOtherCases(trx, head.clientId, caseId, actor);
  return {
    caseId,
    clientId: head.clientId,
    caseNumber: head.number,
    registerNumber: head.registerNumber,
    formerNumbers: await listFormerNumbers(trx, head.clientId),
    fullName: head.fullName,
    alias: head.alias,
    sex: head.sex,
    age: describeAge(head, notAfter(today, head.leftOn)),
    photo: head.photo,
    lacksThumbnail: head.photo !== null && head.thumbnailOf === null && changePhoto.ok,
    category: follows ? labelOf(ppksCategories, head.category) : null,
    admittedOn: head.admittedOn,
    leftOn: head.leftOn,
    leaveReason: follows && head.leaveReason ? labelOf(terminationReasons, head.leaveReason) : null,
    daysInCare: Math.max(0, daysBetween(head.admittedOn, head.leftOn ?? today)),
    worker: head.workerId === null ? null : { id: head.workerId, name: head.workerName ?? '' },
    supervisor:
      head.supervisorId === null ? null : { id: head.supervisorId, name: head.supervisorName ?? '' },
    consentWithdrawn: consent.state === 'withdrawn' ? consent.sentence : null,
    isClosed,
    isOnlyRead,
    hasForeign: reads && (await hasForeignRecords(trx, caseId)),
    isFlagged: await isFlagged(trx, caseId),
    standing,
    intake: follows && !decidesIntake(decided) ? step : null,
    decided,
    stage: follows ? stage : null,
    stageSince: follows ? since : null,
    pillars: (follows ? pillars : []).map((pillar) => ({
      ...pillar,
      hasDraft: drafts.includes(pillar.stage),
      signOff: toldOf(signOffs, pillar.stage),
    })),
    next: follows ? [...workflow[stage].next] : [],
    otherCases,
    can: {
      assign: ask('case.assign', isClosed ? whyNot.caseClosed : undefined),
      requestWorker: ask('narrative.write', isClosed ? whyNot.caseClosed : undefined),
      print: ask('packet.print'),
      printClientFile: ask('clientFile.print'),
      proposeErasure: ask('erasure.propose'),
      enterOldCase: ask('identity.write'),
      openNewCase: ask('identity.write', isClosed ? whyNoNew(otherCases) : 'Kasus ini masih terbuka.'),
      changePhoto,
      merge: ask('identity.write', earlier),
      unmask: ask('identity.unmask'),
    },
  };
});

/** Somebody who came back already has a case that is open. */
function whyNoNew(others: Awaited<ReturnType<typeof listOtherCases>>): string | undefined {
  const open = others.find(({ leftOn }) => leftOn === null);
  return open && `Kasus orang ini yang lain masih terbuka: ${open.caseNumber}.`;
}

/** What the last conference decided of a case and nobody carried out yet. */
async function findWaitingStep(trx: Trx, caseId: string, zone: Zone) {
  const last = (await listStageAnswers(trx, caseId, 'conference')).at(-1);
  if (last === undefined || stepOf(last.answers.decision) === undefined) return null;
  return waitingStep(last.answers, await getSinceThen(trx, caseId, last.happenedOn ?? '', zone));
}

/** How the records of a stage stand that were submitted or have to be. */
function toldOf(signOffs: readonly Signable[], stage: StageId) {
  const own = signOffs.filter(
    ({ form, isRequired, acts }) => form === stage && (isRequired || acts.length > 0),
  );
  return firstToTell(own.map(({ signOff }) => signOff.state));
}
