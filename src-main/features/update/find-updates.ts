import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundUpdate } from '#contract/update';
import { compareVersions, judgeUpdate } from '#domain/safety/update-troubles';
import { long } from '#pipeline';
import type { Installation } from '#platform/installation';
import { readUpdate, UpdateRefused, updateEnding } from '#platform/update-package';
import { runningVersion } from '#vault/admit-update';
import { findDrives } from '#vault/backup/find-drives';
import { toVerdict } from './trouble-here.ts';

export const find = long.update.find.handler(async ({ input, context: { installation } }) => {
  const drives = await findDrives();
  const folders = [...drives.map(({ folder }) => folder), ...installation.downloads];
  const listed = await Promise.all(folders.map(listUpdates));
  const named = input.path === undefined ? [] : await listNamed(input.path);
  const files = [...new Set([...named, ...listed.flat()])];
  const found = await Promise.all(files.map((file) => describe(file, installation)));
  return {
    updates: found
      .filter((one) => 'version' in one)
      .sort((one, other) => compareVersions(other.version, one.version)),
    refused: found.filter((one) => 'sentence' in one),
  };
});

type Refused = { file: string; sentence: string };

async function describe(file: string, installation: Installation): Promise<FoundUpdate | Refused> {
  const { key } = installation;
  try {
    if (key === undefined) throw new UpdateRefused('no-key');
    const { head } = await readUpdate(file, key);
    const { version, madeAt, bytes } = head;
    const verdict = toVerdict(judgeUpdate(head, runningVersion(installation)), version);
    return { file, version, madeAt, bytes, verdict };
  } catch (error) {
    if (error instanceof UpdateRefused) return { file, sentence: error.message };
    throw error;
  }
}

/** A folder somebody names is looked through; a file is taken as it is called. */
async function listNamed(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isDirectory() ? await listUpdates(path) : [path];
}

/** The updates that lie in a folder; none where it is not there or may not be read. */
async function listUpdates(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.endsWith(updateEnding)).map((name) => join(folder, name));
}
