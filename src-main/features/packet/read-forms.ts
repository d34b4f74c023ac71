import type { Trx } from '#database/connect';
import { isHollow } from '#domain/fields/field';
import { type Form, fieldLabel } from '#domain/form';
import { type FormId, formIds } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';
import { isInPacket, type PacketSize } from '#domain/papers/packet-plan';
import type { Place } from '#records/place';
import { listRecords, type StoredRecord } from '#records/record.queries';
import { countConfidentialNotes } from './packet.queries.ts';

/** A form in one case: how many records it has there, and the newest, as many as the packet tells. */
export type ReadForm = { form: Form<FormId>; total: number; records: StoredRecord[] };

/** Every form of a case, as far as an audience may see it. */
export async function readForms(trx: Trx, place: Place, own: Own): Promise<ReadForm[]> {
  const read: ReadForm[] = [];
  for (const id of formIds) {
    const form = formIn(own, id);
    const limit = form.packet === 'leftOut' ? 0 : form.packet.latest;
    read.push({ form, ...(await listRecords(trx, form, place, { offset: 0, limit }, 'audience')) });
  }
  return read;
}

/** So many fields of a form are named one by one. */
const namedFields = 6;

/** What is written in a case and told nowhere in its packet, in the words of the screen. */
export async function listLeftOut(
  trx: Trx,
  forms: readonly ReadForm[],
  place: Place,
  size: PacketSize,
): Promise<string[]> {
  const confidential = await countConfidentialNotes(trx, place.caseId);
  return [
    ...forms.flatMap((read) => leftOutOf(read, size)),
    ...(confidential === 0 ? [] : [`Catatan untuk pekerja sosial saja (${confidential})`]),
  ];
}

function leftOutOf({ form, total, records }: ReadForm, size: PacketSize): string[] {
  if (form.packet === 'leftOut') return total === 0 ? [] : [`${form.label} (${total})`];
  const older = total - records.length;
  const names = leftOutFields(form, records, 'full');
  const inFull = leftOutFields(form, records, size).filter((name) => !names.includes(name));
  return [
    ...(older === 0 ? [] : [`${form.label} yang lebih lama (${older})`]),
    ...(names.length === 0 ? [] : [`${form.label}: ${sayNames(names)}`]),
    ...(inFull.length === 0 ? [] : [`${form.label}, ada di Lengkap: ${sayNames(inFull)}`]),
  ];
}

function leftOutFields(form: Form, records: readonly StoredRecord[], size: PacketSize): string[] {
  const answered = new Set(
    records.flatMap(({ answers }) => Object.keys(answers).filter((name) => !isHollow(answers[name]))),
  );
  return [...answered]
    .filter((name) => !isInPacket(form.packet, name, size))
    .map((name) => fieldLabel(form, name));
}

function sayNames(names: readonly string[]): string {
  const more = names.length - namedFields;
  return `${names.slice(0, namedFields).join(', ')}${more > 0 ? `, dan ${more} isian lain` : ''}`;
}
