import { Button, Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, memo } from 'react';
import type { Flag, Sheet, SheetNote, Written } from '#contract/shift';
import { FlagLine } from '../../parts/flag-line.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { unseenLabel } from '../../ui/unseen-label.ts';
import classes from './shift.module.css';
import type { SheetLines } from './use-sheet-lines.ts';

type Row = Sheet['rows'][number];
type Parts = {
  row: Row;
  line: Written;
  refusal: SheetLines['refused'][string] | undefined;
  mayWrite: boolean;
  isTicked: boolean;
  onChange: SheetLines['change'];
  onTick: (caseId: string, isTicked: boolean) => void;
  onStep: (step: 1 | -1) => void;
};

/** One person on the sheet. Of a whole house only the line that is typed into is drawn anew. */
export const SheetLine = memo(function SheetLine(props: Parts) {
  const { row, mayWrite, isTicked, onTick } = props;
  const { caseId, name, alias, photo, isResident, before, own, flags } = row;
  const told = new Set([...before, ...own].map(({ recordId }) => recordId));
  const older = flags.filter(({ recordId }) => !told.has(recordId));
  const waits = flags.some(({ answer }) => answer === null);
  return (
    <tr data-flagged={waits || undefined}>
      {mayWrite && (
        <td className={classes.tick}>
          {isResident && (
            <Checkbox
              aria-label={`Centang ${name}`}
              checked={isTicked}
              onChange={(event) => onTick(caseId, event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <td className={classes.who}>
        <div className={classes.person}>
          <Portrait photo={photo} name={name} size={32} isBesideName />
          <div>
            <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'harian' }} search={{}} tabIndex={-1}>
              <bdi>{name}</bdi>
            </Link>
            {alias !== '' && (
              <Text size="xs" c="dimmed">
                {alias}
              </Text>
            )}
            {!isResident && (
              <Text size="xs" c="dimmed">
                bukan penghuni hari itu
              </Text>
            )}
            {waits && (
              <Text size="xs" fw={600} className={classes.waits}>
                Perlu perhatian
              </Text>
            )}
          </div>
        </div>
      </td>
      <td className={classes.before}>
        {older.map((flag) => (
          <FlagLine key={flag.recordId} flag={flag} saysWhen />
        ))}
        {before.map((note) => (
          <Said key={note.recordId} note={note} flags={flags} />
        ))}
      </td>
      <td>
        {own.map((note) => (
          <Said key={note.recordId} note={note} flags={flags} />
        ))}
        {mayWrite && (isResident || row.draft !== null) && <Writing {...props} />}
      </td>
    </tr>
  );
});

/** What somebody wrote, and what became of its flag. */
function Said({ note: said, flags }: { note: SheetNote; flags: readonly Flag[] }) {
  const { recordId, note, isOfDay, by, correctedBy } = said;
  const flag = flags.find((one) => one.recordId === recordId);
  return (
    <div className={classes.said}>
      {flag && <FlagLine flag={flag} />}
      <Text size="sm" className={classes.words}>
        {note}{' '}
        <Text span size="xs" c="dimmed">
          {by}
          {correctedBy !== null && `, dibetulkan ${correctedBy}`}
          {isOfDay && ', tanpa giliran'}
        </Text>
      </Text>
    </div>
  );
}

/** Room for one line: Enter goes to the next person, Shift+Enter or the arrow up to the one before. */
function Writing({ row: { caseId, name }, line, refusal, onChange, onStep }: Parts) {
  const { note, needsAttention, attentionReason } = line;
  const step = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    const way = stepOf(event);
    if (way === undefined) return;
    event.preventDefault();
    onStep(way);
  };
  return (
    <>
      <div className={classes.writing}>
        <Textarea
          {...unseenLabel(`Catatan ${name}`)}
          data-line
          autosize
          minRows={1}
          className={classes.line}
          value={note}
          onChange={(event) => onChange({ [caseId]: { note: event.currentTarget.value } })}
          onKeyDown={step}
        />
        <Button
          size="compact-sm"
          variant={needsAttention ? 'filled' : 'subtle'}
          color={needsAttention ? 'orange.9' : 'gray'}
          aria-pressed={needsAttention}
          aria-label={`Perlu perhatian: ${name}`}
          onClick={() => onChange({ [caseId]: { needsAttention: !needsAttention } })}
        >
          Perlu perhatian
        </Button>
      </div>
      {needsAttention && (
        <TextInput
          aria-label={`Alasan perlu perhatian: ${name}`}
          placeholder="Alasan: apa yang tidak dapat menunggu"
          maxLength={200}
          mt={4}
          autoFocus={attentionReason === ''}
          value={attentionReason}
          onChange={(event) => onChange({ [caseId]: { attentionReason: event.currentTarget.value } })}
          onKeyDown={step}
        />
      )}
      {refusal && (
        <Text size="sm" c="var(--titian-overdue)" role="alert">
          Belum tersimpan: {refusal.why}
        </Text>
      )}
    </>
  );
}

/** Where a key leads: the arrow up only from the first line of what is written. */
function stepOf(event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>): 1 | -1 | undefined {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? -1 : 1;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const isShort = value.length < 60 && !value.includes('\n');
  if (event.key === 'ArrowUp' && (isShort || (selectionStart === 0 && selectionEnd === 0))) return -1;
  if (event.key === 'ArrowDown' && (isShort || selectionStart === value.length)) return 1;
  return undefined;
}
