import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { orpc } from '../core/client.ts';
import { isHubAway } from '../core/hub-away.ts';
import { queryClient } from '../core/query-client.ts';
import { useVaultStatus } from '../core/session.ts';
import { TakeUpdate } from '../parts/take-update.tsx';
import { describeError } from '../ui/describe-error.ts';
import { settleUnsavedWork } from '../ui/unsaved-work.ts';
import classes from './hub-away-bar.module.css';

/** Stands over whatever is on the screen while the PC that keeps the vault does not answer; work goes on after it. */
export function HubAwayBar() {
  const { error } = useVaultStatus();
  const isAway = isHubAway(error);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) void settleUnsavedWork().then(() => queryClient.invalidateQueries());
    wasAway.current = isAway;
  }, [isAway]);
  const { data } = useQuery(orpc.pc.status.queryOptions({ enabled: isAway, staleTime: 0 }));
  if (!isAway) return null;
  return (
    <Alert
      className={classes.bar}
      role="alert"
      color="var(--titian-overdue)"
      variant="outline"
      title="PC induk tidak tersambung"
    >
      <Text>{describeError(error)}</Text>
      <Text c="dimmed" size="sm">
        Yang tampil dan yang sudah diketik di layar ini tetap ada, dan disimpan begitu tersambung lagi. Bila
        Titian terkunci sebelum itu, yang diketik ditahan di PC ini sampai Anda masuk kembali; jangan matikan
        PC ini.
      </Text>
      {data?.hub?.trouble?.code === 'hub-newer' && <TakeUpdate />}
    </Alert>
  );
}
