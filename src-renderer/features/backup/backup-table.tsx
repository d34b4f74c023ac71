import { Button, VisuallyHidden } from '@mantine/core';
import type { BackupRow } from '#contract/backup';
import { formatBytes, formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CheckIcon, RemoveIcon } from '../../ui/icons.tsx';
import table from '../../ui/row-table.module.css';
import { tellDone } from '../../ui/tell.ts';
import { useStoppable } from '../../ui/use-stoppable.ts';
import classes from './backup.module.css';
import { BackupWork } from './backup-work.tsx';

/** The backups, the newest first; each can be looked through again. */
export function BackupTable({ rows }: { rows: BackupRow[] }) {
  const { clientLabel } = useSession();
  const { moment } = useWallClock();
  const check = useStoppable(
    async ({ id, number }: BackupRow, options) => ({
      number,
      ...(await client.backup.check({ id }, options)),
    }),
    { onSuccess: tellChecked },
  );
  return (
    <>
      {check.isRunning ? <BackupWork onStop={check.stop} /> : null}
      <ErrorNotice error={check.error} />
      <div className={table.scroll}>
        <table className={table.table} aria-labelledby="daftar">
          <thead>
            <tr>
              <th>No.</th>
              <th>Dibuat</th>
              <th>Alasan</th>
              <th className={table.figure}>{clientLabel}</th>
              <th className={table.figure}>Kasus</th>
              <th className={table.figure}>Lampiran</th>
              <th className={table.figure}>Ukuran</th>
              <th>Berada di</th>
              <th>Keadaan</th>
              <th>
                <VisuallyHidden>Tindakan</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className={table.figure}>{row.number}</td>
                <td className={table.unbroken}>{moment(row.madeAt)}</td>
                <td>{row.reason}</td>
                <td className={table.figure}>{formatNumber(row.clients)}</td>
                <td className={table.figure}>{formatNumber(row.cases)}</td>
                <td className={table.figure}>{formatNumber(row.attachments)}</td>
                <td className={`${table.figure} ${table.unbroken}`}>{formatBytes(row.bytes)}</td>
                <td>{placesOf(row)}</td>
                <td>
                  <Soundness row={row} />
                </td>
                <td>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Periksa cadangan nomor ${row.number}`}
                    disabled={check.isRunning}
                    onClick={() => check.run(row)}
                  >
                    Periksa
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Soundness({ row: { isSound, checkedAt, opensWithNewestKey } }: { row: BackupRow }) {
  const { day } = useWallClock();
  return (
    <>
      <span className={isSound ? classes.sound : classes.bad}>
        {isSound ? <CheckIcon /> : <RemoveIcon />} {isSound ? 'Utuh' : 'Rusak, jangan dipakai'}
      </span>
      {checkedAt === undefined ? null : ` (diperiksa lagi ${day(checkedAt)})`}
      {opensWithNewestKey ? null : '; dibuka dengan kunci pemulihan yang lama'}
    </>
  );
}

function placesOf({ isHere, isInSecondPlace }: BackupRow): string {
  if (isHere && isInSecondPlace) return 'komputer ini, tempat kedua';
  return isHere ? 'komputer ini' : 'tempat kedua';
}

function tellChecked({
  number,
  isSound,
  sentence,
}: {
  number: number;
  isSound: boolean;
  sentence?: string | undefined;
}) {
  tellDone(
    isSound
      ? `Cadangan nomor ${number} utuh: setiap byte dan setiap halaman sudah dibaca ulang.`
      : `Cadangan nomor ${number} tidak utuh. ${sentence ?? ''}`,
  );
}
