import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './month-report.module.css';
import type { ToldPassword } from './use-month-export.ts';

type Parts = { told: ToldPassword | undefined; onClose: () => void };

/** The password of a file that was locked: shown once, to be told by another way than the file goes. */
export function ToldPasswordDialog({ told, onClose }: Parts) {
  return (
    <Dialog
      opened={told !== undefined}
      title="Kata sandi berkas"
      closeOnClickOutside={false}
      onClose={onClose}
      size="lg"
    >
      {told && (
        <Stack>
          <Text>
            <strong>{told.name}</strong> terkunci (AES-256). Kata sandinya hanya tampak sekali ini dan tidak
            disimpan di mana pun.
          </Text>
          <output className={classes.password} aria-label="Kata sandi">
            {told.password}
          </output>
          <Text size="sm">
            Sampaikan lewat telepon atau bertemu langsung, jangan bersama berkasnya.{' '}
            {told.name.endsWith('.zip')
              ? 'Penerima membukanya dengan 7-Zip (Windows Explorer tidak dapat).'
              : 'Excel dan LibreOffice menanyakannya saat berkas dibuka.'}{' '}
            Bila kata sandinya hilang, simpan lagi dari Riwayat ekspor: berkas itu mendapat kata sandi baru.
          </Text>
          <Group justify="flex-end">
            <CopyButton value={told.password}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Tersalin' : 'Salin'}
                </Button>
              )}
            </CopyButton>
            <Button data-autofocus onClick={onClose}>
              Sudah dicatat
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
