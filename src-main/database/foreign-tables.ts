/** Records that came from another centre. */
export type ForeignTables = {
  foreignRecord: {
    id: string;
    clientId: string;
    /** The case into which they were taken. */
    caseId: string;
    /** The sender's referral with which they came. */
    referral: string;
    /** The record at the sender, and which version of it. */
    sourceId: string;
    sourceVersion: number;
    form: string;
    sequence: number;
    happenedOn: string | null;
    writtenBy: string;
    writtenAt: string;
    /** Confidential at the sender. */
    isKept: number;
    /** JSON: what the forms here know of it. */
    answers: string;
    /** JSON: all of it, as the sender printed it. */
    printed: string;
    /** JSON: of a plan, the numbers of the targets that were settled when it left. */
    settled: string;
    fromName: string;
    fromTown: string;
    fingerprint: string;
    madeAt: string;
    takenAt: string;
    takenBy: string;
  };
};
