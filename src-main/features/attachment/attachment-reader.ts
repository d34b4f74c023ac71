import { type AttachableForm, attachableFormIds } from '#domain/attachment';
import { formOf } from '#domain/forms';
import type { Actor } from '#domain/roles';
import { may, type Role } from '#domain/roles';
import type { AttachmentReader } from '#vault/attachments/attachment.queries';

/** What somebody sees of attachments: those of the forms their role reads. */
export function readerOf({ id, role }: Pick<Actor, 'id' | 'role'>): AttachmentReader {
  return { userId: id, forms: attachableFormIds.filter((form) => may(role, formOf(form).read)) };
}

/** Whether a role adds to a form, and changes what is there. */
export function mayAttachTo(role: Role, form: AttachableForm): boolean {
  return may(role, 'attachment.write') && may(role, formOf(form).write);
}
