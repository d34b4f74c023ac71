import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusField } from '../../ui/fields/focus-field.ts';

/** The field that the address asks somebody to fill in; undefined where it names none. */
export const askedField = (search: { isian?: string | undefined }): string | undefined => search.isian;

/** Puts the keyboard into the field that the address names, once the form is drawn. */
export function useAskedField(formKey: string): void {
  const field = askedField(useSearch({ strict: false }));
  useEffect(() => {
    if (field !== undefined) focusField(formKey, field);
  }, [formKey, field]);
}
