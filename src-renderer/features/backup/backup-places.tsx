import { Button, Text, Title } from '@mantine/core';
import type { BackupState } from '#contract/backup';
import type { Client } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { BackupAges } from '../../parts/backup-ages.tsx';
import classes from './backup.module.css';

type List = Awaited<ReturnType<Client['backup']['list']>>;
type Parts = { state: BackupState; list: List; onChoose: (() => void) | undefined };

/** Where the backups lie, how old they are, and when a recovery was last rehearsed. */
export function BackupPlaces({ state, list, onChoose }: Parts) {
  const { moment } = useWallClock();
  const { second, isAutomatic } = state;
  return (
    <div className={classes.places}>
      <section aria-labelledby="umur">
        <Title order={2} id="umur" mb={6}>
          Umur
        </Title>
        <BackupAges />
        <Text c="dimmed">
          {isAutomatic
            ? 'Dibuat otomatis setiap empat jam pemakaian, saat dikunci, dan saat ditutup, bila ada yang ditulis.'
            : 'Data contoh tidak dicadangkan dengan sendirinya. Cadangan yang dibuat di sini hanya untuk mencoba.'}
        </Text>
        <Text mt={6}>
          Latihan pemulihan terakhir:{' '}
          {list.rehearsedAt === undefined ? 'belum pernah' : moment(list.rehearsedAt)}
        </Text>
      </section>
      <section aria-labelledby="tempat">
        <Title order={2} id="tempat" mb={6}>
          Tempat
        </Title>
        <Text>Di komputer ini</Text>
        <Text className={classes.path}>{list.folder}</Text>
        <Text mt={6}>Tempat kedua</Text>
        {second === undefined ? (
          <Text>Belum dipilih. Bila komputer ini hilang atau rusak, cadangan ikut hilang.</Text>
        ) : (
          <>
            <Text className={classes.path}>{second.folder}</Text>
            {second.isSameDisk ? (
              <Text className={classes.bad}>
                Berada di disk yang sama dengan brankas, jadi ikut hilang bila disk itu rusak. Pilih flash
                disk atau komputer lain.
              </Text>
            ) : null}
            {list.secondTrouble === undefined ? null : <Text>{list.secondTrouble}</Text>}
          </>
        )}
        {onChoose === undefined ? null : (
          <Button variant="default" mt="xs" onClick={onChoose}>
            {second === undefined ? 'Pilih tempat kedua' : 'Ganti tempat kedua'}
          </Button>
        )}
        {list.unreadable.length === 0 ? null : (
          <div className={classes.unreadable}>
            <Text fw={600}>Berkas yang tidak dapat dipakai</Text>
            <ul>
              {list.unreadable.map(({ file, sentence }) => (
                <li key={file}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </div>
  );
}
