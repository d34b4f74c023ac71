import { ActionIcon } from '@mantine/core';
import type { Draft, Trouble } from '#domain/fields/field';
import { longText, text } from '#domain/fields/text';
import { RemoveIcon } from '../icons.tsx';
import classes from './achievements.module.css';
import { FieldSlots } from './field-slot.tsx';

const fields = {
  statement: text('Apa yang dicapai', { maxLength: 500, required: true }),
  evidence: longText('Bukti', { maxLength: 5_000 }),
};

/** Something achieved that no target asked for. */
export function UnplannedRow(props: {
  path: string;
  row: Draft;
  troubles: readonly Trouble[];
  onSay: (answers: Draft) => void;
  onRemove: () => void;
}) {
  const { path, row, troubles, onSay, onRemove } = props;
  return (
    <div className={classes.unplannedRow}>
      <FieldSlots fields={fields} path={path} row={row} troubles={troubles} onSay={onSay} />
      <ActionIcon color="gray" aria-label="Hapus capaian di luar rencana ini" onClick={onRemove}>
        <RemoveIcon />
      </ActionIcon>
    </div>
  );
}
