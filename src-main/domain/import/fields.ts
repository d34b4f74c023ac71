import { furtherFields } from './further-fields.ts';
import type { ImportField, SheetKind } from './import-field.ts';
import { personFields } from './person-fields.ts';
import { stayFields } from './stay-fields.ts';

/** Everything that a column can be, by its id. */
export const importFields: Readonly<Record<string, ImportField>> = {
  ...personFields,
  ...stayFields,
  ...furtherFields,
};

/** The ids of what a column of such a sheet can be, in the order they are offered. */
export function fieldsOf(sheet: SheetKind): string[] {
  return Object.keys(importFields).filter((id) => importFields[id]?.sheet === sheet);
}

/** What a field is called. */
export const importLabel = (id: string): string => importFields[id]?.label ?? id;
