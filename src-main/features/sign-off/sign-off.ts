import { type Actor, may } from '#domain/roles';
import { type SignOffActCode, whyNotApprove, whyNotReturn, whyNotSubmit } from '#domain/safety/sign-off';
import { os, type ShortWork } from '#pipeline';
import { refreshCase } from '#records/refresh-case';
import { listSignOffs, type Signable } from '#records/sign-off';
import { insertAct } from '#records/sign-off.queries';
import { verdictOf, whyNot } from '#records/verdicts';
import { isWorkedInBy } from '#records/visible.queries';

/** Why this person cannot do this with the present version of a record; undefined when they can. */
function refusalOf(
  act: SignOffActCode,
  { signOff, writerId, writerIds, isAlone }: Signable,
  actor: Actor,
): string | undefined {
  if (!may(actor.role, act === 'submitted' ? 'narrative.write' : 'record.approve')) return whyNot.forbidden;
  if (act === 'submitted') return whyNotSubmit(signOff);
  return act === 'approved'
    ? whyNotApprove(signOff, { isOwn: writerIds.includes(actor.id), isAlone })
    : whyNotReturn(signOff, { isOwn: writerId === actor.id });
}

const ofCase = os.signOff.ofCase.handler(async ({ input, context: { trx, actor } }) => {
  const earlier = (await isWorkedInBy(trx, actor, input.caseId)) ? undefined : whyNot.earlierStay;
  return (await listSignOffs(trx, input.caseId)).map((one) => {
    const { signOff, writerId: _writer, writerIds: _writers, happenedOn: _day, ...told } = one;
    const verdict = (act: SignOffActCode) => verdictOf(earlier ?? refusalOf(act, one, actor));
    return {
      ...told,
      ...signOff,
      can: { submit: verdict('submitted'), approve: verdict('approved'), return: verdict('returned') },
    };
  });
});

type Upon = { caseId: string; recordId: string; version: number; remark: string };
type Refuse = { NOT_FOUND(): Error; MOVED_ON(): Error; REFUSED(options: { message: string }): Error };

async function act(code: SignOffActCode, upon: Upon, context: ShortWork, errors: Refuse) {
  const { trx, actor, now, note } = context;
  const { caseId, recordId, version, remark } = upon;
  const record = (await listSignOffs(trx, caseId)).find((one) => one.recordId === recordId);
  if (record === undefined) throw errors.NOT_FOUND();
  if (record.version !== version) throw errors.MOVED_ON();
  const why = refusalOf(code, record, actor);
  if (why !== undefined) throw errors.REFUSED({ message: why });
  const isAlone = code === 'approved' && record.writerIds.includes(actor.id);
  await insertAct(trx, { ...upon, act: code, remark, isAlone: isAlone ? 1 : 0, at: now, by: actor.id });
  await refreshCase(trx, caseId, context);
  note({ form: record.form, record: recordId, version });
}

const submit = os.signOff.submit.handler(({ input, context, errors }) =>
  act('submitted', input, context, errors),
);
const approve = os.signOff.approve.handler(({ input, context, errors }) =>
  act('approved', input, context, errors),
);
const giveBack = os.signOff.return.handler(({ input, context, errors }) =>
  act('returned', input, context, errors),
);

export const signOff = { ofCase, submit, approve, return: giveBack };
