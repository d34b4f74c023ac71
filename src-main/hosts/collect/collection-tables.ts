import type { Generated } from 'kysely';

/**
 * What was gathered of many centres, in the schema `titian` of a PostgreSQL. Every table but `category` and `form` has the
 * centre in its key, and every join between them goes by it.
 */
export type CollectionTables = {
  /** The form of these tables; one row. */
  form: { version: number };
  category: { code: string; label: string };
  centre: {
    centreId: string;
    name: string;
    kind: string;
    town: string;
    districtCode: string;
    district: string;
    province: string;
    enrolledAt: Generated<Date>;
  };
  centreKey: {
    centreId: string;
    fingerprint: string;
    publicHalf: string;
    enrolledAt: Generated<Date>;
    retiredAt: Date | null;
  };
  report: {
    centreId: string;
    month: string;
    revision: number;
    countedTo: string;
    frozenAt: string;
    fingerprint: string;
    fileSha256: string;
    contentSha256: string;
    isCurrent: boolean;
    receivedAt: Generated<Date>;
  };
  figure: {
    centreId: string;
    month: string;
    revision: number;
    sheet: string;
    line: string;
    col: string;
    count: number;
  };
};
