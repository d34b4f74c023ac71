import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import type { MonthPreview } from '#contract/month-report';
import { periodKindOf } from '#domain/months/period';
import { useMay } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { MonthFilePart } from './month-file-part.tsx';
import classes from './month-report.module.css';
import { useMonthExport } from './use-month-export.ts';

type ExportPanelProps = {
  preview: MonthPreview;
  /** The month has not ended yet. */
  isRunning: boolean;
  recipient: string;
  onRecipient: (recipient: string) => void;
};

/** The ways a month leaves: the counts, and where it is allowed, the list by name. */
export function ExportPanel({ preview, isRunning, recipient, onRecipient }: ExportPanelProps) {
  const { period, balanced, can } = preview;
  const making = useMonthExport({ period, recipient });
  const maySend = useMay('report.send');
  return (
    <Stack component="aside" aria-labelledby="ekspor" gap="sm" className={classes.side}>
      <Title order={2} id="ekspor">
        Ekspor
      </Title>
      <Text size="sm" c="dimmed">
        {historyOf(preview)}
        {isRunning ? ' Masa ini belum berakhir: angkanya sampai dengan hari ini.' : ''}
      </Text>
      {maySend && (
        <>
          <TextInput
            label="Penerima"
            description="Untuk siapa laporan ini? Dicatat di jejak audit. Boleh kosong."
            value={recipient}
            maxLength={200}
            onChange={(event) => onRecipient(event.currentTarget.value)}
          />
          <Button
            disabled={!balanced}
            loading={making.leavingFor === 'workbook'}
            onClick={() => making.leave('workbook')}
          >
            Simpan XLSX
          </Button>
        </>
      )}
      {maySend && periodKindOf(period) === 'month' && (
        <MonthFilePart month={period} recipient={recipient} isSent={preview.history.length > 0} />
      )}
      {can.name.ok && (
        <>
          <Title order={3} mt="sm">
            Dengan nama
          </Title>
          <Text size="sm" c="dimmed">
            Nominatif memuat nama dan NIK tanpa disamarkan, dan berkasnya tidak terenkripsi. Kata sandi Anda
            ditanyakan lagi.
          </Text>
          <Button
            variant="default"
            disabled={!balanced}
            loading={making.leavingFor === 'xlsx'}
            onClick={() => making.leave('xlsx')}
          >
            Simpan XLSX dengan Nominatif
          </Button>
          <Button
            variant="default"
            disabled={!balanced}
            loading={making.leavingFor === 'csv'}
            onClick={() => making.leave('csv')}
          >
            Simpan Nominatif CSV
          </Button>
          <Text size="sm" c="dimmed">
            CSV hanya bila diminta: Excel dan LibreOffice merusak NIK 16 angka bila CSV dibuka lalu disimpan.
            Untuk dibuka, pakailah XLSX.
          </Text>
        </>
      )}
      {balanced ? null : (
        <Text size="sm">Tombol ekspor terbuka sesudah kasus yang disebut di samping diperbaiki.</Text>
      )}
      {making.leavingFor !== undefined && <WorkBar says="Menyusun laporan…" onStop={making.stop} />}
      <ErrorNotice error={making.error} />
    </Stack>
  );
}

function historyOf({ revisions, isChanged, title }: MonthPreview): string {
  if (revisions === 0) return `${title} belum pernah diekspor.`;
  const next = isChanged
    ? `Isinya sudah berubah sejak itu: ekspor berikutnya menjadi revisi ${revisions}, dengan lembar Revisi.`
    : 'Isinya belum berubah sejak itu.';
  const last = revisions === 1 ? 'sudah diekspor' : `sudah diekspor sampai revisi ${revisions - 1}`;
  return `${title} ${last}. ${next}`;
}
