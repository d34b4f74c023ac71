/** Something that was said to be saved: what is searched for afterwards, and which audit row tells of it. */
export type Acknowledged = {
  what: 'note' | 'register' | 'completion';
  requestId: string;
  loginName: string;
  pc: string;
};

/** What people were told during a day, as far as it can be held against the vault afterwards. */
export function createLedger() {
  return {
    acknowledged: [] as Acknowledged[],
    /** Words added to a form that several write in: all must be there in the end. */
    words: [] as string[],
    /** Whose case one is, as far as anybody was told. */
    workerOf: new Map<string, string>(),
    /** What was shown to whom: cases, and drafts by the word that says who typed them. */
    shownCases: [] as { loginName: string; caseId: string }[],
    shownDrafts: [] as { loginName: string; typedBy: string }[],
    /** Cases that are another's, and were opened all the same. */
    openedForeign: 0,
    /** Right pass phrases that were refused. */
    turnedAway: 0,
    merged: 0,
    refused: new Map<string, number>(),
    acts: 0,
  };
}
export type Ledger = ReturnType<typeof createLedger>;
