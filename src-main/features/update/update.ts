import { long } from '#pipeline';
import { find } from './find-updates.ts';
import { install } from './install-update.ts';
import { state, takeBack } from './take-back.ts';

const progress = long.update.progress.handler(({ context: { installation, backups } }) => {
  const making = backups.progress();
  if (installation.progress !== undefined) return installation.progress;
  return making === undefined ? null : { ...making, step: 'backup' as const };
});

export const update = { state, find, install, takeBack, progress };
