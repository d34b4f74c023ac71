import { Alert, Button, Group, Text } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';

type Parts = {
  /** What waits to be done. */
  says: string;
  /** Where it is done, and what that place is called; without it one only waits. */
  step?: { label: string; link: Pick<LinkProps, 'to' | 'params' | 'search'> } | undefined;
};

/** Over a file: what was decided and waits, with the way there. */
export function StepNotice({ says, step }: Parts) {
  return (
    <Alert color="var(--titian-due)" variant="outline" my="xs" py={8}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{says}</Text>
        {step && (
          <Button size="compact-sm" flex="none" renderRoot={(props) => <Link {...step.link} {...props} />}>
            {step.label}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
