import type { FormId } from './forms.ts';
import type { AttachmentKind } from './lists/attachment-kinds.ts';
import { toFileName } from './words/file-name.ts';

/** What an attachment may be, by its content, with the endings of the names such files go by. */
const mediaTypes = {
  'image/jpeg': { label: 'gambar JPEG', endings: ['jpg', 'jpeg', 'jfif', 'jpe'] },
  'image/png': { label: 'gambar PNG', endings: ['png'] },
  'image/webp': { label: 'gambar WebP', endings: ['webp'] },
  'application/pdf': { label: 'PDF', endings: ['pdf'] },
} as const;
export type MediaType = keyof typeof mediaTypes;
export const mediaTypeCodes = Object.keys(mediaTypes) as [MediaType, ...MediaType[]];

/**
 * The largest attachment, in bytes, and the largest picture, in pixels: more would not be a scan of a sheet.
 */
export const longestAttachment = 20_000_000;
export const largestPicture = 50_000_000;

/**
 * The forms whose records carry attachments, each with the kind that is offered first. Whoever may read the
 * form may read its attachments.
 */
export const attachableForms = {
  client: 'identity-card',
  caseFile: 'cover-letter',
  contract: 'contract',
  consent: 'consent',
  assessment: 'assessment-result',
  note: 'activity-photo',
  conference: 'conference-minutes',
  letter: 'signed-letter',
} as const satisfies Partial<Record<FormId, AttachmentKind>>;
export type AttachableForm = keyof typeof attachableForms;
export const attachableFormIds = Object.keys(attachableForms) as [AttachableForm, ...AttachableForm[]];

/** Whether records of a form may carry attachments. */
export function isAttachable(form: FormId): form is AttachableForm {
  return Object.hasOwn(attachableForms, form);
}

/** The ending of a file name, in small letters without its dot; empty when there is none. */
function endingOf(name: string): string {
  return /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Why a name and a content do not go together, as an Indonesian sentence; undefined when they do. */
export function nameTrouble(name: string, mediaType: MediaType): string | undefined {
  const { label, endings } = mediaTypes[mediaType];
  if ((endings as readonly string[]).includes(endingOf(name))) return undefined;
  return `Isi berkas ini ${label}, tetapi namanya berakhiran lain. Periksa asal berkas. Bila memang benar, ganti akhiran namanya menjadi .${endings[0]}, lalu tambahkan lagi.`;
}

/** A title as the name of a file on any computer. */
export function fileNameOf(title: string, mediaType: MediaType): string {
  return toFileName(title, mediaTypes[mediaType].endings[0], 'lampiran');
}
