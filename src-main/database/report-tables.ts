/** The months that were sent, what their sheets held, and what was changed since. */
export type ReportTables = {
  reportRevision: {
    id: string;
    period: string;
    revision: number;
    countedTo: string;
    sheets: string;
    counts: string;
    changes: string;
    contentSha256: string;
    frozenAt: string;
    frozenBy: string;
    /** JSON: what was told beyond every report; null of revisions of before. */
    told: string | null;
  };
  reportRow: {
    revisionId: string;
    position: number;
    keyId: string | null;
    nonce: Buffer | null;
    box: Buffer;
    list: 'nominative' | 'applications' | 'outside' | null;
  };
  reportExport: {
    id: string;
    revisionId: string;
    exportedAt: string;
    exportedBy: string;
    recipient: string;
    format: string;
    withNames: number;
    titles: string;
    fileName: string;
    sha256: string;
  };
  /** By which profile a report left, and as what; no row for those of before. */
  reportExportDetail: {
    exportId: string;
    /** `ChosenProfile` as JSON; null for the whole report. */
    profile: string | null;
    onPaper: string;
    /** The sheets drawn by a profile. */
    sheets: string | null;
    /** Of what is under the lock. */
    innerSha256: string | null;
  };
  /** Every wording of a profile of the centre; null: taken away. */
  reportProfile: {
    id: string;
    version: number;
    definition: string | null;
    savedAt: string;
    savedBy: string;
  };
  reportTouch: { period: string; clientId: string };
  erasedCount: { period: string; cell: string; count: number };
};
