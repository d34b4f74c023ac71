import { list, names, open, save, setActive } from './directory.ts';
import { candidates, ofCase } from './fit.ts';
import { gapCases, gaps, printGaps } from './gaps.ts';

export const resource = {
  ...{ list, names, open, save, setActive },
  ...{ ofCase, candidates },
  ...{ gaps, gapCases, printGaps },
};
