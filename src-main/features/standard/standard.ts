import { fieldLabel } from '#domain/form';
import { type FormId, formIds, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { may, type Role } from '#domain/roles';
import { missingForms } from '#domain/standard/missing';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { listMissingAnswers } from './missing.queries.ts';
import { mostRows, standardPrint, standardWorkbook } from './standard-papers.ts';
import { standardCases, standardMissing, standardOverview, standardWhole } from './standard-readings.ts';

const overview = long.standard.overview.handler(({ input: { month }, context }) => {
  const { today, centre } = context;
  return context.readApart(standardOverview, { month, today, centre });
});

const cases = long.standard.cases.handler(({ input: { offset, limit, ...asked }, context }) => {
  const { actor, today, centre } = context;
  return context.readApart(standardCases, { asked, today, centre, role: actor.role, offset, limit });
});

const print = long.standard.print.handler(async ({ input, context, errors, signal }) => {
  const asked = { month: input.month, meets: 'not-all' } as const;
  const { today, centre } = context;
  const content = await context.readApart(standardWhole, { asked, today, centre, most: mostRows.pdf });
  if (content === undefined) throw errors.TOO_MANY_ROWS();
  return await handOut(context, standardPrint, content, input, signal);
});

const exportWorkbook = long.standard.export.handler(async ({ input, context, errors, signal }) => {
  const asked = { month: input.month };
  const { today, centre } = context;
  const content = await context.readApart(standardWhole, { asked, today, centre, most: mostRows.xlsx });
  if (content === undefined) throw errors.TOO_MANY_ROWS();
  return await handOut(context, standardWorkbook, content, input, signal);
});

/** The forms whose empty answers somebody may read. */
const formsOf = (role: Role): FormId[] => missingForms.filter((form) => may(role, formOf(form).read));

const missing = long.standard.missing.handler(async ({ context }) => {
  const { actor, centre } = context;
  const rows = await context.readApart(standardMissing, { actor, forms: formsOf(actor.role) });
  const places = new Map<string, { form: FormId; field: string; required: number; expected: number }>();
  for (const { form, field, isRequired, count } of rows) {
    const place = places.get(`${form}.${field}`) ?? { form, field, required: 0, expected: 0 };
    place[isRequired === 1 ? 'required' : 'expected'] += count;
    places.set(`${form}.${field}`, place);
  }
  const order = ({ form, field }: { form: FormId; field: string }) =>
    formIds.indexOf(form) * 1_000 + Object.keys(formIn(centre.own, form).fields).indexOf(field);
  return [...places.values()]
    .sort((a, b) => order(a) - order(b))
    .map((place) => ({ ...place, label: fieldLabel(formIn(centre.own, place.form), place.field) }));
});

const missingOf = os.standard.missingOf.handler(async ({ input: { form, field }, context, errors }) => {
  const { trx, actor } = context;
  if (!formsOf(actor.role).includes(form)) throw errors.FORBIDDEN();
  const rows = await listMissingAnswers(trx, actor, form, field);
  return rows.map(({ isRequired, ...row }) => ({ ...row, isRequired: isRequired === 1 }));
});

export const standard = { overview, cases, print, export: exportWorkbook, missing, missingOf };
