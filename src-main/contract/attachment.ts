import { z } from 'zod';
import { attachableFormIds, mediaTypeCodes } from '#domain/attachment';
import { attachmentKindCodes } from '#domain/lists/attachment-kinds';
import { CaseId, changedMeanwhile, Instant, MadeFile, operation, RecordId, Verdict } from './operation.ts';

/** So many bytes of a file go in one request: well under what a host reads, and enough to show progress. */
export const pieceBytes = 1_000_000;

const AttachmentId = z.uuid();
const UploadId = z.uuid();
const Title = z.string().trim().min(1).max(120);
const Kind = z.enum(attachmentKindCodes);

/** One scan or photograph of a case, or of its person. */
export const Attachment = z.strictObject({
  attachmentId: z.string(),
  form: z.enum(attachableFormIds),
  /** The record it belongs to: its id, its number among its like, and its day. */
  record: z
    .strictObject({ recordId: z.string(), sequence: z.int(), happenedOn: z.string().nullable() })
    .nullable(),
  title: z.string(),
  kind: Kind,
  mediaType: z.enum(mediaTypeCodes),
  bytes: z.int(),
  addedBy: z.string(),
  addedAt: Instant,
  /** When, by whom and why it was taken out of the person's file, where it was. It can be put back. */
  removed: z.strictObject({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
  /** Why it cannot be read, when its file is gone or cut off. */
  trouble: z.string().optional(),
  can: z.strictObject({ change: Verdict }),
});
export type Attachment = z.infer<typeof Attachment>;

const About = z.strictObject({ caseId: CaseId, attachmentId: AttachmentId });
const read = { may: 'attachment.read', audit: 'read', about: 'case' } as const;
const write = { may: 'attachment.write', audit: 'write', about: 'case' } as const;

const lost = {
  UPLOAD_LOST: {
    message: 'Pengiriman berkas terputus, dan tidak ada yang tersimpan. Pilih berkasnya sekali lagi.',
  },
};

/**
 * Scans and photographs. A role sees those that belong to a form it may read, and adds to a form it may
 * write: the Operator those of identity and case, the Pengasuh none. A file comes in pieces, as JSON like
 * every other request, because a host that also took forms with files could be posted to by a foreign page.
 */
export const attachmentContract = {
  list: operation
    .meta({ says: 'Membaca daftar lampiran', ...read })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.strictObject({
        attachments: z.array(Attachment),
        /** The forms this person may add to. */
        addsTo: z.array(z.enum(attachableFormIds)),
      }),
    ),
  /**
   * Gives the next piece of a file, in base64. With the last one the file is looked at, freed of
   * what is not its content, and kept encrypted; it belongs to nobody until `add`. One file at a
   * time; a piece at 0 begins anew.
   */
  send: operation
    .meta({
      says: 'Mengirim berkas lampiran',
      may: 'attachment.write',
      audit: 'none',
      about: 'case',
      work: 'long',
    })
    .errors({
      ...lost,
      TOO_LARGE: {
        message: 'Berkas ini terlalu besar: paling besar 20 MB. Pindai dengan resolusi lebih rendah.',
      },
      UNKNOWN_CONTENT: {
        message: 'Isi berkas ini bukan JPEG, PNG, WebP, atau PDF, apa pun akhiran namanya.',
      },
      OTHER_NAME: { message: 'Nama berkas ini tidak sesuai dengan isinya.' },
      DAMAGED_FILE: {
        message: 'Berkas ini terpotong atau rusak, sehingga tidak disimpan. Pindai atau salin sekali lagi.',
      },
      TOO_MANY_PIXELS: {
        message:
          'Gambar ini terlalu besar: paling besar 50 juta piksel. Pindai dengan resolusi lebih rendah.',
      },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        uploadId: UploadId,
        /** What the file is called where it comes from. */
        name: z.string().max(255),
        /** Its whole length. */
        bytes: z.int().min(1),
        offset: z.int().min(0),
        piece: z.string().max(Math.ceil(pieceBytes / 3) * 4),
      }),
    )
    .output(z.strictObject({ received: z.int() })),
  /** Puts a file that was sent into the person's file. A double click adds once. */
  add: operation
    .meta({ says: 'Menambah lampiran', ...write })
    .errors(lost)
    .input(
      z.strictObject({
        caseId: CaseId,
        uploadId: UploadId,
        form: z.enum(attachableFormIds),
        /** For forms that repeat: the record it belongs to. */
        recordId: RecordId.optional(),
        title: Title,
        kind: Kind,
      }),
    )
    .output(z.strictObject({ attachmentId: z.string() })),
  /** The content, to be shown inside the window. */
  view: operation
    .meta({ says: 'Melihat lampiran', may: 'attachment.read', audit: 'read', about: 'case', work: 'long' })
    .input(About)
    .output(MadeFile),
  rename: operation
    .meta({ says: 'Mengubah judul lampiran', ...write })
    .errors({
      MOVED_ON: changedMeanwhile('Lampiran ini'),
    })
    .input(
      About.extend({
        title: Title,
        kind: Kind,
        /** What it was called when this was typed. */
        upon: z.strictObject({ title: z.string(), kind: Kind }),
      }),
    ),
  /**
   * Takes it out of the person's file, with a reason. Row and file stay and can be put
   * back; only erasure destroys.
   */
  remove: operation
    .meta({ says: 'Mengeluarkan lampiran', ...write })
    .errors({ ALREADY_REMOVED: { message: 'Lampiran ini sudah dikeluarkan.' } })
    .input(About.extend({ reason: z.string().trim().min(3).max(500) })),
  restore: operation.meta({ says: 'Mengembalikan lampiran', ...write }).input(About),
  /**
   * A copy in clear, out of the vault: asked with the pass phrase, and told in the audit with its recipient.
   */
  saveCopy: operation
    .meta({
      says: 'Menyimpan salinan lampiran',
      may: 'attachment.read',
      audit: 'export',
      about: 'case',
      work: 'long',
      reauth: 'always',
    })
    .input(About.extend({ recipient: z.string().max(200).default('') }))
    .output(MadeFile),
};
