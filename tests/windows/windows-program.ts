import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stageProgram } from '#hosts/packing/stage-program';
import { projectFolder } from '#hosts/places';
import { appVersion } from '#platform/app-version';

const project = projectFolder();
const cache = join(project, 'node_modules', '.cache', 'titian', 'dist');

/**
 * The folder of the Windows program as it is installed, with the newest Node that starts under Wine 8 in the place of
 * the one that is shipped. Laid anew when something was built since; needs `npm run build` before.
 */
export function windowsProgram(): string {
  const folder = join(project, 'node_modules', '.cache', 'titian', 'windows', appVersion);
  const built = statSync(join(project, 'out/main/titian.js')).mtimeMs;
  const laid = existsSync(folder) ? statSync(folder).mtimeMs : 0;
  if (laid > built) return folder;
  mkdirSync(cache, { recursive: true });
  const part = `${folder}.part`;
  stageProgram({
    project,
    cache,
    into: part,
    system: 'win32-x64',
    version: appVersion,
    time: 1_767_225_600,
    nodeForWindows: 22,
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
  return folder;
}
