import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import type { MonthPreview } from '#contract/month-report';
import type { KnownProfile } from '#contract/report-profile';
import { periodKindOf } from '#domain/months/period';
import { reportFormats } from '#domain/months/report-profile';
import { sameAs } from '#domain/same-as';
import { useMay } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { CoverLetter } from './cover-letter.tsx';
import { MonthFilePart } from './month-file-part.tsx';
import classes from './month-report.module.css';
import { ToldPasswordDialog } from './told-password.tsx';
import { useMonthExport, type Wanted } from './use-month-export.ts';

type ExportPanelProps = {
  preview: MonthPreview;
  /** By which it leaves; undefined: the whole report. */
  profile: KnownProfile | undefined;
  /** The month has not ended yet. */
  isRunning: boolean;
  recipient: string;
  onRecipient: (recipient: string) => void;
};

/** A way out: as what, and how its button is called. */
type Way = Wanted & { says: string };

const wholeWays: readonly Way[] = [
  { as: 'xlsx', withNames: false, says: 'Simpan XLSX' },
  { as: 'pdf', withNames: false, says: 'Simpan PDF' },
  { as: 'xlsx', withNames: true, says: 'Simpan XLSX dengan Nominatif' },
  { as: 'pdf', withNames: true, says: 'Simpan PDF dengan Nominatif' },
  { as: 'csv', withNames: true, says: 'Simpan Nominatif CSV' },
];

const waysOf = (profile: KnownProfile | undefined): readonly Way[] =>
  profile?.definition.formats.map((as) => ({
    as,
    withNames: profile.isByName,
    says: `Simpan ${reportFormats[as]}`,
  })) ?? wholeWays;

/** The ways a month leaves: the counts, and where it is allowed, what names people. */
export function ExportPanel({ preview, profile, isRunning, recipient, onRecipient }: ExportPanelProps) {
  const { period, balanced, can } = preview;
  const { making, told, forget } = useMonthExport();
  const maySend = useMay('report.send');
  const ways = waysOf(profile);
  const unnamed = maySend ? ways.filter(({ withNames }) => !withNames) : [];
  const named = can.name.ok ? ways.filter(({ withNames }) => withNames) : [];
  const asked = { period, recipient, ...(profile === undefined ? {} : { profileId: profile.id }) };
  const buttons = (some: readonly Way[]) =>
    some.map(({ says, ...wanted }, at) => (
      <Button
        key={says}
        fullWidth
        variant={at === 0 && !wanted.withNames ? 'filled' : 'default'}
        disabled={!balanced}
        loading={making.leavingFor !== undefined && sameAs(making.leavingFor, { ...asked, ...wanted })}
        onClick={() => making.leave({ ...asked, ...wanted })}
      >
        {says}
      </Button>
    ));
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
        <TextInput
          label="Penerima"
          description="Untuk siapa laporan ini? Dicatat di jejak audit. Boleh kosong."
          placeholder={profile?.definition.recipient ?? ''}
          value={recipient}
          maxLength={200}
          onChange={(event) => onRecipient(event.currentTarget.value)}
        />
      )}
      {buttons(unnamed)}
      {profile?.isLocked && !profile.isByName && (
        <Text size="sm" c="dimmed">
          Berkasnya terkunci dengan kata sandi yang ditampilkan sekali.
        </Text>
      )}
      {maySend && periodKindOf(period) === 'month' && (
        <MonthFilePart month={period} recipient={recipient} isSent={preview.history.length > 0} />
      )}
      {named.length > 0 && (
        <>
          <Title order={3} mt="sm">
            Dengan nama
          </Title>
          <Text size="sm" c="dimmed">
            Memuat nama, jadi berkasnya terkunci (AES-256) dengan kata sandi yang ditampilkan sekali. Kata
            sandi Anda sendiri ditanyakan lagi.
          </Text>
          {buttons(named)}
          {named.some(({ as }) => as === 'csv') && (
            <Text size="sm" c="dimmed">
              CSV hanya bila diminta: Excel dan LibreOffice merusak NIK 16 angka bila CSV dibuka lalu
              disimpan. Untuk dibuka, pakailah XLSX.
            </Text>
          )}
        </>
      )}
      {profile?.isByName && !can.name.ok && <Text size="sm">Profil ini memuat nama. {can.name.why}</Text>}
      {profile !== undefined && profile.definition.letter.body !== '' && maySend && (
        <CoverLetter period={period} profile={profile} recipient={recipient} isReady={balanced} />
      )}
      {balanced ? null : (
        <Text size="sm">Tombol ekspor terbuka sesudah kasus yang disebut di samping diperbaiki.</Text>
      )}
      {making.leavingFor !== undefined && <WorkBar says="Menyusun laporan…" onStop={making.stop} />}
      <ErrorNotice error={making.error} />
      <ToldPasswordDialog told={told} onClose={forget} />
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
