import { choices } from '../fields/choice.ts';
import { type Draft, isHollow } from '../fields/field.ts';
import { longText, text } from '../fields/text.ts';
import { under } from '../form.ts';
import { resourceActs } from '../lists/resource-acts.ts';

const isAct = ({ resourceActs: chosen }: Draft) => !isHollow(chosen);

/** What was done towards a resource system: asked wherever a contact is written down, and folded until it is chosen. */
export const resourceActFields = under('Sistem sumber', {
  resourceActs: choices('Tindakan terhadap sistem sumber', resourceActs, {
    help: 'Bila kontak ini ditujukan kepada sistem sumber.',
  }),
  resourceAddressed: text('Sistem yang dihadapi', {
    maxLength: 120,
    offersResources: true,
    required: true,
    shownWhen: isAct,
  }),
  resourceAsked: longText('Yang diminta', { maxLength: 5_000, shownWhen: isAct }),
  resourceOutcome: longText('Hasilnya', { maxLength: 5_000, shownWhen: isAct }),
});
