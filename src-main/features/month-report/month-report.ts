import { exportFile } from './export-file.ts';
import { exportWithNames, exportWorkbook } from './export-month.ts';
import { changed } from './list-changed.ts';
import { preview } from './preview-month.ts';

export const monthReport = { preview, changed, exportWorkbook, exportWithNames, exportFile };
