import { Text } from '@mantine/core';
import type { Flag } from '#contract/shift';
import { formatCivilDate } from '#domain/civil-date';
import { shifts } from '#domain/shift';
import { useWallClock } from '../core/wall-clock.ts';
import { WarningIcon } from '../ui/icons.tsx';

/** That a note asked for the social worker, why, and what became of it; `saysWhen` where the note does not stand beside. */
export function FlagLine({ flag, saysWhen = false }: { flag: Flag; saysWhen?: boolean }) {
  const { happenedOn, shift, note, reason, answer } = flag;
  const clock = useWallClock();
  const when = [formatCivilDate(happenedOn, 'short'), shift && shifts[shift]].filter(Boolean).join(', ');
  return (
    <Text size="sm" component="div" mb={2}>
      <Text span size="sm" fw={600} {...(answer === null && { c: 'var(--titian-due)' })}>
        <WarningIcon /> Perlu perhatian{saysWhen && ` (${when})`}:{' '}
        {reason || (saysWhen ? note : 'tanpa alasan')}
      </Text>
      <Text span display="block" size="sm" c="dimmed">
        {answer === null
          ? 'Menunggu tindak lanjut.'
          : `${answer.isDropped ? 'Tidak perlu lagi menurut' : 'Ditindaklanjuti oleh'} ${answer.by} pada ${clock.moment(answer.at)}: ${answer.word}`}
      </Text>
    </Text>
  );
}
