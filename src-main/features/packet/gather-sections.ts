import { formatCivilDate } from '#domain/civil-date';
import type { Draft, PrintOptions } from '#domain/fields/field';
import type { Columns } from '#domain/fields/grid-fields';
import { printValue } from '#domain/fields/kinds';
import { printForm } from '#domain/form';
import { formOf } from '#domain/forms';
import type { PacketCase } from '#domain/papers/packet';
import { isPrintedInPacket } from '#domain/papers/packet-plan';
import type { ReadForm } from './read-forms.ts';

/** The forms that the packet prints as they are declared, in the parts that were chosen. */
export function gatherSections(
  forms: readonly ReadForm[],
  includes: (part: string) => boolean,
  options: PrintOptions,
  { signOffs, carried }: Record<'signOffs' | 'carried', ReadonlyMap<string, string>>,
): PacketCase['sections'] {
  return forms.flatMap(({ form, records }) => {
    const plan = form.packet;
    if (plan === 'leftOut' || plan.part === 'head' || !includes(plan.part)) return [];
    const { part } = plan;
    return records.flatMap(({ recordId, answers, happenedOn, version }) => {
      const fields = printForm(form, answers, options).filter(({ name }) => isPrintedInPacket(plan, name));
      const written = happenedOn ? `${formatCivilDate(happenedOn, 'long')}, versi ${version}` : '';
      const from = carried.get(recordId);
      const begun = from === undefined ? '' : `Dibawa dari ${from}`;
      const note = [written, begun, signOffs.get(recordId)].filter(Boolean).join('. ');
      return fields.length === 0 ? [] : [{ part, heading: form.label, note, fields }];
    });
  });
}

/** The family table as the form prints it; with initials by relation only, for a name there would undo them. */
export function familyTable(
  person: Draft,
  { names, unmasked }: { names: 'full' | 'initials'; unmasked: boolean },
): PacketCase['family'] {
  const field = formOf('client').fields.family;
  if (field === undefined || names === 'initials')
    return { head: ['Hubungan', 'Pengampu', 'Keadaan'], rows: relations(person) };
  const printed = printValue(field, person.family, { unmasked });
  return printed.shape === 'table' ? { head: printed.head, rows: printed.rows } : { head: [], rows: [] };
}

function relations(person: Draft): string[][] {
  const { columns = {} } = formOf('client').fields.family as { columns?: Columns };
  const cell = (row: Draft, name: string) => {
    const printed = columns[name] && printValue(columns[name], row[name]);
    return printed && printed.shape !== 'table' ? printed.text : '';
  };
  const rows = Array.isArray(person.family) ? (person.family as Draft[]) : [];
  return rows.map((row) => [
    cell(row, 'relation'),
    cell(row, 'isCaregiver'),
    [cell(row, 'lifeState'), cell(row, 'occupation')].filter(Boolean).join(', '),
  ]);
}
