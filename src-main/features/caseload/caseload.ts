import { exportCaseload, exportProgress } from './export-caseload.ts';
import { list, recent } from './list-caseload.ts';

export const caseload = { list, recent, export: exportCaseload, exportProgress };
