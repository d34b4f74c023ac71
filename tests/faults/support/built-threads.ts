import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt } from '#hosts/build';
import { projectFolder } from '#hosts/places';

/**
 * Lets the threads of jobs begin with what was built, as on the PC of a centre, while that is newer than every source: as
 * source each of them reads hundreds of files anew, and a program that starts a thread for each of a thousand files does
 * little else.
 */
export function startThreadsFromBuild(): void {
  if (!isBuilt()) return;
  const built = pathToFileURL(join(projectFolder(), 'out/main/app-jobs.js')).href;
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/platform/jobs/jobs-module.ts')
        ? {
            format: 'module',
            source: `export const jobsModule = new URL(${JSON.stringify(built)});`,
            shortCircuit: true,
          }
        : next(url, context),
  });
}
