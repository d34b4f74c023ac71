import { Radio } from '@mantine/core';
import type { YesNoField } from '#domain/fields/choice';
import { type ControlProps, groupProps } from './control.ts';
import { Segments } from './segments.tsx';

const options = [
  { value: 'yes', label: 'Ya' },
  { value: 'no', label: 'Tidak' },
];

/** Yes or no; unanswered is neither. */
export function YesNoControl(props: ControlProps<YesNoField>) {
  const { value, onChange } = props;
  return (
    <Radio.Group {...groupProps(props)}>
      <Segments
        options={options}
        chosen={value === true ? 'yes' : value === false ? 'no' : ''}
        onChoose={(answer) => onChange(answer === undefined ? undefined : answer === 'yes')}
      />
    </Radio.Group>
  );
}
