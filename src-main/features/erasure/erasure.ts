import { carryOut } from './carry-out.ts';
import { hold, liftHold, state } from './hold.ts';
import { list } from './list-erasures.ts';
import { record } from './print-record.ts';
import { propose, withdraw } from './propose.ts';

export const erasure = { state, hold, liftHold, propose, list, withdraw, record, carryOut };
