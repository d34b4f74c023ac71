import { defined } from '../defined.ts';
import { yesNo } from '../fields/choice.ts';
import type { Draft } from '../fields/field.ts';
import type { Fields, Questions } from '../form.ts';

/** What an old book does not tell of an ending: it may be left open, and is told as empty afterwards. */
export const mayLack = ['subReason', 'explanation', 'approvedBy'] as const;

const asked = [
  'terminatedOn',
  'reason',
  'subReason',
  'explanation',
  'destination',
  'receiver',
  'handoverNumber',
] as const;

const heading = 'Keluar';

/** What is asked of an old case that is closed, of the form of its ending: what a book tells, and whether it counts. */
export function oldEndingQuestions(termination: Questions): Questions {
  const fields = asked.flatMap((name) => {
    const field = termination.fields[name];
    if (field === undefined) return [];
    const { required, requiredWhen, assumed: _today, ...rest } = { assumed: undefined, ...field };
    const isOpen = mayLack.some((one) => one === name);
    return [[name, { ...rest, heading, ...(isOpen ? {} : defined({ required, requiredWhen })) }]];
  });
  const wasAccepted = yesNo('Diterima sebagai penerima manfaat sejak tanggal masuk', {
    help: 'Hanya yang sudah ditetapkan dihitung dalam laporan bulanan.',
  });
  return { fields: { ...(Object.fromEntries(fields) as Fields), wasAccepted: { ...wasAccepted, heading } } };
}

/** The answers of the ending itself, and whether the case was that of a penerima manfaat. */
export function readOldEnding({ wasAccepted, ...termination }: Draft): {
  termination: Draft;
  wasAccepted: boolean;
} {
  return { termination, wasAccepted: wasAccepted === true && termination.reason !== 'T06' };
}
