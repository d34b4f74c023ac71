import type { FormId } from '../forms.ts';
import { stageIds } from '../stage.ts';
import { type Progress, workflow } from '../workflow.ts';

/**
 * How a record that stands in the wrong file can be mended; `never` for what is one of a case and is corrected. `annul`:
 * it is the registration itself, and with it goes the case, whole, out of every count and list.
 */
type Mending = 'setAside' | 'move' | 'annul' | 'never';

/** Said of each form, so that a new one must say it. A stage is tied to its plan and case: it goes, but never moves. */
export const mendings = {
  client: 'never',
  caseFile: 'annul',
  acceptance: 'never',
  eic: 'setAside',
  contact: 'move',
  contract: 'move',
  consent: 'move',
  assessment: 'setAside',
  measurement: 'move',
  planning: 'setAside',
  intervention: 'setAside',
  note: 'move',
  evaluation: 'setAside',
  resilience: 'move',
  termination: 'setAside',
  referral: 'move',
  followUp: 'move',
  resourceLink: 'move',
  conference: 'move',
  consultation: 'move',
  supervision: 'setAside',
  letter: 'setAside',
  dailyNote: 'move',
} as const satisfies Record<FormId, Mending>;

/**
 * Why the record of a stage cannot be taken out: it is the last of its stage, and a later one rests on it. Undefined
 * when it can, and for forms that are no stage.
 */
export function restsOnIt(
  form: FormId,
  { completed }: Progress,
  labelOf: (id: FormId) => string,
): string | undefined {
  const later = stageIds.find(
    (stage) => completed[stage] > 0 && (workflow[stage].after as readonly string[]).includes(form),
  );
  const isLast = (completed as Partial<Record<FormId, number>>)[form] === 1;
  return later !== undefined && isLast
    ? `${labelOf(form)} ini satu-satunya, dan ${labelOf(later)} sudah disusun di atasnya. Betulkan isinya, atau keluarkan ${labelOf(later)} lebih dahulu.`
    : undefined;
}

/** What an annulled registration is called wherever it is told. */
export const annulment = 'Pembatalan pendaftaran';
