import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Handover, Sheet } from '#contract/shift';
import { describeShift } from '#domain/shift';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './shift.module.css';

type Parts = { title: string; handover: Handover; rows: Sheet['rows']; isOwn?: boolean };

/** What a turn hands over: how much was written, what waits, who has read it, and the word that one has. */
export function HandoverPanel({ title, handover, rows, isOwn = false }: Parts) {
  const { day, shift, notes, readings, unread, isReadByMe } = handover;
  const clock = useWallClock();
  const reading = useMutation(
    orpc.shift.markRead.mutationOptions({ onSuccess: () => tellDone('Tercatat: sudah dibaca.') }),
  );
  const waiting = rows.flatMap(({ flags, own }) =>
    flags.filter(
      ({ answer, recordId }) => answer === null && !own.some((note) => note.recordId === recordId),
    ),
  ).length;
  const read = readings.map(
    ({ name, at, isStale }) => `${name} ${clock.time(at)}${isStale ? ' (ada catatan sesudahnya)' : ''}`,
  );
  return (
    <section className={classes.handover} aria-label={title}>
      <div>
        <Text fw={600}>
          {title}: {describeShift({ day, shift })}
        </Text>
        <Text size="sm">
          {notes === 0 ? 'Belum ada catatan' : `${notes} catatan`}
          {!isOwn && waiting > 0 && ` · ${waiting} perlu perhatian, belum ditindaklanjuti`}
        </Text>
        <Text size="sm" c="dimmed">
          {read.length > 0 && `Sudah dibaca: ${read.join(', ')}. `}
          {notes > 0 && unread.length > 0 && `Belum: ${unread.join(', ')}.`}
        </Text>
        <ErrorNotice error={reading.error} />
      </div>
      <Group>
        {isReadByMe ? (
          <Text size="sm">Sudah Anda baca</Text>
        ) : (
          notes > 0 && (
            <Button
              variant="default"
              loading={reading.isPending}
              aria-label={`Sudah dibaca: ${describeShift({ day, shift })}`}
              onClick={() => reading.mutate({ day, shift })}
            >
              Sudah dibaca
            </Button>
          )
        )}
      </Group>
    </section>
  );
}
