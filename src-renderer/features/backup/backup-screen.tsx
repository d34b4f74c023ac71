import { Button, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Client, client, orpc } from '../../core/client.ts';
import { useBackupState } from '../../parts/backup-state.ts';
import { RescueDialog } from '../../parts/rescue-report/rescue-dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useStoppable } from '../../ui/use-stoppable.ts';
import classes from './backup.module.css';
import { BackupPlaces } from './backup-places.tsx';
import { BackupTable } from './backup-table.tsx';
import { BackupTroubles } from './backup-troubles.tsx';
import { BackupWork } from './backup-work.tsx';
import { RehearseDialog } from './rehearse-dialog.tsx';
import { SecondPlaceDialog } from './second-place-dialog.tsx';

type Made = Awaited<ReturnType<Client['backup']['make']>>;

/** The backups of this vault: how old, where, how sound, and what can be done with them. */
export function BackupScreen() {
  const { data: state } = useBackupState();
  const list = useQuery(orpc.backup.list.queryOptions());
  const make = useStoppable((_: undefined, options) => client.backup.make(undefined, options), {
    onSuccess: tellMade,
  });
  const [dialog, setDialog] = useState<'place' | 'rehearse' | 'rescue'>();
  const mayManage = list.data?.can.manage === true;
  const hasAny = (list.data?.rows.length ?? 0) > 0;
  return (
    <Page
      title="Cadangan"
      about="Salinan terenkripsi dari seluruh brankas, dibuka hanya dengan kunci pemulihan."
      actions={
        <>
          {mayManage && hasAny ? (
            <Button variant="default" onClick={() => setDialog('rehearse')}>
              Latihan pemulihan
            </Button>
          ) : null}
          {list.data?.rescuedAt === undefined ? null : (
            <Button variant="default" onClick={() => setDialog('rescue')}>
              Laporan penyelamatan
            </Button>
          )}
          <Button disabled={make.isRunning} onClick={() => make.run(undefined)}>
            Buat cadangan sekarang
          </Button>
        </>
      }
    >
      {make.isRunning ? <BackupWork onStop={make.stop} /> : null}
      <ErrorNotice error={make.error} />
      {state === undefined ? null : <BackupTroubles state={state} mayManage={mayManage} />}
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <Loader size="sm" aria-label="Sedang dimuat" /> : null}
      {state === undefined || list.data === undefined ? null : (
        <BackupPlaces
          state={state}
          list={list.data}
          onChoose={mayManage ? () => setDialog('place') : undefined}
        />
      )}
      {list.data === undefined ? null : (
        <section className={classes.section} aria-labelledby="daftar">
          <Title order={2} id="daftar" mb={6}>
            Daftar cadangan
          </Title>
          {hasAny ? (
            <BackupTable rows={list.data.rows} />
          ) : (
            <NothingHere
              what="Belum ada cadangan."
              todo="Buat yang pertama sekarang; sesudah itu pilih tempat kedua di flash disk."
            />
          )}
        </section>
      )}
      <Text c="dimmed" maw={760}>
        Memulihkan brankas dilakukan sebelum masuk: kunci Titian (Ctrl+L), lalu pilih Pulihkan dari cadangan.
        Brankas yang digantikan tidak dihapus.
      </Text>
      {dialog === 'place' && state !== undefined ? (
        <SecondPlaceDialog second={state.second} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'rescue' ? <RescueDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'rehearse' && list.data !== undefined ? (
        <RehearseDialog rows={list.data.rows} onClose={() => setDialog(undefined)} />
      ) : null}
    </Page>
  );
}

function tellMade({ number, clients, secondTrouble }: Made): void {
  tellDone(
    `Cadangan nomor ${number} selesai dan sudah diperiksa: ${clients} orang.${
      secondTrouble === undefined ? '' : ` Salinan ke tempat kedua belum berhasil. ${secondTrouble}`
    }`,
  );
}
