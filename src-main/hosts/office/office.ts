import type { Office } from '#platform/office';
import type { ServedApp } from '../served-app.ts';
import { createHub, type HubParts } from './hub.ts';
import type { Link } from './link.ts';
import { createWorkstation } from './workstation.ts';

type OfficeParts = HubParts & { hasVault(): Promise<boolean>; isAllowed?: (address: string) => boolean };

/** What a host has of the office: what the features ask, and when it begins and ends. */
export type RunningOffice = Office & {
  /** Undefined while this PC works on no other's vault. */
  link(): Link | undefined;
  begin(app: ServedApp): Promise<void>;
  end(): Promise<void>;
};

/**
 * This PC among the others of its office: the one that keeps the vault, one that works on another's, or neither
 * (hosts/SECURITY.md D20).
 */
export function createOffice(parts: OfficeParts): RunningOffice {
  const hub = createHub(parts);
  const workstation = createWorkstation(parts);
  return {
    hub,
    workstation,
    link: workstation.link,
    begin: hub.begin,
    async end() {
      workstation.end();
      await hub.end();
    },
  };
}
