import { caseFiles } from './0001-case-files.ts';

/** Every migration, in order; each is frozen once released. */
export const migrations = [caseFiles] as const;
