import { long } from '#pipeline';
import { describeBackups } from './describe-backups.ts';

export const state = long.backup.state.handler(({ context }) => describeBackups(context));
