import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Merge } from '#contract/merge';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import { PhotoEditor } from './photo-editor.tsx';
import type { TabProps } from './tabs.ts';

/** What stands over an identity: the photograph, and the files that became this one. */
export function IdentityAbove({ overview }: TabProps) {
  const { caseId } = overview;
  const { data = [], error } = useQuery(orpc.merge.ofPerson.queryOptions({ input: { caseId } }));
  const shown = data.filter(({ outcome }) => outcome === 'done' || outcome === null);
  return (
    <>
      <PhotoEditor overview={overview} />
      <ErrorNotice error={error} />
      {shown.map((one) => (
        <MergedFile key={one.mergeId} one={one} />
      ))}
    </>
  );
}

function MergedFile({ one }: { one: Merge }) {
  const clock = useWallClock();
  const [isAsking, setIsAsking] = useState(false);
  const { goneNumber, goneName, outcome, reason, proposedBy, decidedBy, decidedAt } = one;
  const by = decidedBy === null ? 'tanpa orang kedua: tidak ada yang lain' : `disetujui ${decidedBy}`;
  return (
    <Text component="div" size="sm" mb="xs">
      {outcome === null
        ? `Penggabungan dengan berkas ${goneNumber} (${goneName}) diusulkan ${proposedBy} dan menunggu keputusan.`
        : `Berkas ${goneNumber} (${goneName}) digabungkan ke berkas ini ${clock.day(decidedAt ?? '')}, diusulkan ${proposedBy}, ${by}.`}{' '}
      Alasan: {reason}{' '}
      {one.can.undo.ok && (
        <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
          Pisahkan kembali
        </Button>
      )}
      {isAsking && <Splitting one={one} onDone={() => setIsAsking(false)} />}
    </Text>
  );
}

function Splitting({ one: { mergeId, goneNumber }, onDone }: { one: Merge; onDone: () => void }) {
  const undo = useMutation(
    orpc.merge.undo.mutationOptions({
      onSuccess: () => {
        tellDone('Berkas dipisahkan kembali.');
        onDone();
      },
    }),
  );
  const split = (confirmed: string[] = []) => undo.mutate({ mergeId, confirmed });
  return (
    <AskAgain
      opened
      title="Pisahkan kembali berkas ini?"
      confirm="Pisahkan"
      isBusy={undo.isPending}
      onConfirm={() => split()}
      onCancel={onDone}
    >
      Kasus, catatan, dan lampiran dari berkas {goneNumber} kembali ke berkasnya sendiri, dan identitas ini
      kembali seperti sebelum digabungkan. Hanya dapat dilakukan selama belum ada yang ditulis sesudahnya.
      <ErrorNotice error={unlessAsked(undo.error)} />
      <AskedFirst asking={undo} onConfirm={split} />
    </AskAgain>
  );
}
