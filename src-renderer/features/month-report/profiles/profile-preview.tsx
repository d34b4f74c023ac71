import { List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { monthOf, previousMonth } from '#domain/months/month';
import { formatPeriod } from '#domain/months/period';
import type { ReportProfile } from '#domain/months/report-profile';
import { orpc } from '../../../core/client.ts';
import { useSession } from '../../../core/session.ts';
import { namesFrom } from '../../../parts/period-choice.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SheetTabs } from '../sheet-tabs.tsx';
import classes from './profiles.module.css';

type Parts = { definition: ReportProfile; isUsable: boolean };

/** How a real month looks by a profile as it is edited now. */
export function ProfilePreview({ definition, isUsable }: Parts) {
  const { today } = useSession();
  const [period, setPeriod] = useState(previousMonth(monthOf(today)));
  const [settled] = useDebouncedValue(definition, 500);
  const tried = useQuery({
    ...orpc.reportProfile.try.queryOptions({ input: { definition: settled, period } }),
    enabled: isUsable,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { troubles = [], sheets = [], fileName = '' } = tried.data ?? {};
  return (
    <Stack className={classes.preview} component="aside" aria-label="Pratinjau profil" gap="sm">
      <Title order={2}>Pratinjau</Title>
      <NativeSelect
        label="Bulan pratinjau"
        w={220}
        data={namesFrom(monthOf(today), 'month', period)}
        value={period}
        onChange={(event) => setPeriod(event.currentTarget.value)}
      />
      {isUsable ? (
        <>
          <ErrorNotice error={tried.error} onRetry={() => void tried.refetch()} />
          {troubles.length > 0 && (
            <List size="sm">
              {troubles.map(({ at, sentence }) => (
                <List.Item key={`${at} ${sentence}`}>{sentence}</List.Item>
              ))}
            </List>
          )}
          {sheets.length > 0 && (
            <>
              <Text size="sm" c="dimmed">
                {fileName} · {formatPeriod(period)}
              </Text>
              <SheetTabs key={sheets.map(({ name }) => name).join('\n')} sheets={sheets} />
            </>
          )}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          Pratinjau tampil sesudah yang perlu dibetulkan selesai.
        </Text>
      )}
    </Stack>
  );
}
