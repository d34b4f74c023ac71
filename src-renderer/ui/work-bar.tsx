import { Button, Group, Progress, Stack, Text } from '@mantine/core';

/** Work that takes a while and whose end cannot be foretold: what is done, and the way out of it. */
export function WorkBar({ says, onStop }: { says: string; onStop: () => void }) {
  return (
    <Stack gap="xs">
      <Progress value={100} animated aria-hidden="true" />
      <Group justify="space-between">
        <Text role="status">{says}</Text>
        <Button variant="default" onClick={onStop}>
          Batal
        </Button>
      </Group>
    </Stack>
  );
}
