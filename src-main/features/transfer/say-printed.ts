import type { Printed } from '#domain/fields/field';

/** A printed value in one line. */
export const sayPrinted = (printed: Printed): string =>
  printed.shape === 'table' ? printed.rows.map((row) => row.join(' ')).join('; ') : printed.text;
