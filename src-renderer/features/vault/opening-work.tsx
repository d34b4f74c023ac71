import { Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { openingReason, sayOpening } from '#domain/safety/opening-steps';
import { orpc } from '../../core/client.ts';

/** A login that takes longer than these milliseconds is more than a slow computer. */
const patienceMs = 5_000;

/**
 * How far a login is, while it lasts: after an update of Titian a vault is first brought to its new form, which takes
 * minutes where it is large. It cannot be stopped: cut off, it is begun anew.
 */
export function OpeningWork() {
  const { data } = useQuery(orpc.vault.openingProgress.queryOptions({ refetchInterval: 250, gcTime: 0 }));
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!data) {
    return (
      <Text size="sm" role="status">
        {isLong && 'Masih membuka…'}
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <Progress
        value={data.of === 0 ? 0 : (data.done / data.of) * 100}
        animated
        aria-label="Pembaruan brankas"
      />
      <Text size="sm" role="status">
        {sayOpening(data)}
      </Text>
      <Text size="sm" c="dimmed">
        {openingReason}
      </Text>
    </Stack>
  );
}
