import { Loader, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { monthOf, previousMonth } from '#domain/months/month';
import { daysOf, lastOf, type PeriodKind, periodKindOf } from '#domain/months/period';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { PeriodChoice } from '../../parts/period-choice.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { BalanceSentence } from './balance-sentence.tsx';
import { ExportHistory } from './export-history.tsx';
import { ExportPanel } from './export-panel.tsx';
import { FigureDialog } from './figure-dialog.tsx';
import classes from './month-report.module.css';
import type { Figure } from './sheet-table.tsx';
import { SheetTabs } from './sheet-tabs.tsx';

const place = getRouteApi('/laporan');

const titles = {
  month: 'Laporan bulanan',
  quarter: 'Laporan triwulan',
  half: 'Laporan semester',
  year: 'Laporan tahunan',
} as const satisfies Record<PeriodKind, string>;

/** Laporan bulanan: a month's sheets as the workbook will say them, whether they balance, and the ways out. */
export function MonthReportScreen() {
  const { today } = useSession();
  const { masa } = place.useSearch();
  const navigate = place.useNavigate();
  // The month before this one is the one that is due.
  const period = masa ?? previousMonth(monthOf(today));
  const [recipient, setRecipient] = useState('');
  const [profileId, setProfileId] = useState('');
  const [figure, setFigure] = useState<Figure>();
  const profiles = useQuery(orpc.reportProfile.list.queryOptions());
  const profile = profiles.data?.find(({ id }) => id === profileId);
  const preview = useQuery({
    ...orpc.monthReport.preview.queryOptions({
      input: { period, ...(profile === undefined ? {} : { profileId }) },
    }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const shown = preview.data?.period === period ? preview.data : undefined;
  return (
    <Page
      title={titles[periodKindOf(period) ?? 'month']}
      actions={
        <PeriodChoice
          period={period}
          thisMonth={monthOf(today)}
          onChoose={(chosen) => void navigate({ search: { masa: chosen } })}
        />
      }
    >
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {shown === undefined ? (
        preview.isFetching && <Loader aria-label="Menghitung laporan" />
      ) : (
        <div className={classes.layout}>
          <div>
            <BalanceSentence preview={shown} onOpen={setFigure} />
            <NativeSelect
              label="Bentuk laporan"
              description="Lengkap, atau menurut profil penerima. Profil diubah Kepala di Pengaturan, Profil laporan."
              maw={420}
              mb="md"
              data={[
                { value: '', label: 'Lengkap' },
                ...(profiles.data ?? []).map(({ id, definition }) => ({ value: id, label: definition.name })),
              ]}
              value={profile === undefined ? '' : profileId}
              onChange={(event) => setProfileId(event.currentTarget.value)}
            />
            {preview.isPlaceholderData ? (
              <Waiting />
            ) : (
              shown.balanced && <SheetTabs key={profileId} sheets={shown.sheets} onOpen={setFigure} />
            )}
            {figure && (
              <FigureDialog
                figure={figure}
                period={period}
                profileId={profile?.id}
                onClose={() => setFigure(undefined)}
              />
            )}
            <ExportHistory key={period} preview={shown} />
          </div>
          <ExportPanel
            key={period}
            preview={shown}
            profile={profile}
            isRunning={lastOf(daysOf(period)) >= today}
            recipient={recipient}
            onRecipient={setRecipient}
          />
        </div>
      )}
    </Page>
  );
}
