import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseloadRow } from '#contract/caseload';
import { useSession } from '../../core/session.ts';

/** Where somebody was when they opened a case, to be there again when they step back. */
let left: { question: string; row: number; id: string } | undefined;

/**
 * Opens cases from the grid. `cameFrom` is the row somebody left the same question by, when this is the way back.
 */
export function useOpenCase(questionKey: string, settle: () => Promise<void>) {
  const { userId } = useSession();
  const navigate = useNavigate();
  const question = `${userId} ${questionKey}`;
  const [cameFrom] = useState(() => (left?.question === question ? left : undefined));

  const openCase = async (row: CaseloadRow, index: number) => {
    left = { question, row: index, id: row.caseId };
    await settle();
    await navigate({ to: '/kasus/$caseId/$tab', params: { caseId: row.caseId, tab: 'ringkasan' } });
  };
  return { cameFrom, openCase: (row: CaseloadRow, index: number) => void openCase(row, index) };
}
