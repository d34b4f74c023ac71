import { choice } from '../fields/choice.ts';
import { civilDate, time } from '../fields/date-time.ts';
import { matrix } from '../fields/grid-fields.ts';
import { longText, text } from '../fields/text.ts';
import { always, chose } from '../fields/when.ts';
import { defineForm, under } from '../form.ts';
import { kindsAsking, letterTitles } from '../letters/letter-kinds.ts';
import { contractKinds } from '../lists/contract-kinds.ts';

const asking = (asked: Parameters<typeof kindsAsking>[0]) => ({
  shownWhen: chose('kind', ...kindsAsking(asked)),
});
const paragraphs = { maxLength: 5_000 };

/** The aspects of a month's progress (laporan perkembangan). */
export const progressAspects = {
  physical: 'Fisik dan kesehatan',
  psychological: 'Psikologis',
  social: 'Sosial',
  spiritual: 'Mental spiritual',
} as const;

/** A paper for signature: what of it the case does not say. Everything else comes from the case when it is made. */
export const letter = defineForm({
  id: 'letter',
  label: 'Surat',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Surat',
  happenedOn: 'issuedOn',
  packet: 'leftOut',
  fields: {
    ...under('Surat', {
      kind: choice('Jenis surat', letterTitles, { required: true }),
      issuedOn: civilDate('Tanggal surat', { means: 'approach', required: true }),
      number: text('Nomor surat', {
        maxLength: 60,
        help: 'Kosongkan untuk memakai nomor berikutnya dari buku surat. Tulis "-" bila tanpa nomor.',
      }),
      contractKind: choice('Kontrak yang mana', contractKinds, {
        ...asking('contractKind'),
        help: 'Bila kosong, kontrak terbaru.',
      }),
      recipient: longText('Kepada', {
        ...asking('recipient'),
        maxLength: 500,
        help: 'Nama atau jabatan, lalu alamat di baris berikutnya.',
      }),
    }),
    ...under('Pihak lain', {
      partyName: text('Nama pihak lain', {
        ...asking('party'),
        holdsName: always,
        help: 'Bila kosong: pengampu atau wali dalam Identitas; bila tidak ada, orangnya sendiri.',
      }),
      partyPosition: text('Jabatan atau hubungan', asking('party')),
      partyNumber: text('Nomor pengenal', {
        ...asking('party'),
        maxLength: 60,
        help: 'Dengan sebutannya, misalnya NIK 3404…, NRP 7801…, atau NBM 123.',
      }),
      partyAgency: text('Instansi pihak lain', asking('party')),
      partyAddress: text('Alamat pihak lain', { ...asking('party'), maxLength: 500 }),
      partyPhone: text('Telepon pihak lain', { ...asking('party'), maxLength: 40 }),
    }),
    ...under('Isi', {
      basis: text('Dasar atau surat permintaan', {
        ...asking('basis'),
        maxLength: 500,
        help: 'Misalnya nomor dan tanggal surat Bapas, Polres, atau Dinas Sosial.',
      }),
      purpose: longText('Keperluan atau alasan', { ...asking('purpose'), ...paragraphs }),
      meetOn: civilDate('Tanggal acara', { ...asking('meeting'), means: 'elsewhere', mayBeFuture: true }),
      meetAt: time('Pukul', asking('meeting')),
      meetPlace: text('Tempat acara', asking('meeting')),
      bring: text('Yang dibawa', { ...asking('meeting'), maxLength: 500 }),
      fromOn: civilDate('Dari tanggal', { ...asking('span'), means: 'elsewhere', mayBeFuture: true }),
      untilOn: civilDate('Sampai tanggal', {
        ...asking('span'),
        means: 'elsewhere',
        notBefore: 'fromOn',
        mayBeFuture: true,
      }),
      condition: longText('Keadaan badan dan batin', { ...asking('handover'), ...paragraphs }),
      belongings: longText('Barang dan dokumen', { ...asking('handover'), ...paragraphs }),
      aspects: matrix(
        'Perkembangan per aspek',
        progressAspects,
        {
          problem: longText('Masalah', paragraphs),
          intervention: longText('Intervensi', paragraphs),
          achieved: longText('Hasil yang sudah dicapai', paragraphs),
          missing: longText('Hasil yang belum dicapai', paragraphs),
        },
        { ...asking('aspects'), help: 'Masalah yang kosong diisi dari asesmen terakhir.' },
      ),
      recommendation: longText('Rekomendasi', asking('recommendation')),
    }),
    ...under('Saksi', {
      witnessOne: text('Saksi 1', asking('witnesses')),
      witnessTwo: text('Saksi 2', asking('witnesses')),
    }),
    ...under('Kata-kata surat', {
      body: longText('Isi surat', {
        help: 'Kosong: disusun dari templat. Yang ditulis di sini menggantikan susunan itu.',
      }),
    }),
  },
});
