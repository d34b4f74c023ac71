import { add } from './add-attachment.ts';
import { remove, rename, restore } from './change-attachment.ts';
import { list } from './list-attachments.ts';
import { saveCopy, view } from './read-attachment.ts';
import { send } from './send-piece.ts';

export const attachment = { list, send, add, view, rename, remove, restore, saveCopy };
