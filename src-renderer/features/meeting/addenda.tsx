import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Meeting } from '#contract/meeting-told';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';

/** What was added to minutes that were approved, and the place to add more. */
export function Addenda({ meeting: { meetingId, addenda, can } }: { meeting: Meeting }) {
  const clock = useWallClock();
  const [words, setWords] = useTyped(`addendum ${meetingId}`, '');
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  useUnsavedWork({ isDirty: words.trim() !== '', isHeld: true });
  const add = useMutation(
    orpc.meeting.addend.mutationOptions({
      onSuccess: () => {
        setWords('');
        setRequestId(crypto.randomUUID());
      },
    }),
  );
  if (addenda.length === 0 && !can.addend.ok) return null;
  return (
    <section aria-label="Tambahan pada notulen">
      <Title order={2} size="h3" mt="md">
        Tambahan pada notulen
      </Title>
      {addenda.map((one) => (
        <Text key={one.id} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {one.words} ({one.by}, {clock.day(one.at)})
        </Text>
      ))}
      <ErrorNotice error={add.error} />
      {can.addend.ok && (
        <Group align="flex-end" mt="xs">
          <Textarea
            style={{ flex: 1 }}
            label="Tambahan"
            description="Jangan menulis nama penerima manfaat: yang menyangkut satu kasus dicatat dalam berkasnya."
            autosize
            maxLength={5_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button
            disabled={words.trim().length < 3}
            loading={add.isPending}
            onClick={() => add.mutate({ meetingId, caseId: null, words, requestId })}
          >
            Tambahkan
          </Button>
        </Group>
      )}
    </section>
  );
}
