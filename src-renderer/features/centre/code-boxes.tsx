import { Checkbox, Group } from '@mantine/core';

/** A box for each code of a list; what is ticked keeps the order of the list. */
export function CodeBoxes<Code extends string>(props: {
  label: string;
  description: string;
  codes: readonly Code[];
  labelOf: (code: Code) => string | undefined;
  ticked: readonly Code[];
  onChange: (ticked: Code[]) => void;
}) {
  const { label, description, codes, labelOf, ticked, onChange } = props;
  return (
    <Checkbox.Group
      label={label}
      description={description}
      mt="sm"
      value={[...ticked]}
      onChange={(chosen) => onChange(codes.filter((code) => chosen.some((one) => one === code)))}
    >
      <Group mt="xs">
        {codes.map((code) => (
          <Checkbox key={code} value={code} label={labelOf(code)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
