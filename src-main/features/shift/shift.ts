import { markRead } from './mark-read.ts';
import { print } from './print-sheet.ts';
import { flags, read } from './read-sheet.ts';
import { save } from './save-sheet.ts';
import { saveDraft } from './save-sheet-draft.ts';

export const shift = { read, flags, saveDraft, save, markRead, print };
