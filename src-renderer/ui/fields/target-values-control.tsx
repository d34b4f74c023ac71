import { ActionIcon, Button, Select } from '@mantine/core';
import { asText, type Draft } from '#domain/fields/field';
import { number } from '#domain/fields/number';
import type { TargetValuesField } from '#domain/fields/target-values';
import { AddIcon, RemoveIcon } from '../icons.tsx';
import { type ControlProps, useSurroundings } from './control.ts';
import { FieldRows } from './field-rows.tsx';
import { FieldSlot } from './field-slot.tsx';
import classes from './fields.module.css';

/** Values of targets, a line each: which target of the plan, and what was measured, in its unit. */
export function TargetValuesControl(props: ControlProps<TargetValuesField>) {
  const { field, path, value, onChange, troubles, required } = props;
  const { measured } = useSurroundings();
  const written = (Array.isArray(value) ? value : []) as Draft[];
  const rows = written.length === 0 ? [{}] : written;
  const put = (next: Draft[]) => onChange(next.length === 0 ? undefined : next);
  const isComplete = ({ targetNumber, value: found }: Draft) =>
    targetNumber !== undefined && found !== undefined;
  return (
    <FieldRows
      {...{ field, path, troubles, required }}
      help={measured.length === 0 ? 'Rencana kasus ini belum memiliki target yang diukur.' : field.help}
    >
      {rows.map((row, index) => (
        <ValueLine
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
          key={index}
          row={row}
          path={`${path}.${index}`}
          place={rows.length === 1 ? '' : ` ${index + 1}`}
          troubles={troubles}
          onChange={(next) => put(rows.with(index, next))}
          onRemove={written.length === 0 ? undefined : () => put(written.toSpliced(index, 1))}
        />
      ))}
      {rows.every(isComplete) && rows.length < measured.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<AddIcon />}
          onClick={() => onChange([...rows, {}])}
        >
          Nilai target lain
        </Button>
      )}
    </FieldRows>
  );
}

function ValueLine(props: {
  row: Draft;
  path: string;
  place: string;
  troubles: ControlProps['troubles'];
  onChange: (row: Draft) => void;
  onRemove: (() => void) | undefined;
}) {
  const { row, path, place, troubles, onChange, onRemove } = props;
  const { measured, formKey } = useSurroundings();
  const chosen = asText(row.targetNumber);
  const offered = measured.map((target) => ({
    value: String(target.number),
    label: `${target.number} ${target.statement}`,
  }));
  const isKnown = chosen === '' || offered.some(({ value }) => value === chosen);
  const unit = asText(row.unit);
  const sentences = troubles.filter(({ path: at }) => [path, `${path}.targetNumber`].includes(at));
  return (
    <div className={classes.valueLine} data-path={`${formKey}:${path}`}>
      <Select
        label={`Target${place}`}
        data={isKnown ? offered : [...offered, { value: chosen, label: `Target ${chosen}` }]}
        value={chosen === '' ? null : chosen}
        onChange={(code) =>
          onChange(
            chose(
              row,
              measured.find(({ number }) => String(number) === code),
            ),
          )
        }
        error={sentences.map(({ sentence }) => sentence).join(' ') || undefined}
        searchable
        selectFirstOptionOnDropdownOpen={chosen === ''}
        openOnFocus={false}
        nothingFoundMessage="Tidak ada target yang cocok"
      />
      <FieldSlot
        field={number(`Nilai${place}`, { min: -1e9, max: 1e9, ...(unit === '' ? {} : { unit }) })}
        name="value"
        path={`${path}.value`}
        value={row.value}
        troubles={troubles}
        onChange={(name, value) => onChange({ ...row, [name]: value })}
      />
      {onRemove && (
        <ActionIcon color="gray" aria-label={`Hapus nilai target${place}`} onClick={onRemove}>
          <RemoveIcon />
        </ActionIcon>
      )}
    </div>
  );
}

/** The unit stays with the value: the plan may measure in another one later. */
function chose(row: Draft, target: { number: number; unit: string } | undefined): Draft {
  const { targetNumber: _before, unit: _unit, ...others } = row;
  return target === undefined ? others : { ...others, targetNumber: target.number, unit: target.unit };
}
