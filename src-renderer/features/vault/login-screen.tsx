import type { VaultStatus } from '#contract/vault';

export function LoginScreen({ status }: { status: VaultStatus }) {
  return <p>{status.centreName}</p>;
}
