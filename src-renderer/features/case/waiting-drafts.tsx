import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formOf } from '#domain/forms';
import { timelineKindOf } from '#domain/timeline/timeline';
import { type Client, orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { tabOfForm } from '../../parts/case-tabs.ts';
import { useDrafts } from '../../parts/record/begun-drafts.tsx';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { tellDone } from '../../ui/tell.ts';
import { formsOfTab } from './form-lists.tsx';
import type { TabProps } from './tabs.ts';

type Waiting = Awaited<ReturnType<Client['case']['drafts']>>[number];

/** What was typed in this case and not finished: its writer finishes it or throws it away, others read that it is there. */
export function WaitingDrafts({ overview: { caseId, isClosed } }: TabProps) {
  const { data = [], error } = useDrafts(caseId);
  const [thrown, setThrown] = useState<Waiting>();
  if (data.length === 0) return <ErrorNotice error={error} />;
  return (
    <Alert color="var(--titian-due)" variant="outline" my="xs" py={8} title="Draf yang belum selesai">
      {data.map((draft) => (
        <Line
          key={`${draft.form} ${draft.recordId} ${draft.savedBy}`}
          {...{ caseId, draft }}
          onThrow={() => setThrown(draft)}
        />
      ))}
      <Text size="sm" c="dimmed" mt={4}>
        {isClosed
          ? 'Kasus ini sudah ditutup. Draf hanya dapat diselesaikan untuk hari sampai kasus ditutup.'
          : 'Selesaikan sebelum kasus ditutup. Sesudahnya penulisnya masih dapat menyelesaikan atau membuangnya.'}
      </Text>
      {thrown && <Throwing {...{ caseId }} draft={thrown} onDone={() => setThrown(undefined)} />}
    </Alert>
  );
}

function Line({ caseId, draft, onThrow }: { caseId: string; draft: Waiting; onThrow: () => void }) {
  const clock = useWallClock();
  const what = nameOf(draft);
  const tab = tabOfForm(draft.form);
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" py={2}>
      <Text size="sm">
        <KindIcon kind={timelineKindOf(draft.form)} /> {what},{' '}
        {draft.isOwn ? 'oleh Anda' : `oleh ${draft.savedBy}`}, terakhir {clock.moment(draft.savedAt)}
      </Text>
      {draft.isOwn && tab !== undefined && (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-sm"
            renderRoot={(props) => (
              <Link
                to="/kasus/$caseId/$tab"
                params={{ caseId, tab }}
                search={addressOf(draft)}
                {...props}
                aria-label={`Lanjutkan ${what}`}
              />
            )}
          >
            Lanjutkan
          </Button>
          <Button size="compact-sm" variant="default" aria-label={`Buang ${what}`} onClick={onThrow}>
            Buang
          </Button>
        </Group>
      )}
    </Group>
  );
}

function Throwing({ caseId, draft, onDone }: { caseId: string; draft: Waiting; onDone: () => void }) {
  const discard = useMutation(
    orpc.form[draft.form].discardDraft.mutationOptions({
      onSuccess: () => {
        tellDone('Draf dibuang.');
        onDone();
      },
    }),
  );
  const { recordId } = draft;
  return (
    <AskAgain
      opened
      isLoss
      title={`Buang ${nameOf(draft).toLowerCase()}?`}
      confirm="Buang draf"
      isBusy={discard.isPending}
      onConfirm={() => discard.mutate({ caseId, ...(recordId === null ? {} : { recordId }) })}
      onCancel={onDone}
    >
      Semua yang sudah diketik dalam draf ini akan hilang dan tidak dapat dikembalikan.
      <ErrorNotice error={discard.error} />
    </AskAgain>
  );
}

function nameOf({ form, recordId }: Waiting): string {
  return recordId === null ? `Draf ${formOf(form).label}` : `Pembetulan ${formOf(form).label}`;
}

/** Where the draft is gone on with: the first form of a tab is shown unless another is named. */
function addressOf({ form, recordId }: Waiting): { catatan?: string } {
  const tab = tabOfForm(form);
  if (formOf(form).repeats) return { catatan: `${form}:${recordId ?? 'baru'}` };
  return tab !== undefined && formsOfTab(tab)[0] === form ? {} : { catatan: form };
}
