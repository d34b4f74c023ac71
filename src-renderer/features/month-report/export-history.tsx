import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MonthPreview, SentMonth } from '#contract/month-report';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { ChangeTable } from './change-table.tsx';
import classes from './month-report.module.css';
import { ToldPasswordDialog } from './told-password.tsx';
import { useMonthExport, type Wanted } from './use-month-export.ts';

/** Every time a month left: each is made again as it left, and any two are compared. */
export function ExportHistory({ preview }: { preview: MonthPreview }) {
  const { period, history, recapOnly, changes, can } = preview;
  const [chosen, setChosen] = useState<string[]>([]);
  const { making, told, forget } = useMonthExport();
  if (history.length === 0 && recapOnly === 0) return null;
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => [...before.filter((one) => one !== id), ...(isChosen ? [id] : [])].slice(-2));
  return (
    <section aria-labelledby="riwayat-ekspor">
      <Title order={2} id="riwayat-ekspor" mt="xl" mb="xs">
        Riwayat ekspor
      </Title>
      {recapOnly > 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {formatNumber(recapOnly)} ekspor yang lebih lama hanya menyimpan Rekap.
        </Text>
      )}
      {history.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                {['Bandingkan', 'Revisi', 'Waktu', 'Oleh', 'Penerima', 'Bentuk', 'SHA-256', ''].map(
                  (head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {history.map((sent) => (
                <SentRow
                  key={sent.exportId}
                  sent={sent}
                  mayName={can.name.ok}
                  isChosen={chosen.includes(sent.exportId)}
                  onChoose={(isChosen) => choose(sent.exportId, isChosen)}
                  isMaking={making.leavingFor?.again === sent.exportId}
                  onAgain={() => making.leave({ period, again: sent.exportId, ...waysOf(sent) })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ErrorNotice error={making.error} />
      <ToldPasswordDialog told={told} onClose={forget} />
      {changes.length > 0 && (
        <>
          <Title order={3} mt="md" mb="xs">
            Yang berubah sejak ekspor terakhir
          </Title>
          <ChangeTable changes={changes} />
        </>
      )}
      <Compared period={period} history={history} chosen={chosen} />
    </section>
  );
}

function SentRow(props: {
  sent: SentMonth;
  mayName: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  isMaking: boolean;
  onAgain: () => void;
}) {
  const { sent, mayName, isChosen, onChoose, isMaking, onAgain } = props;
  const moment = localMoment(sent.exportedAt);
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`Bandingkan ekspor ${moment}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <td>{sent.revision}</td>
      <td>{moment}</td>
      <td>{sent.by}</td>
      <td>{sent.recipient}</td>
      <td>{formOf(sent)}</td>
      <td title={hashesOf(sent)}>{sent.sha256.slice(0, 8)}</td>
      <td>
        {(mayName || !sent.withNames) && (
          <Button size="compact-sm" variant="default" loading={isMaking} onClick={onAgain}>
            Simpan lagi
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The older of the two stands as before. */
function Compared({ period, history, chosen }: { period: string; history: SentMonth[]; chosen: string[] }) {
  const [newer, older] = history.filter(({ exportId }) => chosen.includes(exportId));
  const compare: [string, string] = [older?.exportId ?? '', newer?.exportId ?? ''];
  const compared = useQuery({
    ...orpc.monthReport.preview.queryOptions({ input: { period, compare } }),
    enabled: older !== undefined,
  });
  if (older === undefined || newer === undefined) {
    return history.length < 2 ? null : (
      <Text size="sm" c="dimmed" mt="xs">
        Tandai dua ekspor untuk melihat bedanya.
      </Text>
    );
  }
  return (
    <Group mt="md" display="block">
      <ErrorNotice error={compared.error} />
      {compared.data?.comparison && <ChangeTable changes={compared.data.comparison} />}
    </Group>
  );
}

const waysOf = ({ format, withNames }: SentMonth): Wanted => ({
  as: format === 'csv' || format === 'pdf' ? format : 'xlsx',
  withNames,
});

/** As what it left: "XLSX dengan nama, Sentra/Kemensos versi 2". */
const formOf = ({ format, withNames, profile }: SentMonth): string =>
  `${format.toUpperCase()}${withNames ? ' dengan nama' : ''}${profile === null ? '' : `, ${sayProfile(profile)}`}`;
const sayProfile = ({ name, version }: NonNullable<SentMonth['profile']>) =>
  version === 0 ? name : `${name} versi ${version}`;

const hashesOf = ({ sha256, contentSha256, innerSha256 }: SentMonth): string =>
  [
    `Berkas: ${sha256}`,
    ...(innerSha256 === null ? [] : [`Tanpa kunci: ${innerSha256}`]),
    `Isi: ${contentSha256}`,
  ].join('\n');
