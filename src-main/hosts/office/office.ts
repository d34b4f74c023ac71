import type { Office } from '#platform/office';
import type { ServedApp } from '../served-app.ts';
import { createHub, type HubParts } from './hub.ts';
import type { Link } from './link.ts';
import { readOffice } from './office-file.ts';
import { createWorkstation, type WorkstationParts } from './workstation.ts';

type OfficeParts = Omit<HubParts & WorkstationParts, 'read'>;

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
  const read = readOffice(parts.folder);
  const hub = createHub({ ...parts, read });
  const workstation = createWorkstation({ ...parts, read });
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
