import { exportWithNames, exportWorkbook } from './export-month.ts';
import { preview } from './preview-month.ts';

export const monthReport = { preview, exportWorkbook, exportWithNames };
