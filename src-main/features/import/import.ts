import { arrange, sayForAll } from './arrange.ts';
import { carryOut, rehearse } from './carry-out.ts';
import { check, mean } from './check.ts';
import { list, protocol } from './list-imports.ts';
import { sample } from './make-sample.ts';
import { decide, mend, rows } from './show-rows.ts';
import { forget, held, progress, send } from './take-file.ts';
import { undo } from './undo.ts';

export const importing = {
  send,
  held,
  forget,
  arrange,
  sayForAll,
  check,
  mean,
  rows,
  mend,
  decide,
  rehearse,
  carryOut,
  progress,
  list,
  protocol,
  undo,
  sample,
};
