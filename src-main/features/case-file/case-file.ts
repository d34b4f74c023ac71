import { assign } from './assign-case.ts';
import { carriable, carryOver } from './carry-over.ts';
import { history } from './case-history.ts';
import { handOver } from './hand-over.ts';
import { endHelper, hands, setHelper } from './helpers.ts';
import { drafts } from './list-drafts.ts';
import { open } from './open-case.ts';
import { listCoercion, reviewCoercion, reviews } from './review-coercion.ts';
import { summary } from './summarise-case.ts';
import { decideRequest, requestWorker, withdrawRequest } from './worker-request.ts';

export const caseFile = {
  open,
  drafts,
  summary,
  history,
  assign,
  handOver,
  hands,
  requestWorker,
  decideRequest,
  withdrawRequest,
  setHelper,
  endHelper,
  carriable,
  carryOver,
  listCoercion,
  reviews,
  reviewCoercion,
};
