import { z } from 'zod';
import { updateTroubles } from '#domain/safety/update-troubles';
import { Instant, operation, Verdict } from './operation.ts';

const Path = z.string().trim().min(1).max(1_000);
const Trouble = z.enum(Object.keys(updateTroubles) as [keyof typeof updateTroubles]);

/** An update that was found, by what its signed head says, and whether it may be installed here. */
export const FoundUpdate = z.strictObject({
  file: z.string(),
  version: z.string(),
  madeAt: Instant,
  bytes: z.int(),
  verdict: Verdict,
});
export type FoundUpdate = z.infer<typeof FoundUpdate>;

/** How this Titian is installed and what may be done about it. */
const UpdateState = z.strictObject({
  version: z.string(),
  /** The form of the open vault's data: the number of the last migration. */
  schema: z.int(),
  /** The version that opens at the next start, when it is another. */
  next: z.string().optional(),
  /** Whether an update may be installed from here at all. */
  verdict: Verdict,
  /** The other version that still stands here, and whether one may go back to it. */
  previous: z.strictObject({ version: z.string(), verdict: Verdict }).optional(),
});

/** How far an update is, for whoever waits for it. */
export const UpdateProgress = z.strictObject({
  step: z.enum(['backup', 'check', 'install']),
  done: z.number(),
  of: z.number(),
});
export type UpdateProgress = z.infer<typeof UpdateProgress>;

const looks = { may: 'program.update', audit: 'none', work: 'long', onHub: true } as const;
const changes = {
  may: 'program.update',
  audit: 'write',
  work: 'long',
  reauth: 'always',
  onHub: true,
} as const;

const asked = operation.errors({
  UPDATE_REFUSED: { message: 'Pembaruan ini tidak dapat dipasang.', data: z.object({ trouble: Trouble }) },
});

export const updateContract = {
  state: operation.meta({ says: 'Membaca versi Titian', ...looks }).output(UpdateState),
  /** Updates on every disk, among the downloads, and in the folder or file named. The newest first. */
  find: operation
    .meta({ says: 'Mencari paket pembaruan', ...looks })
    .input(z.strictObject({ path: Path.optional() }))
    .output(
      z.strictObject({
        updates: z.array(FoundUpdate),
        /** Files that call themselves updates and are none, and why. */
        refused: z.array(z.strictObject({ file: z.string(), sentence: z.string() })),
      }),
    ),
  /**
   * Checks an update, backs up, and installs it beside the version that runs, which goes on until it is closed. Where
   * the system has an installer of its own, the package is left in `file` for it, with the `command` that takes it.
   */
  install: asked
    .meta({ says: 'Memasang pembaruan Titian', ...changes })
    .input(z.strictObject({ file: Path }))
    .output(
      z.strictObject({
        version: z.string(),
        backupNumber: z.int(),
        file: z.string().optional(),
        command: z.string().optional(),
      }),
    ),
  /** Lets the other version that stands here open at the next start; refused once the data have a newer form. */
  takeBack: asked
    .meta({ says: 'Kembali ke versi Titian sebelumnya', ...changes })
    .output(z.strictObject({ version: z.string() })),
  progress: operation
    .meta({ says: 'Membaca kemajuan pembaruan', ...looks, quiet: true })
    .output(UpdateProgress.nullable()),
};
