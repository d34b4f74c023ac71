import { labelOf } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { contractKinds } from '#domain/lists/contract-kinds';
import { os } from '#pipeline';
import { getConsentStanding, listStageAnswers } from '#records/case.queries';
import { getCaseFigures } from '#records/case-figures';
import { listRecentNotes } from '#records/note.queries';
import { listContracts } from './case-file.queries.ts';
import { findHandover } from './hand-over.queries.ts';

export const summary = os.case.summary.handler(
  async ({ input: { caseId }, context: { trx, actor, today, centre } }) => {
    const latest = async (form: string) => (await listStageAnswers(trx, caseId, form)).at(-1)?.answers ?? {};
    const [admission, eic] = [await latest('caseFile'), await latest('eic')];
    const [assessment, planning] = [await latest('assessment'), await latest('planning')];
    const contracts = await listContracts(trx, caseId);
    const { comparison, percent } = await getCaseFigures(trx, caseId, { today, centre });
    const notes = await listRecentNotes(trx, caseId, { userId: actor.id }, 5);
    const filled = (value: unknown) => asText(value) || null;
    return {
      consent: (await getConsentStanding(trx, caseId)).sentence,
      handover: await findHandover(trx, caseId),
      whyHere: filled(admission.caseReason),
      problem: filled(eic.problemByClient) ?? filled(assessment.problemStatement),
      formulation: filled(assessment.integrativeFormulation),
      agreed: contracts.map((contract) => ({ ...contract, kind: labelOf(contractKinds, contract.kind) })),
      focus: filled(planning.focus),
      outcomeSentence: comparison.targets.length === 0 ? null : comparison.outcome.sentence,
      percent,
      recentNotes: notes,
    };
  },
);
