import { Group, Radio } from '@mantine/core';
import { type ReadingKey, readingChoices, useReading } from './use-reading.ts';

/** How large the text is, or how close the rows stand; seen at once, remembered for this user. */
export function ReadingChoice({ of }: { of: ReadingKey }) {
  const { value, choose } = useReading(of);
  const { label, values } = readingChoices[of];
  return (
    <Radio.Group label={label} value={value} onChange={choose}>
      <Group gap="lg" mt="xs">
        {Object.entries(values).map(([code, word]) => (
          <Radio key={code} value={code} label={word} />
        ))}
      </Group>
    </Radio.Group>
  );
}
