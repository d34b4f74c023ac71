import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '#platform/files/durable-write';
import { folderMode } from '#platform/files/vault-files';

const Identity = z.strictObject({ key: z.string(), certificate: z.string() });

const HubFile = z.strictObject({
  role: z.literal('hub'),
  identity: Identity,
  isOpen: z.boolean(),
  pcs: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      certificate: z.string(),
      pairedAt: z.string(),
      lastSeenAt: z.string().optional(),
    }),
  ),
});

const WorkstationFile = z.strictObject({
  role: z.literal('workstation'),
  identity: Identity,
  name: z.string(),
  hub: z.strictObject({
    certificate: z.string(),
    /** Where it was last reached, and by what name its system is called in the network. */
    address: z.string(),
    hostname: z.string(),
    port: z.int(),
  }),
});

/** What a PC keeps of the office it is in: its own key, and whom it knows. Nothing of a case. */
const OfficeFile = z.discriminatedUnion('role', [HubFile, WorkstationFile]);
export type OfficeFile = z.infer<typeof OfficeFile>;
export type HubFile = z.infer<typeof HubFile>;
export type WorkstationFile = z.infer<typeof WorkstationFile>;

/** Beside the vault's folder and not in it: it is of this PC, and a backup does not carry it (hosts/SECURITY.md D33). */
const fileOf = (folder: string): string => join(dirname(folder), `${basename(folder)}-kantor.json`);

/** What this PC keeps of its office; undefined when it is in none. A file that cannot be read is none: pairing is repeated. */
export function readOffice(folder: string): OfficeFile | undefined {
  const file = fileOf(folder);
  if (!existsSync(file)) return undefined;
  try {
    return OfficeFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces it, whole or not at all. */
export async function keepOffice(folder: string, office: OfficeFile): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: folderMode });
  await writeDurably(fileOf(folder), JSON.stringify(office));
}

/** Forgets it. */
export async function forgetOffice(folder: string): Promise<void> {
  await rm(fileOf(folder), { force: true });
}
