import { AchievementsControl } from './achievements-control.tsx';
import { ChoiceControl } from './choice-control.tsx';
import { ChoicesControl } from './choices-control.tsx';
import { CivilDateControl } from './civil-date-control.tsx';
import type { Controls } from './control.ts';
import { FindingsControl } from './findings/findings-control.tsx';
import { FamilyCardControl, NikControl } from './identity-controls.tsx';
import { ListControl } from './list-control.tsx';
import { MatrixControl } from './matrix-control.tsx';
import { NumberControl } from './number-control.tsx';
import { PlanTreeControl } from './plan-tree/plan-tree-control.tsx';
import { RegionControl } from './region-control.tsx';
import { TargetValuesControl } from './target-values-control.tsx';
import { LongTextControl, TextControl } from './text-controls.tsx';
import { TimeControl } from './time-control.tsx';
import { YesNoControl } from './yes-no-control.tsx';

/** The control of every field kind: a kind declared without one does not compile. */
export const controls = {
  text: TextControl,
  longText: LongTextControl,
  number: NumberControl,
  civilDate: CivilDateControl,
  time: TimeControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  yesNo: YesNoControl,
  nik: NikControl,
  familyCard: FamilyCardControl,
  region: RegionControl,
  list: ListControl,
  matrix: MatrixControl,
  findings: FindingsControl,
  planTree: PlanTreeControl,
  achievements: AchievementsControl,
  targetValues: TargetValuesControl,
} satisfies Controls;
