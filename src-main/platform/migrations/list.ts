import { caseFiles } from './0001-case-files.ts';
import { attachments } from './0002-attachments.ts';

/** Every migration, in order; each is frozen once released. */
export const migrations = [caseFiles, attachments] as const;
