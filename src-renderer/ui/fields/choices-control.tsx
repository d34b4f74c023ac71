import { Checkbox, MultiSelect } from '@mantine/core';
import type { ChoicesField } from '#domain/fields/choice';
import { useOffered } from './choice-control.tsx';
import { type ControlProps, groupProps, inputProps } from './control.ts';
import classes from './fields.module.css';

/** Any number of a list: boxes to tick, or a list to type into when it is long or stands in a table. */
export function ChoicesControl(props: ControlProps<ChoicesField>) {
  const chosen = Array.isArray(props.value) ? props.value.map(String) : [];
  const options = useOffered(props.field, chosen);
  if (options.length > 14 || props.spokenLabel !== undefined) {
    return (
      <MultiSelect
        {...inputProps(props)}
        data={options}
        value={chosen}
        onChange={props.onChange}
        searchable
        clearable
        openOnFocus={false}
        nothingFoundMessage="Tidak ada pilihan yang cocok"
      />
    );
  }
  return (
    <Checkbox.Group {...groupProps(props)} value={chosen} onChange={props.onChange}>
      <Boxes options={options} />
    </Checkbox.Group>
  );
}

/** Long words stand below one another. */
function Boxes({ options }: { options: ReturnType<typeof useOffered> }) {
  const isLong = options.some(({ label }) => label.length > 48);
  const isShort = options.map(({ label }) => label).join('').length <= 70;
  return (
    <div className={isLong ? classes.stackedOptions : isShort ? classes.inLine : classes.boxes}>
      {options.map(({ value, label }) => (
        <Checkbox key={value} value={value} label={label} />
      ))}
    </div>
  );
}
