import { fieldLabel } from '#domain/form';
import { isFormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { os } from '#pipeline';
import { listEvents } from './case-file.queries.ts';
import { listHolders } from './hand-over.queries.ts';

export const history = os.case.history.handler(async ({ input, context: { trx, actor, centre } }) => {
  const { total, events } = await listEvents(trx, input.caseId, { userId: actor.id }, input);
  return {
    total,
    holders: await listHolders(trx, input.caseId),
    events: events.map((event) => {
      const form = isFormId(event.form) ? formIn(centre.own, event.form) : undefined;
      return {
        ...event,
        form: form?.label ?? event.form,
        changed: event.changed.map((name) => (form ? fieldLabel(form, name) : name)),
      };
    }),
  };
});
