import { useId } from 'react';

/** Keys that set the fields of the two forms on this page apart. */
export function useStepIds() {
  const id = useId();
  return { client: `${id}-client`, caseFile: `${id}-case` };
}
