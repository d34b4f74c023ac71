import type { Fields, Form } from '../form.ts';
import type { InPacket } from '../papers/packet-plan.ts';
import type { StageId } from '../stage.ts';

/** A form with a place on the bridge; `regulation` is the name the same step has in the regulations. */
export type Stage<Id extends StageId = StageId, F extends Fields = Fields> = Form<Id, F> & {
  stage: Id;
  regulation: string;
};

/** Declares a stage; what every stage shares (about a case, narrative permissions) is filled in here. */
export function defineStage<const Id extends StageId, const F extends Fields>(
  stage: Omit<Stage, 'about' | 'read' | 'write' | 'stage' | 'packet'> & {
    id: Id;
    fields: F;
    happenedOn?: keyof F & string;
    packet: InPacket<keyof F & string>;
  },
): Stage<Id, F> {
  return { about: 'case', read: 'narrative.read', write: 'narrative.write', stage: stage.id, ...stage };
}
