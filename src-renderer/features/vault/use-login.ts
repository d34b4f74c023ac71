import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { lastLogin } from '../../core/last-login.ts';
import { useWaitCountdown } from '../../ui/wait-countdown.ts';

/** What is typed at the door, and the way in: one try at a time, and none while one has to wait. */
export function useLogin() {
  const [loginName, setLoginName] = useState(lastLogin.name);
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation(
    orpc.vault.unlock.mutationOptions({
      onSuccess: (session) => lastLogin.remember(session.loginName),
      onError: () => setPassphrase(''),
    }),
  );
  const counted = useWaitCountdown(unlock.error);
  // Whoever has to wait keeps nobody else out: the computer's own wait is told when it is met.
  const wait = loginName === unlock.variables?.loginName ? counted : 0;
  const isReady = loginName.trim() !== '' && passphrase !== '' && wait === 0 && !unlock.isPending;
  return {
    loginName,
    passphrase,
    setLoginName,
    setPassphrase,
    /** Seconds until the next try. */
    wait,
    isReady,
    isBusy: unlock.isPending,
    error: unlock.error,
    enter: () => (isReady ? unlock.mutate({ loginName, passphrase }) : undefined),
    /** With an account of the demo, which are no secret. */
    enterAs: (account: { loginName: string; passphrase: string }) => {
      setLoginName(account.loginName);
      unlock.mutate({ loginName: account.loginName, passphrase: account.passphrase });
    },
  };
}

export type Login = ReturnType<typeof useLogin>;
