import type { Printed } from '../fields/field.ts';

/** Puts something else for names in a text. */
export type Hide = (text: string) => string;

/** An answer as it prints, `hide` having gone over all that somebody wrote in it. */
export function hideInPrinted(printed: Printed, hide: Hide): Printed {
  return printed.shape === 'table'
    ? { ...printed, rows: printed.rows.map((row) => row.map(hide)) }
    : { ...printed, text: hide(printed.text) };
}
