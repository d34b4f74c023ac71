import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { IdleLock } from './idle-lock.tsx';
import { router } from './router.tsx';
import { useSession } from './session.ts';

let lastUserId: string | undefined;

/** The screens behind the login. Who comes back is where they were; somebody else begins at the beginning. */
export function Workplace() {
  const session = useSession();
  useState(() => {
    if (lastUserId !== undefined && lastUserId !== session.userId) {
      void router.navigate({ to: '/', replace: true });
    }
    lastUserId = session.userId;
  });
  return (
    <>
      <RouterProvider router={router} context={{ session }} />
      <IdleLock minutes={session.idleMinutes} />
    </>
  );
}
