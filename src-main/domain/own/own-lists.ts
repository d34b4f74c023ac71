import { contactKinds } from '../lists/contact-kinds.ts';
import { referralSources } from '../lists/referral-sources.ts';
import { terminationReasons } from '../lists/termination-reasons.ts';

type Official = Readonly<Record<string, string>>;

/**
 * The lists that a centre may add to. Each of its own entries stands under an official one, which is never changed: the
 * code of the entry begins with the official code, so that it can be counted without asking what the centre has added.
 * A list without `official` is the centre's alone.
 */
export const ownLists = {
  referralSources: {
    label: 'Sumber rujukan',
    says: 'Ditawarkan pada Data kasus dan EIC. Laporan menghitungnya sebagai sumber resmi yang dipilih.',
    official: referralSources as Official,
  },
  contactKinds: {
    label: 'Jenis kegiatan dan kontak',
    says: 'Ditawarkan pada Catatan intervensi dan Kontak EIC.',
    official: contactKinds as Official,
  },
  subReasons: {
    label: 'Sub-alasan terminasi',
    says: 'Ditawarkan di bawah alasan resmi. Laporan tetap menghitung alasan resminya.',
    official: terminationReasons as Official,
  },
  places: {
    label: 'Tempat',
    says: 'Ditawarkan selagi mengetik tempat pada EIC dan Kontak EIC. Tempat lain tetap dapat ditulis.',
    official: undefined,
  },
} as const satisfies Record<string, { label: string; says: string; official: Official | undefined }>;
export type OwnListId = keyof typeof ownLists;

/** The ids in the order in which they are shown. */
export const ownListIds = Object.keys(ownLists) as OwnListId[];

/** The official code that a code counts as: its own beginning, or itself. */
export const officialOf = (code: string): string => code.split('/', 1)[0] ?? code;

/** Whether a code stands under another, as an official one (T07.1 under T07) or as the centre's own (T07/1). */
export const isBelow = (code: string, above: string): boolean =>
  above !== '' && (code.startsWith(`${above}.`) || code.startsWith(`${above}/`));
