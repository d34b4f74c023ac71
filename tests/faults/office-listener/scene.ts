import {
  endOffice,
  makeHub,
  makePc,
  newAddress,
  type OfficeHub,
  type OfficePc,
  pair,
} from '../../office/support/office.ts';
import { recorder, type Tap, tap } from '../support/tap.ts';

/** An office with somebody in its cable. */
export type Scene = {
  hub: OfficeHub;
  /** A PC that was let in over the tap, and works over it. */
  paired: OfficePc;
  tap: Tap;
  recorded: ReturnType<typeof recorder>;
  /** How many requests the hub's app was given from other PCs, and how many of them were of PCs that may ask. */
  given(): number;
  known: { asked: number };
  end(): Promise<void>;
};

/** A hub, and a PC that was paired over a cable in which everything is recorded. */
export async function makeScene(pcName: string): Promise<Scene> {
  const hub = await makeHub();
  let given = 0;
  const { app } = hub.centre;
  // Every request that is served asks for the context once.
  await hub.office.begin({
    ...app,
    get context() {
      given += 1;
      return app.context;
    },
  });
  const recorded = recorder();
  const between = await tap(newAddress(), hub.address, recorded.pass);
  const paired = await makePc();
  await pair({ ...hub, address: between.at }, paired, pcName);
  return {
    ...{ hub, paired, tap: between, recorded },
    given: () => given,
    known: { asked: 0 },
    async end() {
      await between.close();
      await endOffice(hub, [paired]);
    },
  };
}
