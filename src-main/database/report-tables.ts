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
  reportTouch: { period: string; clientId: string };
  erasedCount: { period: string; cell: string; count: number };
};
