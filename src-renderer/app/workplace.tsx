import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '#contract/vault';
import { useSession } from '../core/session.ts';
import { IdleLock } from './idle-lock.tsx';
import { addressBar, createTitianRouter } from './router.tsx';

let lastUserId: string | undefined;

/** The screens behind the login. */
export function Workplace() {
  const session = useSession();
  const [router] = useState(() => begin(session));
  return (
    <>
      <RouterProvider router={router} context={{ session }} />
      <IdleLock minutes={session.idleMinutes} />
    </>
  );
}

/** Who comes back is where they were; somebody else begins at the beginning. */
function begin(session: Session) {
  if (lastUserId !== undefined && lastUserId !== session.userId) addressBar.replace('/');
  lastUserId = session.userId;
  return createTitianRouter(session);
}
