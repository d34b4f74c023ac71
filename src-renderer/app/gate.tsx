import { lazy, Suspense, useEffect } from 'react';
import type { VaultStatus } from '#contract/vault';
import { LoginScreen } from '../features/vault/login-screen.tsx';
import { NotConnectedScreen } from '../features/vault/not-connected-screen.tsx';
import { TroubleScreen } from '../features/vault/trouble-screen.tsx';
import { reconnect } from './client.ts';
import { DemoRibbon } from './demo-ribbon.tsx';
import { queryClient } from './query-client.ts';
import { Waiting } from './screen-states.tsx';
import { SessionContext, useVaultStatus } from './session.ts';

// The login screen comes first and alone; what stands before and behind it is fetched when it is needed.
const FirstStartScreen = lazy(async () => ({
  default: (await import('../features/vault/first-start-screen.tsx')).FirstStartScreen,
}));
const Workplace = lazy(async () => ({ default: (await import('./workplace.tsx')).Workplace }));

/** Everything stands behind this: the state of the vault decides which screen there is. */
export function Gate() {
  const { data: status, error, refetch } = useVaultStatus();
  const userId = status?.session?.userId;
  useEffect(() => (userId === undefined ? undefined : forget), [userId]);

  if (error !== null && (status === undefined || isPutOut(error))) {
    const retry = () => {
      reconnect();
      void refetch();
    };
    return <NotConnectedScreen error={error} onRetry={retry} />;
  }
  if (status === undefined) return <Waiting />;
  return (
    <>
      {status.kind === 'demo' ? <DemoRibbon /> : null}
      <Suspense fallback={<Waiting />}>{screenOf(status)}</Suspense>
    </>
  );
}

function screenOf(status: VaultStatus) {
  switch (status.state) {
    case 'none':
      return <FirstStartScreen />;
    case 'trouble':
      return <TroubleScreen status={status} />;
    case 'locked':
      return <LoginScreen status={status} />;
    case 'unlocked':
      return (
        <SessionContext value={status.session}>
          <Workplace key={status.session?.userId} />
        </SessionContext>
      );
  }
}

/** Another window has taken this one's place. */
function isPutOut(error: unknown): boolean {
  return (error as { code?: string }).code === 'NO_SESSION';
}

/** What was read for one person is not kept for the next. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => (path as string[])[0] !== 'vault' });
  queryClient.getMutationCache().clear();
}
