import type { DutyKindDeclaration } from './finding.ts';
import { intakeDuties } from './intake-duties.ts';
import { leavingDuties } from './leaving-duties.ts';
import { readingDuties } from './reading-duties.ts';
import { resourceDuties } from './resource-duties.ts';
import { serviceDuties } from './service-duties.ts';

/** Everything that must happen by a day: when it begins and is due, whose it is, and what ends it. */
const dutyKinds = {
  ...readingDuties,
  ...intakeDuties,
  ...serviceDuties,
  ...resourceDuties,
  ...leavingDuties,
};
export type DutyKind = keyof typeof dutyKinds;
/** The codes of the kinds, in the order in which those of one day are told. */
export const dutyKindCodes = Object.keys(dutyKinds) as [DutyKind, ...DutyKind[]];

/** The declaration of a kind, for code that treats every kind alike. */
export const dutyKindOf = (kind: DutyKind): DutyKindDeclaration => dutyKinds[kind];
