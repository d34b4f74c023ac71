import { useState } from 'react';
import type { z } from 'zod';

/** What is being typed into a small form, with one setter for each field. */
export function useDraft<Draft extends object>(initial: Draft) {
  const [draft, setDraft] = useState(initial);
  const set =
    <Name extends keyof Draft>(name: Name) =>
    (value: Draft[Name]) =>
      setDraft((before) => ({ ...before, [name]: value }));
  return { draft, set, setDraft };
}

/** What a schema objects to, by the first part of the path: the sentence for each field of a small form. */
export function troublesByField(schema: z.ZodType, draft: unknown): Record<string, string> {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]).reverse(),
  );
}
