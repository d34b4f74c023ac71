/** What is kept of a person beside their identity, one row or several each. */
export type PersonTables = {
  /** A name they bear or bore, once for each key by which it is found. */
  nameSound: { sound: string; clientId: string; name: string; kind: 'full' | 'alias' | 'former' };
  photo: { clientId: string; dataUrl: string; savedAt: string; savedBy: string };
  /** The photo as lists show it. */
  thumbnail: { clientId: string; dataUrl: string };
  legalHold: {
    id: string;
    clientId: string;
    isHeld: number;
    reason: string;
    endedOn: string | null;
    decidedAt: string;
    decidedBy: string;
  };
  personKey: { id: string; clientId: string; key: Buffer };
};
