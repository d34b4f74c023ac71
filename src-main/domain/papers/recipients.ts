import { noticeAddressees } from './breach-notice.ts';
import { clientFileRecipients } from './client-file.ts';

/**
 * Recipients that are chosen from a list or follow from what a paper is: codes, so
 * that the audit keeps no name.
 */
const codedRecipients = {
  ...clientFileRecipients,
  agency: noticeAddressees.agency,
  consenter: 'Pemberi persetujuan',
  archive: 'Arsip lembaga',
  house: 'Petugas jaga',
  signers: 'Para penanda tangan',
  participants: 'Peserta konferensi',
  own: 'Dipakai sendiri',
  authority: 'Pihak berwenang',
  owner: 'Penerima manfaat sendiri',
} as const;
export type CodedRecipient = keyof typeof codedRecipients;

/** Who received a paper, as the audit keeps it, in words: what was typed stays as it is. */
export function sayRecipient(recipient: string): string {
  return Object.hasOwn(codedRecipients, recipient) ? codedRecipients[recipient as CodedRecipient] : recipient;
}

/** The codes whose words hold this text, in letters of either case. */
export function findRecipientCodes(text: string): string[] {
  const wanted = text.trim().toLowerCase();
  return Object.entries(codedRecipients)
    .filter(([, words]) => words.toLowerCase().includes(wanted))
    .map(([code]) => code);
}
