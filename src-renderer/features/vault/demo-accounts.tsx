import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { VaultStatus } from '#contract/vault';
import { orpc } from '../../core/client.ts';
import { Named } from '../../ui/named.tsx';
import { tellFailed } from '../../ui/tell.ts';
import classes from './demo-accounts.module.css';

type Account = NonNullable<VaultStatus['demoAccounts']>[number];
type Parts = {
  accounts: Account[];
  hasRealVault: boolean;
  isBusy: boolean;
  onChoose: (account: Account) => void;
};

/** Who may log in to the demo vault, one click each; and the way back out. */
export function DemoAccounts({ accounts, hasRealVault, isBusy, onChoose }: Parts) {
  const leave = useMutation(orpc.vault.leaveDemo.mutationOptions({ onError: tellFailed }));
  return (
    <Stack gap="xs">
      <Title order={2}>Masuk sebagai</Title>
      <Text c="dimmed">Setiap peran melihat Titian dengan cara lain. Pilih satu.</Text>
      <div className={classes.accounts}>
        {accounts.map((account) => (
          <button
            key={account.loginName}
            type="button"
            className={classes.account}
            disabled={isBusy}
            onClick={() => onChoose(account)}
          >
            <Named name={account.name}>{account.name}</Named>
            <span className={classes.role}>{account.roleLabel}</span>
          </button>
        ))}
      </div>
      <Button
        fullWidth
        variant="default"
        mt="xs"
        loading={leave.isPending}
        onClick={() => leave.mutate(undefined)}
      >
        {hasRealVault ? 'Keluar dari data contoh, kembali ke brankas lembaga' : 'Keluar dari data contoh'}
      </Button>
    </Stack>
  );
}
