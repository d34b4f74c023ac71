import type { VaultStatus } from '#contract/vault';

export function TroubleScreen({ status }: { status: VaultStatus }) {
  return <p>{status.trouble}</p>;
}
