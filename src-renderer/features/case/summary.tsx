import { Text } from '@mantine/core';

/** A record in its row: what it is, and the beginning of what it says. */
export function Summary({ title, text }: { title: string; text: string }) {
  return (
    <>
      {title !== '' && <Text fw={600}>{title}</Text>}
      <Text size="sm" lineClamp={2}>
        {text}
      </Text>
    </>
  );
}
