import { state } from './backup-state.ts';
import { check, rehearse } from './check-backup.ts';
import { list } from './list-backups.ts';
import { make } from './make-backup.ts';
import { examine, find, progress, restore } from './recovery.ts';
import { confirmShrunken, drives, setSecondPlace } from './second-place.ts';

export const backup = { state, list, make, check, rehearse, confirmShrunken, drives, setSecondPlace };
export const recovery = { find, examine, restore, progress };
