import type { VaultStatus } from '#contract/vault';
import { demoAccounts } from '#demo/demo-accounts';
import { defined } from '#domain/defined';
import { roles } from '#domain/roles';
import { describeVaultTrouble } from '#domain/safety/vault-troubles';
import type { HostContext } from '#pipeline-context';
import { finishSwap } from '#vault/backup/swap-vault';
import { inspectVault } from '#vault/keys/inspect-vault';
import { describeSession } from './describe-session.ts';

/** Is there a vault, can it be opened, who is in: everything the first screen needs, without any key. */
export async function describeStatus({
  keeper,
  places,
  seat,
  office,
  pc,
}: HostContext): Promise<VaultStatus> {
  const session = await keeper.session(seat);
  const chosen = places.chosen;
  if ((await keeper.current()) === undefined) await finishSwap(places[chosen]);
  const found = await inspectVault(places[chosen]);
  const hasRealVault =
    chosen === 'real' ? found.state !== 'none' : (await inspectVault(places.real)).state !== 'none';
  const kind = found.kind ?? chosen;
  const common = {
    kind,
    hasRealVault,
    ...defined({ centreName: found.centreName }),
    ...(office.hub.state().isOpen ? { office: defined({ pc: pc?.name }) } : {}),
    ...(kind === 'demo' && found.state === 'ready' ? { demoAccounts: demoAccounts.map(account) } : {}),
  };
  if (session !== undefined) {
    const shown = describeSession(session, keeper);
    return { ...common, kind: session.vault.kind, state: 'unlocked', session: shown };
  }
  if (found.state === 'none') return { ...common, state: 'none' };
  if (found.state === 'ready') return { ...common, state: 'locked' };
  return {
    ...common,
    state: 'trouble',
    trouble: found.error?.message ?? describeVaultTrouble(found.state, { path: places[chosen] }),
    ...(found.state.startsWith('slot-file-') ? { areKeysLost: true } : {}),
  };
}

const account = ({ loginName, name, role, passphrase }: (typeof demoAccounts)[number]) => ({
  loginName,
  name,
  roleLabel: roles[role].label,
  passphrase,
});
