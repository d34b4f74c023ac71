import { z } from 'zod';
import { formIds } from '#domain/forms';
import { pieceBytes } from './attachment.ts';
import { CaseId, Confirmed, MadePaper, operation, RecordId, Troubles } from './operation.ts';
import { ForeignRecord, OfferedPart, OpenedPackage, Taking } from './transfer-told.ts';

const Form = z.enum(formIds);
const UploadId = z.uuid();
/** As it is read over the telephone: digits, with whatever stands between them. */
const Code = z.string().max(60);

const sending = { may: 'clientFile.print', about: 'case' } as const;
const receiving = { may: 'identity.write', work: 'long' } as const;

const notOpened = {
  NOT_A_PACKAGE: { message: 'Ini bukan berkas kasus dari Titian.' },
  NEWER: {
    message: 'Berkas ini dibuat oleh Titian yang lebih baru. Perbarui Titian di sini, lalu buka lagi.',
  },
  CUT: { message: 'Berkas ini terpotong: salinannya belum selesai. Salin sekali lagi dari pengirimnya.' },
  ALTERED: { message: 'Isi berkas ini berubah di jalan, jadi tidak dibuka. Minta pengirim membuatnya lagi.' },
  WRONG_CODE: { message: 'Kode itu tidak membuka berkas ini. Tanyakan lagi kodenya lewat telepon.' },
  UPLOAD_LOST: { message: 'Berkas itu tidak terbuka lagi. Pilih berkasnya dan ketik kodenya sekali lagi.' },
};

