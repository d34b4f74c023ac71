import { answer, takeAnswer } from './answer.ts';
import { make, offer } from './make.ts';
import { open, send } from './receive.ts';
import { records } from './records.ts';
import { compare, take } from './take.ts';
import { takings, untake } from './untake.ts';

export const transfer = {
  offer,
  make,
  send,
  open,
  compare,
  take,
  takings,
  untake,
  records,
  answer,
  takeAnswer,
};
