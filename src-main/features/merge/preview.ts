import type { MergePreview } from '#contract/merge';
import type { Trx } from '#database/connect';
import type { Draft, Printed } from '#domain/fields/field';
import { changedFields, type Form, fieldLabel, printForm } from '#domain/form';
import { identityOf } from '#records/merge/merge';
import { refusalToMerge, type Two } from '#records/merge/refusal-to-merge';
import { getSide, listStays } from './merge.queries.ts';

type Identity = { form: Form; unmasked: boolean };

/** What would become of two files: what of the identity differs, and how the cases would stand. */
export async function previewMerge(trx: Trx, two: Two, identity: Identity): Promise<MergePreview> {
  const { form } = identity;
  const kept = (await identityOf(trx, two.keptId))?.answers ?? {};
  const gone = (await identityOf(trx, two.goneId))?.answers ?? {};
  const differing = changedFields(form, kept, gone);
  const [ofKept, ofGone] = [printed(kept, identity), printed(gone, identity)];
  return {
    kept: await getSide(trx, two.keptId),
    gone: await getSide(trx, two.goneId),
    fields: differing.map((name) => ({
      name,
      label: fieldLabel(form, name),
      kept: ofKept.get(name) ?? '',
      gone: ofGone.get(name) ?? '',
    })),
    alike: Object.keys(form.fields).filter((name) => !differing.includes(name) && ofKept.has(name)).length,
    cases: await listStays(trx, two),
    refusal: (await refusalToMerge(trx, two)) ?? null,
  };
}

function printed(answers: Draft, { form, unmasked }: Identity): Map<string, string> {
  return new Map(printForm(form, answers, { unmasked }).map((field) => [field.name, asLine(field.printed)]));
}

function asLine(said: Printed): string {
  if (said.shape !== 'table') return said.text;
  return said.rows.map((row) => row.filter((cell) => cell !== '').join(', ')).join('; ');
}
