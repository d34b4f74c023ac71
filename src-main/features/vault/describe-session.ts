import type { Session } from '#contract/vault';
import { zoneOffsets } from '#domain/instant';
import { roles } from '#domain/roles';
import type { Keeper, OpenVault } from '#platform/keeper';

/** What the frame of every screen shows: who is in, what they may, whose centre this is. */
export function describeSession(vault: OpenVault, keeper: Keeper): Session {
  const { actor, centre, kind } = vault;
  return {
    userId: actor.id,
    name: actor.name,
    loginName: actor.loginName,
    role: actor.role,
    roleLabel: roles[actor.role].label,
    may: [...roles[actor.role].may],
    centreName: centre.name,
    clientLabel: centre.clientLabel,
    vaultKind: kind,
    idleMinutes: centre.idleMinutes,
    today: keeper.today(vault),
    offsetMinutes: zoneOffsets[centre.zone],
  };
}
