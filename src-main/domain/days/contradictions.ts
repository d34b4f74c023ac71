import { isCivilDate } from '../civil-date.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { daysIn, type Form } from '../form.ts';
import { forms } from '../forms.ts';
import { type DayRule, type DayRuleId, dayRules, type KnownDays, type KnownStay } from './day-rules.ts';
import { type DayMeaning, dayMeaningCodes } from './meanings.ts';
import { type FormDay, pathOf } from './own-days.ts';

/**
 * A date that contradicts what is known: refused, asked about ("Tetap simpan?"), or only shown, because it stood there
 * before the correction.
 */
export type Contradiction = Trouble & { rule: DayRuleId; weight: 'refuse' | 'ask' | 'show' };

const rules = Object.entries(dayRules) as [DayRuleId, DayRule][];
/** The rules that hold a meaning against what is known. */
const rulesOf = Object.fromEntries(
  dayMeaningCodes.map((means) => [means, rules.filter(([, { of }]) => of.includes(means))]),
) as Record<DayMeaning, [DayRuleId, DayRule][]>;
const nothing: Draft = {};
const none: ReadonlySet<string> = new Set();

/**
 * Everything the dates of a form contradict. One that stands as in `before`, the version being corrected, is only
 * shown, so that an old record can be put right in other things.
 */
export function contradictionsOf(
  form: Form,
  answers: Draft,
  known: KnownDays,
  before: Draft = nothing,
): Contradiction[] {
  const days = daysIn(form, answers).filter(({ day }) => isCivilDate(day));
  const own = ownStay(days, known);
  const stood = before === nothing ? none : new Set(daysIn(form, before).map(written));
  return days.flatMap((at) =>
    rulesOf[at.means].flatMap(([rule, { refuses, against, at: told }]) => {
      const what = against({ day: at.day, answers, known, own });
      if (what === undefined) return [];
      const { path, label } = told ?? { path: pathOf(at), label: at.label };
      const isOld = stood.has(written(at)) && (!told || answers[path] === before[path]);
      const sentence = `${at.within ? `${at.within}: ` : ''}${label}: ${what}.`;
      return [{ rule, path, label, sentence, weight: isOld ? 'show' : refuses ? 'refuse' : 'ask' }];
    }),
  );
}

/** The stay of the form, with the admission or leaving that the form itself says. */
function ownStay(days: readonly FormDay[], known: KnownDays): KnownStay | undefined {
  const own = known.stays.find(({ isThis }) => isThis);
  const said = (means: FormDay['means']) => days.find((at) => at.means === means)?.day;
  return (
    own && { ...own, admittedOn: said('admission') ?? own.admittedOn, leftOn: said('leaving') ?? own.leftOn }
  );
}

const written = (at: FormDay) => `${pathOf(at)} ${at.day}`;

/**
 * What the dates of somebody new contradict: the birth is held against the admission typed beside it. A date that only
 * the centre asks for says nothing of a life.
 */
export function contradictionsOfRegistration(
  { client, caseFile }: { client: Draft; caseFile: Draft },
  today: string,
): { client: Contradiction[]; caseFile: Contradiction[] } {
  const admittedOn = asText(caseFile.admittedOn);
  const known = { today, bornOn: null, stays: [], entries: [], ownConsents: [] };
  const stays = isCivilDate(admittedOn) ? [{ number: '', admittedOn, leftOn: null, isThis: true }] : [];
  return {
    client: contradictionsOf(forms.client, client, { ...known, stays }),
    caseFile: contradictionsOf(forms.caseFile, caseFile, known),
  };
}
