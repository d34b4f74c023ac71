import type { FamilyRelation } from '#domain/lists/family-relations';

/** Families that know each other, and how a genogram was arranged. */
export type FamilyTables = {
  kinship: {
    id: string;
    clientId: string;
    kinId: string;
    /** What the kin is to the person. */
    relation: FamilyRelation;
    linkedAt: string;
    linkedBy: string;
  };
  familyPlace: { clientId: string; person: string; x: number; y: number; placedAt: string; placedBy: string };
};
