import { useState } from 'react';
import { sameAs } from '#domain/same-as';

/** The same object while it says the same: what depends on it is not drawn or asked anew. */
export function useSteady<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (sameAs(kept, value)) return kept;
  keep(() => value);
  return value;
}
