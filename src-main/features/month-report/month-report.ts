import { makeLetter } from './cover-letter.ts';
import { exportFile } from './export-file.ts';
import { exportWithNames, exportWorkbook } from './export-month.ts';
import { changed } from './list-changed.ts';
import { people } from './list-counted.ts';
import { preview } from './preview-month.ts';
import { list, remove, save, tryOut } from './profiles.ts';

export const monthReport = {
  preview,
  people,
  changed,
  exportWorkbook,
  exportWithNames,
  coverLetter: makeLetter,
  exportFile,
};

export const reportProfile = { list, try: tryOut, save, remove };
