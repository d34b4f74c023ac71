import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { isBuilt } from '#hosts/build';
import { projectFolder } from '#hosts/places';
import { fastPlace } from './support/fast-place.ts';

/**
 * Before all tests: what they lay down lies in memory where there is room, so that none waits for a disk to sync, and
 * goes when the last has ended. What Node makes of our code is kept for the threads and processes that tests start, and
 * what was built is told for threads of jobs to begin with. Scripts that tests start are bundled beside what was built, and
 * go as well.
 */
export function setup(project: TestProject): (() => void) | undefined {
  // Each project of the configuration asks for it; one place is enough.
  if (process.env.TMPDIR?.includes('/titian-uji-')) return undefined;
  const scratch = mkdtempSync(join(fastPlace(), 'titian-uji-'));
  chmodSync(scratch, 0o1777); // as the usual temporary folder is: some tests act as another account
  process.env.TMPDIR = scratch;
  if (isBuilt())
    process.env.TITIAN_BUILT_JOBS = pathToFileURL(join(projectFolder(), 'out/main/app-jobs.js')).href;
  const scripts = join(projectFolder(), 'out', `faults-${basename(scratch)}`);
  process.env.TITIAN_CHILD_SCRIPTS = scripts;
  project.onTestsRerun(() => rmSync(scripts, { recursive: true, force: true }));
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/titian');
  return () => {
    for (const place of [scratch, scripts]) rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  };
}
