import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { VaultStatus } from '#contract/vault';
import { LeaveOffice } from '../../parts/leave-office.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { DemoButton } from './demo-button.tsx';
import { LoginForm } from './login-form.tsx';
import { RemakeKeysButton } from './remake-keys-button.tsx';
import { type Login, useLogin } from './use-login.ts';

const ForgottenScreen = lazy(async () => ({
  default: (await import('./forgotten-screen.tsx')).ForgottenScreen,
}));

type Roads = { onRestore: () => void; onRescue: () => void; onRemakeKeys: () => void };

/** The door of a vault: name and pass phrase, or the paper of whoever forgot theirs. */
export function LoginScreen({ status, ...roads }: Roads & { status: VaultStatus }) {
  const login = useLogin();
  const [isForgotten, setIsForgotten] = useState(false);
  const title = status.centreName ?? 'Masuk';
  if (isForgotten) {
    return (
      <Suspense fallback={null}>
        <ForgottenScreen
          centreName={status.centreName ?? ''}
          onLeave={() => setIsForgotten(false)}
          onRemakeKeys={roads.onRemakeKeys}
        />
      </Suspense>
    );
  }
  if (status.demoAccounts !== undefined) {
    return (
      <Doorway width="wide">
        <SimpleGrid cols={2} spacing="xl">
          <div>
            <LoginForm title={title} login={login} />
          </div>
          <DemoAccounts
            accounts={status.demoAccounts}
            hasRealVault={status.hasRealVault}
            isBusy={login.isBusy}
            onChoose={login.enterAs}
          />
        </SimpleGrid>
      </Doorway>
    );
  }
  return (
    <Doorway>
      <LoginForm title={title} login={login} />
      {status.office?.pc === undefined ? (
        <OtherWaysIn login={login} onForgotten={() => setIsForgotten(true)} {...roads} />
      ) : (
        <AtAnotherPc name={status.office.pc} />
      )}
    </Doorway>
  );
}

/** At a PC kerja: what else there is to do about the vault is done at the PC that keeps it. */
function AtAnotherPc({ name }: { name: string }) {
  return (
    <Stack mt="lg" gap="xs" align="flex-start">
      <Text c="dimmed">
        PC ini ({name}) bekerja pada brankas di PC induk. Lupa kata sandi? Kepala Panti dapat menggantinya di
        Pengaturan, Pengguna. Kunci pemulihan dan cadangan dipakai di PC induk.
      </Text>
      <LeaveOffice />
    </Stack>
  );
}

function OtherWaysIn(props: Roads & { login: Login; onForgotten: () => void }) {
  const { login, onForgotten, onRestore, onRescue, onRemakeKeys } = props;
  // Who was refused is shown the other ways at once: the refusal may name one of them.
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? login.error !== null;
  return (
    <Stack mt="md" gap="xs" align="stretch">
      <RemakeKeysButton error={login.error} onRemake={onRemakeKeys} />
      <Group justify="space-between">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          rightSection={isOpen ? <UpIcon /> : <DownIcon />}
          onClick={() => setChosen(!isOpen)}
        >
          Tidak bisa masuk?
        </Button>
        <DemoButton variant="subtle" size="compact-sm" />
      </Group>
      {isOpen && <WithoutPassphrase {...{ onForgotten, onRestore, onRescue }} />}
    </Stack>
  );
}

/** What there is for whoever has no pass phrase, or no whole vault: seldom wanted, so folded. */
function WithoutPassphrase(props: Pick<Roads, 'onRestore' | 'onRescue'> & { onForgotten: () => void }) {
  const { onForgotten, onRestore, onRescue } = props;
  return (
    <Stack gap="xs" align="stretch">
      <Text>
        Lupa kata sandi? Kepala Panti dapat menggantinya di Pengaturan, Pengguna. Titian tidak menyimpan kata
        sandi siapa pun. Bila Kepala sendiri yang lupa, lembar kunci pemulihan membuka brankas.
      </Text>
      <Button variant="default" onClick={onForgotten}>
        Masuk dengan kunci pemulihan
      </Button>
      <Button variant="default" onClick={onRestore}>
        Pulihkan dari cadangan
      </Button>
      <Button variant="default" onClick={onRescue}>
        Selamatkan data
      </Button>
    </Stack>
  );
}
