import { defined } from '#domain/defined';
import { officeTroubles } from '#domain/office/office-troubles';
import { long, open, os } from '#pipeline';
import type { Workstation } from '#platform/office';
import { UpdateRefused } from '#platform/update-package';
import { takeUpdate } from './take-update.ts';

const get = os.office.get.handler(({ context: { office, keeper } }) => {
  const { isOpen, waiting, addresses, pcs, invitation } = office.hub.state();
  const sessions = keeper.sessions();
  const insideOf = (pcId: string) =>
    sessions.filter(({ seat }) => seat.startsWith(`${pcId}.`)).map(({ actor }) => actor.name);
  return {
    ...{ isOpen, addresses },
    pcs: pcs.map((pc) => ({ ...defined(pc), inside: insideOf(pc.id) })),
    ...defined({ waiting, invitation }),
  };
});

export const office = {
  get,
  open: long.office.open.handler(({ context }) => context.office.hub.open()),
  shut: long.office.shut.handler(({ context }) => context.office.hub.shut()),
  invite: long.office.invite.handler(({ context }) => context.office.hub.invite()),
  agree: long.office.agree.handler(({ context }) => context.office.hub.agree()),
  withdraw: long.office.withdraw.handler(({ context }) => context.office.hub.withdraw()),
  remove: long.office.remove.handler(({ input, context }) => context.office.hub.remove(input.pcId)),
};

function describePc(workstation: Workstation) {
  const state = workstation.state();
  if (state === undefined) return {};
  const { name, hubAddress: address, reach } = state;
  const trouble =
    reach.state === 'away' ? { code: reach.trouble, sentence: officeTroubles[reach.trouble] } : undefined;
  return { hub: { name, address, ...defined({ trouble }) } };
}

export const pc = {
  status: open.pc.status.handler(({ context }) => describePc(context.office.workstation)),
  find: open.pc.find.handler(({ context }) => context.office.workstation.find()),
  connect: open.pc.connect.handler(({ input, context }) => context.office.workstation.connect(input)),
  agree: open.pc.agree.handler(async ({ context: { office: ours } }) => {
    await ours.workstation.agree();
    return describePc(ours.workstation);
  }),
  cancel: open.pc.cancel.handler(({ context }) => context.office.workstation.cancel()),
  leave: open.pc.leave.handler(({ context }) => context.office.workstation.leave()),
  takeUpdate: open.pc.takeUpdate.handler(async ({ context: { office: ours, installation }, errors }) => {
    try {
      return await takeUpdate(ours.workstation, installation);
    } catch (error) {
      if (!(error instanceof UpdateRefused)) throw error;
      throw errors.OFFICE_REFUSED({ message: error.message, data: { code: error.trouble } });
    }
  }),
  hold: open.pc.hold.handler(({ input, context }) => context.held.keep(input.subject, input.sealed)),
  held: open.pc.held.handler(({ context }) => context.held.list()),
  letGo: open.pc.letGo.handler(({ input, context }) => context.held.letGo(input.subject)),
};
