import { exportCaseload } from './export-caseload.ts';
import { list } from './list-caseload.ts';

export const caseload = { list, export: exportCaseload };
