import { lazy, Suspense, useEffect, useState } from 'react';
import type { VaultStatus } from '#contract/vault';
import { reconnect } from '../core/client.ts';
import { isHubAway } from '../core/hub-away.ts';
import { queryClient } from '../core/query-client.ts';
import { SessionContext, useVaultStatus } from '../core/session.ts';
import { LoginScreen } from '../features/vault/login-screen.tsx';
import { NotConnectedScreen } from '../features/vault/not-connected-screen.tsx';
import { TroubleScreen } from '../features/vault/trouble-screen.tsx';
import { Waiting } from '../parts/screen-states.tsx';
import { takeBack } from '../ui/tell.ts';
import { DemoRibbon } from './demo-ribbon.tsx';
import { HubAwayBar } from './hub-away-bar.tsx';
import { OpenOfficeLine } from './office-mark.tsx';

// The login screen comes first and alone; what stands before and behind it is fetched when it is needed.
const FirstStartScreen = lazy(async () => ({
  default: (await import('../features/vault/first-start-screen.tsx')).FirstStartScreen,
}));
const HubAwayScreen = lazy(async () => ({
  default: (await import('../features/office/hub-away-screen.tsx')).HubAwayScreen,
}));
const ConnectScreen = lazy(async () => ({
  default: (await import('../features/office/connect-screen.tsx')).ConnectScreen,
}));
const RestoreWizard = lazy(async () => ({
  default: (await import('../features/backup/restore-wizard.tsx')).RestoreWizard,
}));
const RescueScreen = lazy(async () => ({
  default: (await import('../features/rescue/rescue-screen.tsx')).RescueScreen,
}));
const RemakeKeysScreen = lazy(async () => ({
  default: (await import('../features/rescue/remake-keys-screen.tsx')).RemakeKeysScreen,
}));
const Workplace = lazy(async () => ({ default: (await import('./workplace.tsx')).Workplace }));

/** Everything stands behind this: the state of the vault decides which screen there is. */
export function Gate() {
  const { data: status, error: met, refetch } = useVaultStatus();
  const error = useSteadyAway(met, status !== undefined);
  const userId = status?.session?.userId;
  const [road, setRoad] = useState<'restore' | 'rescue' | 'remakeKeys' | 'connect'>();
  useEffect(() => (userId === undefined ? undefined : forget), [userId]);

  if (error !== null && (status === undefined || isPutOut(error))) {
    const retry = () => {
      reconnect();
      void refetch();
    };
    return isHubAway(error) ? (
      <Suspense fallback={<Waiting />}>
        <HubAwayScreen error={error} />
      </Suspense>
    ) : (
      <NotConnectedScreen error={error} onRetry={retry} />
    );
  }
  if (status === undefined) return <Waiting />;
  // A recovery ends when its last page was read, although there is a vault to log in to before that.
  const leave = () => setRoad(undefined);
  const roads = {
    onRestore: () => setRoad('restore'),
    onRescue: () => setRoad('rescue'),
    onRemakeKeys: () => setRoad('remakeKeys'),
    onConnect: () => setRoad('connect'),
  };
  const { onRestore } = roads;
  const screens = {
    restore: <RestoreWizard onLeave={leave} />,
    rescue: <RescueScreen onLeave={leave} onRestore={onRestore} />,
    remakeKeys: <RemakeKeysScreen onLeave={leave} onRestore={onRestore} />,
    connect: <ConnectScreen onLeave={leave} onConnected={leave} />,
  };
  const screen = road === undefined ? screenOf(status, roads) : screens[road];
  return (
    <>
      {status.kind === 'demo' ? <DemoRibbon /> : null}
      {status.state === 'unlocked' ? null : <OpenOfficeLine />}
      <HubAwayBar />
      <Suspense fallback={<Waiting />}>{screen}</Suspense>
    </>
  );
}

type Roads = {
  onRestore: () => void;
  onRescue: () => void;
  onRemakeKeys: () => void;
  onConnect: () => void;
};

function screenOf(status: VaultStatus, roads: Roads) {
  switch (status.state) {
    case 'none':
      return <FirstStartScreen onRestore={roads.onRestore} onConnect={roads.onConnect} />;
    case 'trouble':
      return <TroubleScreen status={status} {...roads} />;
    case 'locked':
      return <LoginScreen status={status} {...roads} />;
    case 'unlocked':
      return (
        <SessionContext value={status.session}>
          <Workplace key={status.session?.userId} />
        </SessionContext>
      );
  }
}

/** While nothing was answered yet, each try begins as if none had failed: what the last one met stays on the screen. */
function useSteadyAway(error: unknown, isAnswered: boolean): unknown {
  const [last, setLast] = useState<unknown>(null);
  useEffect(() => {
    if (isAnswered) setLast(null);
    else if (error !== null) setLast(error);
  }, [error, isAnswered]);
  return error ?? (isHubAway(last) && !isAnswered ? last : null);
}

/** Another window has taken this one's place. */
function isPutOut(error: unknown): boolean {
  return (error as { code?: string }).code === 'NO_SESSION';
}

/** What was read for one person, and what they were told, is not kept for the next. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => (path as string[])[0] !== 'vault' });
  queryClient.getMutationCache().clear();
  takeBack();
}
