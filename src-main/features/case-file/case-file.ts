import { assign } from './assign-case.ts';
import { history } from './case-history.ts';
import { handOver } from './hand-over.ts';
import { drafts } from './list-drafts.ts';
import { open } from './open-case.ts';
import { listCoercion, reviewCoercion, reviews } from './review-coercion.ts';
import { summary } from './summarise-case.ts';

export const caseFile = {
  open,
  drafts,
  summary,
  history,
  assign,
  handOver,
  listCoercion,
  reviews,
  reviewCoercion,
};
