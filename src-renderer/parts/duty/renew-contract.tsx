import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DutyRow } from '#contract/duty';
import { assumedFrom } from '#domain/fields/assumed';
import { renewedContract } from '#domain/forms/contract';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { tellFailed } from '../../ui/tell.ts';
import { addressOf } from '../case-tabs.ts';

/** Begins the contract that follows one that ends, with what that one said; a contract that is being written is opened as it is. */
export function RenewContract({ row: { caseId, recordId, clientName } }: { row: DutyRow }) {
  const navigate = useNavigate();
  const renew = useMutation({
    mutationFn: async (from: { caseId: string; recordId: string }) => {
      const fresh = await client.form.contract.open({ caseId: from.caseId });
      if (fresh.draft !== null) return;
      const { record } = await client.form.contract.open(from);
      const answers = asJson(renewedContract(record?.answers ?? {}));
      const assumed = assumedFrom(answers, 'dari kontrak lalu');
      await client.form.contract.saveDraft({ caseId: from.caseId, answers, assumed, revision: 0 });
    },
    onSuccess: (_done, from) => void navigate(addressOf(from.caseId, 'contract')),
    onError: tellFailed,
  });
  if (caseId === null || recordId === null) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={renew.isPending}
      aria-label={`Perpanjang kontrak ${clientName}`}
      onClick={() => renew.mutate({ caseId, recordId })}
    >
      Perpanjang
    </Button>
  );
}
