import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { projectFolder } from '#hosts/places';
import type { OpenTitian } from './open-titian.ts';

/**
 * For the steps of one walk: after a step that failed the next are passed over, since they stand on it, and what
 * the window showed is kept as a picture where the end of all tests takes nothing away.
 */
export function inOrder(titian: () => Pick<OpenTitian, 'page'> | undefined): void {
  let hasFailed = false;
  beforeEach(({ skip }) => skip(hasFailed, 'an earlier step failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || hasFailed) return;
    hasFailed = true;
    const path = join(projectFolder(), 'node_modules', '.cache', 'titian', 'walks', `${task.id}.png`);
    await titian()?.page.screenshot({ path });
    process.stderr.write(`The window, as "${task.name}" left it: ${path}\n`);
  });
}
