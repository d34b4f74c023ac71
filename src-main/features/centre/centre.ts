import { StandardOfCentre } from '#contract/centre';
import { keepPastStandard } from '#database/past-standards.queries';
import { getCentre, putCentre } from '#database/settings.queries';
import { troublesOfPatterns } from '#domain/number-patterns';
import { sameAs } from '#domain/same-as';
import type { StandardRules } from '#domain/standard/requirements';
import { os } from '#pipeline';
import { refreshServedCases } from '#records/keep-figures';
import { renameCentre } from '#vault/keys/vault-keys';
import { saveOwn } from './save-own.ts';

/** What of the centre's settings says when something falls due, and what is asked by the standard. */
const dutyRules = {
  intakeDueDays: true,
  assessmentDueDays: true,
  planDueDays: true,
  reassessEveryDays: true,
  evaluationEveryDays: true,
  referralAnswerDays: true,
  aftercareEveryDays: true,
  aftercareMonths: true,
  zone: true,
  escalateAfterDays: true,
  standardPapers: true,
  signOffs: true,
} as const satisfies Record<keyof StandardRules, true>;

const get = os.centre.get.handler(async ({ context }) => {
  const { own: _own, ...centre } = await getCentre(context.trx);
  return centre;
});

const save = os.centre.save.handler(async ({ input, context, errors }) => {
  const [wrong] = troublesOfPatterns(input);
  if (wrong !== undefined)
    throw errors.BAD_PATTERN({ message: `Pola "${input[wrong.name]}": ${wrong.trouble}` });
  const before = await getCentre(context.trx);
  const { own, ...standing } = before;
  if (sameAs({ ...input, revision: standing.revision }, standing)) return standing;
  if (input.revision !== before.revision) throw errors.MOVED_ON();
  const saved = { ...input, revision: before.revision + 1 };
  const centre = { ...saved, own };
  await putCentre(context.trx, centre);
  if (before.name !== input.name) await renameCentre(context.vault, input.name);
  context.vault.centre = centre;
  const [past, present] = [StandardOfCentre.parse(before), StandardOfCentre.parse(input)];
  if (!sameAs(past, present)) await keepPastStandard(context.trx, context.today, past);
  const isDueOtherwise = (Object.keys(dutyRules) as (keyof typeof dutyRules)[]).some(
    (rule) => !sameAs(before[rule], input[rule]),
  );
  if (isDueOtherwise) await refreshServedCases(context.trx, { today: context.today, centre });
  const names = Object.keys(input) as (keyof typeof input)[];
  const changed = names.filter((name) => name !== 'revision' && !sameAs(before[name], input[name]));
  context.note({ fields: changed });
  return saved;
});

export const centre = { get, save, saveOwn };
