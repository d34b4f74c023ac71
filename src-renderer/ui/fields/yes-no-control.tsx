import { Group, Radio } from '@mantine/core';
import type { YesNoField } from '#domain/fields/choice';
import { ClearChoice } from './choice-control.tsx';
import { type ControlProps, groupProps } from './control.ts';
import classes from './fields.module.css';

/** Yes or no; unanswered is neither. */
export function YesNoControl(props: ControlProps<YesNoField>) {
  const { value, onChange } = props;
  return (
    <Radio.Group
      {...groupProps(props)}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={(answer) => onChange(answer === 'yes')}
    >
      <Group className={props.spokenLabel === undefined ? classes.options : classes.cellOptions}>
        <Radio value="yes" label="Ya" />
        <Radio value="no" label="Tidak" />
        {typeof value === 'boolean' && (
          <ClearChoice label={props.spokenLabel ?? props.field.label} onClear={() => onChange(undefined)} />
        )}
      </Group>
    </Radio.Group>
  );
}
