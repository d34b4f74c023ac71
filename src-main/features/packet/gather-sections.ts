import { formatCivilDate } from '#domain/civil-date';
import type { PrintOptions } from '#domain/fields/field';
import { printForm } from '#domain/form';
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
    const { part, brief = [] } = plan;
    return records.flatMap(({ recordId, answers, happenedOn, version }) => {
      const fields = printForm(form, answers, options).filter(({ name }) => isPrintedInPacket(plan, name));
      const written = happenedOn ? `${formatCivilDate(happenedOn, 'long')}, versi ${version}` : '';
      const from = carried.get(recordId);
      const begun = from === undefined ? '' : `Dibawa dari ${from}`;
      const note = [written, begun, signOffs.get(recordId)].filter(Boolean).join('. ');
      return fields.length === 0 ? [] : [{ part, heading: form.label, note, fields, brief }];
    });
  });
}
