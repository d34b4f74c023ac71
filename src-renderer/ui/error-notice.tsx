import { Alert, Button, Group, Text } from '@mantine/core';
import { describeError } from './describe-error.ts';

/** What went wrong, in place, with a way to try again where there is one. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null;
  return (
    <Alert role="alert" color="var(--titian-overdue)" variant="outline">
      <Group justify="space-between" wrap="nowrap">
        <Text>{describeError(error)}</Text>
        {onRetry === undefined ? null : (
          <Button variant="default" onClick={onRetry}>
            Coba lagi
          </Button>
        )}
      </Group>
    </Alert>
  );
}
