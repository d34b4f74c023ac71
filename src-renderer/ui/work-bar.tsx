import { Button, Group, Progress, Stack, Text } from '@mantine/core';

type Parts = {
  says: string;
  /** How much is done, of `of`; absent when the end cannot be foretold. */
  progress?: { done: number; of: number };
  onStop: () => void;
};

/** Work that takes a while: what is done, how far it is, and the way out of it. */
export function WorkBar({ says, progress, onStop }: Parts) {
  return (
    <Stack gap="xs">
      {progress === undefined ? (
        <Progress value={100} animated aria-hidden="true" />
      ) : (
        <Progress
          value={progress.of === 0 ? 0 : (progress.done / progress.of) * 100}
          aria-label="Pekerjaan yang sudah selesai"
        />
      )}
      <Group justify="space-between">
        <Text role="status">{says}</Text>
        <Button variant="default" onClick={onStop}>
          Batal
        </Button>
      </Group>
    </Stack>
  );
}
