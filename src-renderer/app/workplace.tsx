import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '#contract/vault';
import { client } from '../core/client.ts';
import { useSession } from '../core/session.ts';
import { type RegionSearch, RegionSearchContext } from '../ui/fields/control.ts';
import { IdleLock } from './idle-lock.tsx';
import { addressBar, createTitianRouter } from './router.tsx';

let lastUserId: string | undefined;

/** The screens behind the login. */
export function Workplace() {
  const session = useSession();
  const [router] = useState(() => begin(session));
  return (
    <RegionSearchContext value={searchRegions}>
      <RouterProvider router={router} context={{ session }} />
      <IdleLock minutes={session.idleMinutes} />
    </RegionSearchContext>
  );
}

const searchRegions: RegionSearch = (text) => client.region.search({ text, level: 'any' });

/** Who comes back is where they were; somebody else begins at the beginning. */
function begin(session: Session) {
  if (lastUserId !== undefined && lastUserId !== session.userId) addressBar.replace('/');
  lastUserId = session.userId;
  return createTitianRouter(session);
}
