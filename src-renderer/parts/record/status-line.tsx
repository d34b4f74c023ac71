import { Text } from '@mantine/core';
import type { FormDraft, FormRecord } from '#contract/form-records';
import { writtenLate } from '#domain/days/late-entry';
import { useWallClock } from '../../core/wall-clock.ts';
import { describeError } from '../../ui/describe-error.ts';
import type { SaveState } from './autosave.ts';

/** The one quiet line that says how a form stands. */
export function StatusLine(props: {
  record: FormRecord | null;
  draft: FormDraft | null;
  isWriting: boolean;
  state: SaveState;
}) {
  const { record, draft, isWriting, state } = props;
  const clock = useWallClock();
  if (!isWriting) {
    if (record === null) return null;
    return (
      <Text c="dimmed" size="sm">
        Selesai {clock.day(record.savedAt)} oleh {record.savedBy} · versi {record.version}
        {record.isLate && ` · ${writtenLate}`}
      </Text>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Text c="var(--titian-overdue)" size="sm" role="alert">
        Belum tersimpan: {describeError(state.error)}
      </Text>
    );
  }
  return (
    <Text c="dimmed" size="sm">
      {sentenceOf()}
    </Text>
  );

  function sentenceOf(): string {
    if (state.kind === 'saved') return `Draf tersimpan ${clock.time(state.at)}`;
    if (state.kind !== 'untouched') return 'Menyimpan…';
    if (draft !== null) return `Draf tersimpan ${clock.time(draft.savedAt)} oleh ${draft.savedBy}`;
    return record === null
      ? 'Belum ada isian. Yang diketik tersimpan otomatis sebagai draf.'
      : `Membetulkan versi ${record.version}`;
  }
}
