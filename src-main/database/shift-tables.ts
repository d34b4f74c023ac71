import type { Generated } from 'kysely';
import type { ShiftCode } from '#domain/shift';

/** Who said when that they read what a turn of the house wrote. */
export type ShiftTables = {
  shiftReading: {
    number: Generated<number>;
    day: string;
    shift: ShiftCode;
    userId: string;
    readAt: string;
  };
};
