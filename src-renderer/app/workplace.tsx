import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Session } from '#contract/vault';
import { sayFit } from '#domain/resources/fit';
import { client } from '../core/client.ts';
import { readHoldKey } from '../core/held-texts.ts';
import { HoldKeyContext } from '../core/hold-key.ts';
import { queryClient } from '../core/query-client.ts';
import { useSession } from '../core/session.ts';
import { bringBackLeft, sealLeft } from '../parts/record/leaving-drafts.ts';
import { Waiting } from '../parts/screen-states.tsx';
import { isOfDialog, sealTyped } from '../parts/use-typed.ts';
import {
  ColleaguesContext,
  type KinSearch,
  KinSearchContext,
  type RegionSearch,
  RegionSearchContext,
  ResourcesContext,
} from '../ui/fields/control.ts';
import { tellDone } from '../ui/tell.ts';
import { IdleLock } from './idle-lock.tsx';
import { addressBar, createTitianRouter } from './router.tsx';
import { useOthersChanges } from './use-others-changes.ts';

let lastUserId: string | undefined;

/** The screens behind the login. */
export function Workplace() {
  const session = useSession();
  const [{ router, key, brought }] = useState(() => begin(session));
  const [isBrought, setBrought] = useState(false);
  useEffect(() => void brought.finally(() => setBrought(true)), [brought]);
  useEffect(() => () => void seal(), []);
  useOthersChanges();
  useAskedAnew(session);
  // A page that opens at once begins with what was held of it.
  if (!isBrought) return <Waiting />;
  return (
    <RegionSearchContext value={searchRegions}>
      <KinSearchContext value={session.may.includes('identity.write') ? findKin : nobody}>
        <ColleaguesContext value={listColleagues}>
          <ResourcesContext value={session.may.includes('narrative.read') ? listSources : noSources}>
            <HoldKeyContext value={key}>
              <RouterProvider router={router} context={{ session }} />
            </HoldKeyContext>
            <IdleLock minutes={session.idleMinutes} />
          </ResourcesContext>
        </ColleaguesContext>
      </KinSearchContext>
    </RegionSearchContext>
  );
}

/** What the core told of a day or a turn that is over is asked anew: the night's screen lasts past midnight. */
function useAskedAnew({ today, turn: { day, shift } }: Session): void {
  const now = `${today} ${day} ${shift}`;
  const told = useRef(now);
  useEffect(() => {
    if (told.current === now) return;
    told.current = now;
    void queryClient.invalidateQueries();
  }, [now]);
}

const searchRegions: RegionSearch = (text) => client.region.search({ text, level: 'any' });

/** Nothing of whoever goes stays on the screen in clear. */
const seal = () => Promise.all([sealLeft(), sealTyped()]);

const heldSentence =
  'Yang Anda ketik sebelum layar terkunci masih ada. Buka lagi kotak atau halaman isiannya: isinya kembali di sana.';

/** Of those who still work here, each name once. */
async function listColleagues(): Promise<string[]> {
  const { workers } = await client.users.workers();
  return [...new Set(workers.filter(({ isActive }) => isActive).map(({ name }) => name))];
}

/** With a case, also how its person stands to each; the plan and the log ask the same. */
async function listSources(caseId: string | undefined) {
  if (caseId === undefined) return (await client.resource.names()).map((name) => ({ name, says: '' }));
  return (await client.resource.ofCase({ caseId })).map(({ name, fit, says }) => ({
    name,
    says: sayFit({ state: fit, says }),
  }));
}
const noSources = () => Promise.resolve([]);

const findKin: KinSearch = (familyCardNumber, caseId) =>
  client.client.findKin({ familyCardNumber, ...(caseId === undefined ? {} : { caseId }) });
const nobody: KinSearch = () => Promise.resolve({ kin: [], withheld: 0 });

/** Who comes back is where they were; somebody else begins at the beginning. */
function begin(session: Session) {
  if (lastUserId !== undefined && lastUserId !== session.userId) addressBar.replace('/');
  lastUserId = session.userId;
  const key = readHoldKey(session.holdKey);
  const brought = bringBackLeft(key).then((subjects) => {
    if (subjects.some(isOfDialog)) tellDone(heldSentence);
  });
  return { router: createTitianRouter(session), key, brought };
}
