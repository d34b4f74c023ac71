import { assign } from './assign-case.ts';
import { history } from './case-history.ts';
import { handOver } from './hand-over.ts';
import { open } from './open-case.ts';
import { listCoercion, reviewCoercion } from './review-coercion.ts';
import { summary } from './summarise-case.ts';

export const caseFile = { open, summary, history, assign, handOver, listCoercion, reviewCoercion };
