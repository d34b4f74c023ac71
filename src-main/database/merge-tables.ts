/** Two files of one person that became one, or are proposed to: by whom, why, and what was moved. */
export type MergeTables = {
  merge: {
    id: string;
    keptId: string;
    goneId: string;
    takes: string;
    reason: string;
    proposedAt: string;
    proposedBy: string;
    decidedAt: string | null;
    decidedBy: string | null;
    outcome: 'done' | 'declined' | 'undone' | null;
    remark: string;
    moved: string | null;
  };
};
