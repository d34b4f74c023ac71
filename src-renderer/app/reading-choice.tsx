import { Group, Radio } from '@mantine/core';
import { type ReadingKey, readingChoices, useReading } from './use-reading.ts';

type Choice = { label: string; says?: string; values: Readonly<Record<string, string>> };

/** How large the text is, how close the rows stand, or whether photos stand beside names; seen at once, remembered for this user. */
export function ReadingChoice({ of }: { of: ReadingKey }) {
  const { value, choose } = useReading(of);
  const { label, says, values }: Choice = readingChoices[of];
  return (
    <Radio.Group label={label} description={says} value={value} onChange={choose}>
      <Group gap="lg" mt="xs">
        {Object.entries(values).map(([code, word]) => (
          <Radio key={code} value={code} label={word} />
        ))}
      </Group>
    </Radio.Group>
  );
}