export const transferContract = {
  /** What of a case could go along with a referral, and what consent covers. */
  offer: operation
    .meta({ says: 'Membaca bagian berkas yang dapat diserahkan', ...sending, audit: 'read' })
    .input(z.strictObject({ caseId: CaseId, recordId: RecordId }))
    .output(
      z.strictObject({
        institution: z.string(),
        parts: z.array(OfferedPart),
        /** Attachments of the person that go along with the identity, in any case. */
        identityFiles: z.int(),
        consent: z.string(),
        isCovered: z.boolean(),
        arePhotosCovered: z.boolean(),
      }),
    ),
  /** The package, and the code that opens it: shown once, and told by telephone. */
  make: operation
    .meta({
      says: 'Menyerahkan berkas kasus ke lembaga lain',
      ...sending,
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors({
      NOT_COVERED: { message: 'Persetujuan tidak mencakup penyerahan ini. Pilih dahulu dasar lainnya.' },
      NOTHING: { message: 'Pilih sedikitnya satu bagian.' },
      TOO_LARGE: {
        message:
          'Lampirannya terlalu besar untuk satu berkas: paling besar 100 MB. Kurangi bagian yang diserahkan.',
      },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        recordId: RecordId,
        parts: z.array(Form).max(formIds.length),
        withConfidential: z.boolean().default(false),
        /** On what it rests where consent does not cover it. */
        otherBasis: z.boolean().default(false),
      }),
    )
    .output(MadePaper.extend({ rows: z.int(), code: z.string() })),
  /** Gives the next piece of a package, in base64; a piece at 0 begins anew. */
  send: operation
    .meta({ says: 'Mengirim berkas kasus', ...receiving, audit: 'none' })
    .errors({
      UPLOAD_LOST: notOpened.UPLOAD_LOST,
      TOO_LARGE: { message: 'Berkas ini terlalu besar untuk sebuah berkas kasus.' },
    })
    .input(
      z.strictObject({
        uploadId: UploadId,
        bytes: z.int().min(1),
        offset: z.int().min(0),
        piece: z.string().max(Math.ceil(pieceBytes / 3) * 4),
      }),
    )
    .output(z.strictObject({ received: z.int() })),
  /** Opens a package by its code, looks for the person, and writes nothing. */
  open: operation
    .meta({ says: 'Membuka berkas kasus dari lembaga lain', ...receiving, audit: 'read' })
    .errors(notOpened)
    .input(z.strictObject({ uploadId: UploadId, code: Code }))
    .output(OpenedPackage),
  /** Both values of what differs between the package and somebody's file. */
  compare: operation
    .meta({ says: 'Membandingkan berkas kasus', ...receiving, audit: 'read', about: 'case' })
    .errors({ UPLOAD_LOST: notOpened.UPLOAD_LOST })
    .input(z.strictObject({ caseId: CaseId, uploadId: UploadId }))
    .output(
      z.array(z.strictObject({ field: z.string(), label: z.string(), ours: z.string(), theirs: z.string() })),
    ),
  /** Takes what was chosen into a case, whole or not at all; what was there stays as an earlier version. */
  take: operation
    .meta({ says: 'Mengambil berkas kasus dari lembaga lain', ...receiving, audit: 'write', about: 'case' })
    .errors({
      UPLOAD_LOST: notOpened.UPLOAD_LOST,
      TAKEN: { message: 'Berkas ini sudah diambil.' },
      BEING_CORRECTED: { message: 'Identitas ini sedang dibetulkan dan belum disimpan.' },
      INCOMPLETE: { message: 'Identitas belum dapat diubah.', data: Troubles },
      MOVED_ON: { message: 'Identitas sudah diubah orang lain. Bandingkan lagi.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        uploadId: UploadId,
        fields: z.array(z.string().max(80)).max(200),
        /** Parts whose records are taken into the file, as those of an earlier stay elsewhere. */
        parts: z.array(Form).max(formIds.length).default([]),
        confirmed: Confirmed,
      }),
    )
    .output(z.strictObject({ files: z.int(), fields: z.int(), records: z.int() })),
  /** What was taken out of packages into this case, the oldest first. */
  takings: operation
    .meta({
      ...{ says: 'Membaca daftar berkas yang diambil dari lembaga lain', may: 'identity.write' },
      ...{ audit: 'read', about: 'case' },
    })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(Taking)),
  /** Takes back what was taken of a package, while nothing was built on it. */
  untake: operation
    .meta({ says: 'Membatalkan pengambilan berkas kasus', ...receiving, audit: 'write', about: 'case' })
    .errors({
      NOT_TAKEN: { message: 'Berkas itu tidak ada lagi di kasus ini.' },
      STAYS: { message: 'Pengambilan ini tidak dapat dibatalkan lagi.' },
      INCOMPLETE: { message: 'Identitas belum dapat dikembalikan.', data: Troubles },
      MOVED_ON: { message: 'Identitas sudah diubah orang lain. Coba sekali lagi.' },
    })
    .input(
      z.strictObject({ caseId: CaseId, referral: z.uuid(), version: z.int().min(1), confirmed: Confirmed }),
    )
    .output(z.strictObject({ files: z.int(), fields: z.int(), records: z.int() })),
  /** What came from other centres about a person, the oldest first: it is read, and no more. */
  records: operation
    .meta({ says: 'Membaca catatan dari lembaga lain', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(ForeignRecord)),
  /** The slip that goes back: only the sender of the package opens it. */
  answer: operation
    .meta({
      says: 'Membuat jawaban rujukan',
      may: 'identity.write',
      audit: 'export',
      about: 'case',
      work: 'long',
      reauth: 'always',
    })
    .errors({ UPLOAD_LOST: notOpened.UPLOAD_LOST })
    .input(
      z.strictObject({
        caseId: CaseId,
        uploadId: UploadId,
        state: z.enum(['accepted', 'rejected']),
        answer: z.string().trim().max(5_000),
      }),
    )
    .output(MadePaper.extend({ rows: z.int() })),
  /** Takes the slip into the referral that it answers. */
  takeAnswer: operation
    .meta({ says: 'Mengambil jawaban rujukan', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors({
      NOT_A_SLIP: { message: 'Ini bukan jawaban rujukan dari Titian, atau terpotong.' },
      NEWER: notOpened.NEWER,
      ALTERED: {
        message: 'Jawaban ini berubah di jalan, atau bukan untuk rujukan ini. Tidak ada yang diambil.',
      },
      ANSWERED: { message: 'Rujukan ini sudah berjawaban. Yang ada tidak ditimpa.' },
      INCOMPLETE: { message: 'Jawaban belum dapat diambil.', data: Troubles },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        recordId: RecordId,
        slip: z.string().max(40_000),
        confirmed: Confirmed,
      }),
    )
    .output(z.strictObject({ from: z.string(), fingerprint: z.string(), state: z.string() })),
};
