import { z } from 'zod';
import { officeTroubles } from '#domain/office/office-troubles';
import { Instant, Line, operation } from './operation.ts';

/** What one PC types to find another: an address, and rarely a port. */
const Address = Line(60).min(1);

/** What a PC is called in the list of the Kepala and in the audit: one line, each letter of which is seen. */
export const PcName = Line(40)
  .min(1)
  .refine((name) => !/\p{C}/u.test(name), { error: 'Nama PC hanya memuat huruf yang terlihat.' });

const OfficeState = z.strictObject({
  isOpen: z.boolean(),
  /** Why nobody can reach an open office for now. */
  waiting: z.enum(['no-network', 'port-taken']).optional(),
  addresses: z.array(z.string()),
  pcs: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      pairedAt: Instant,
      lastSeenAt: Instant.optional(),
      /** Who is in there at this moment. */
      inside: z.array(z.string()),
    }),
  ),
  /** A code that is open, and who typed it rightly and waits. */
  invitation: z
    .strictObject({
      code: z.string(),
      until: Instant,
      triesLeft: z.int(),
      guest: z.strictObject({ name: z.string(), words: z.array(z.string()) }).optional(),
      /** Why the code is worth nothing any more; it is said until another is made or this one put away. */
      over: z
        .strictObject({ why: z.enum(['guest-gone', 'tries', 'time']), guest: z.string().optional() })
        .optional(),
    })
    .optional(),
});
export type OfficeState = z.infer<typeof OfficeState>;

const changes = {
  may: 'users.manage',
  audit: 'write',
  work: 'long',
  reauth: 'always',
  onHub: true,
} as const;

/** The PC that keeps the vault, to the others in its office: for the Kepala, and there only. */
export const officeContract = {
  get: operation
    .meta({
      says: 'Membaca daftar PC di kantor',
      may: 'users.manage',
      audit: 'none',
      quiet: true,
      onHub: true,
    })
    .output(OfficeState),
  open: operation.meta({ says: 'Membuka kantor untuk PC lain', ...changes }),
  shut: operation.meta({ says: 'Menutup kantor', ...changes }),
  /** A fresh code for one more PC. */
  invite: operation.meta({ says: 'Membuat kode untuk menyambungkan PC', ...changes }),
  /** Lets the waiting PC in; its words were compared. */
  agree: operation.meta({ says: 'Menyambungkan PC', ...changes }),
  /** Takes back the code, and refuses whoever waits. */
  withdraw: operation.meta({ says: 'Menarik kode penyambungan PC', ...changes, reauth: 'never' }),
  remove: operation
    .meta({ says: 'Mengeluarkan PC dari kantor', ...changes })
    .input(z.strictObject({ pcId: z.string().max(40) })),
};

const PcState = z.strictObject({
  /** This PC keeps a vault of its own or none; or it works on another's. */
  hub: z
    .strictObject({
      name: z.string(),
      address: z.string(),
      /** Why the other PC is not reached, and what to do. */
      trouble: z
        .strictObject({
          code: z.enum(Object.keys(officeTroubles) as [keyof typeof officeTroubles]),
          sentence: z.string(),
        })
        .optional(),
    })
    .optional(),
});

/** Of which form a text is, and whose: codes only. */
const Subject = z.string().max(400);

const anyone = operation.meta({ may: 'anyone', audit: 'none' });

/** What is about this very PC, whichever vault it works on: answered here and never carried to another. */
export const pcContract = {
  status: anyone.output(PcState),
  /** The PCs in this network that are letting one in right now. */
  find: anyone.output(z.array(z.strictObject({ name: z.string(), address: z.string() }))),
  /** Asks to be let in; the words are those that the other screen shows, too. */
  connect: anyone
    .input(z.strictObject({ address: Address, code: z.string().max(20), name: PcName }))
    .output(z.strictObject({ words: z.array(z.string()) })),
  /** Waits until the other side agrees; from then on this PC works on the vault there. */
  agree: anyone.output(PcState),
  cancel: anyone,
  /** Works on nobody's vault any more. */
  leave: anyone,
  /**
   * Brings the update of the PC that keeps the vault and installs it here, its signature checked; what runs goes on until
   * it is closed. Where the system has an installer of its own, the package is left in `file` with the `command`.
   */
  takeUpdate: anyone.output(
    z.strictObject({ version: z.string(), file: z.string().optional(), command: z.string().optional() }),
  ),
  /** Keeps in this process what was typed and could not be saved, sealed by the window to its writer's own key. */
  hold: anyone.input(z.strictObject({ subject: Subject, sealed: z.string().max(4_000_000) })),
  held: anyone.output(z.array(z.strictObject({ subject: z.string(), sealed: z.string() }))),
  letGo: anyone.input(z.strictObject({ subject: Subject })),
};
