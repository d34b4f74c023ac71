import { addDays } from '#domain/civil-date';
import { writeAssessment } from './assessment.ts';
import { type Departure, depart, lengthOfStay, turnOfLife } from './departure.ts';
import { writeRounds } from './evaluation.ts';
import type { Add, Happening, Life, LifeFacts } from './facts.ts';
import { writeOpening } from './opening.ts';
import { writePlan } from './planning.ts';
import { writeLog } from './work.ts';

/** Lives a case from the first contact on, as far as `today` lets it. Most go all the way; some end early. */
export function liveCase(facts: LifeFacts): Life {
  const { random, admittedOn, today } = facts;
  const turn = turnOfLife(facts);
  const stay = lengthOfStay(facts, turn);
  const lastDay = addDays(admittedOn, stay);
  const happenings: Happening[] = [];
  const add: Add = (happening) => {
    if (happening.on <= today && happening.on <= lastDay) happenings.push({ by: 'worker', ...happening });
  };
  const departure: Departure = { turn, lastDay };

  const eicDay = Math.min(random.between(2, 7), stay);
  writeOpening(facts, add, { eicDay, isTurnedAway: turn.reason === 'T06' });
  if (turn.at === 'eic') return depart(facts, happenings, departure);

  const assessmentDay = eicDay + random.between(6, 14);
  writeAssessment(facts, add, assessmentDay);
  if (turn.at === 'assessment') return depart(facts, happenings, departure);

  const planDay = assessmentDay + random.between(5, 14);
  const work = { planDay, stay };
  const removed = writePlan(facts, add, work);
  writeLog(facts, add, work);
  writeRounds(facts, add, { ...work, removed });
  return depart(facts, happenings, departure);
}
