import { useNavigate } from '@tanstack/react-router';
import { client } from '../core/client.ts';
import { addressOf } from '../parts/case-tabs.ts';
import { SentenceError } from '../ui/native-host.ts';
import { tellFailed } from '../ui/tell.ts';
import type { AskedOf } from './palette-words.ts';

/** Goes to what is asked for in a case or of the person it is about; to the case itself where nothing is. */
export function useWay(): (caseId: string, asked: Pick<AskedOf, 'what'> | undefined) => void {
  const navigate = useNavigate();
  const toCase = (caseId: string) =>
    void navigate({ to: '/kasus/$caseId/$tab', params: { caseId, tab: 'ringkasan' } });
  const toNewCase = (caseId: string) =>
    void client.case.open({ caseId }).then(
      ({ clientId, can: { openNewCase } }) => {
        if (openNewCase.ok) return navigate({ to: '/kasus/baru', search: { orang: clientId } });
        toCase(caseId);
        tellFailed(new SentenceError(`Kasus baru tidak dibuka. ${openNewCase.why ?? ''}`));
      },
      // The case says why it cannot be read.
      () => toCase(caseId),
    );
  return (caseId, asked) => {
    if (asked === undefined) toCase(caseId);
    else if (asked.what === 'packet') void navigate({ to: '/konferensi', search: { kasus: [caseId] } });
    else if (asked.what === 'newCase') toNewCase(caseId);
    else void navigate(addressOf(caseId, asked.what));
  };
}
