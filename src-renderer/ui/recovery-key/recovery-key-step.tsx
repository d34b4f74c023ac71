import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Qr } from '#contract/vault';
import { ErrorNotice } from '../error-notice.tsx';
import classes from './recovery-key.module.css';
import { RecoverySheet } from './recovery-sheet.tsx';

type Parts = {
  centreName: string;
  /** The key and its picture for a camera; undefined while they are being asked for. */
  offer: { recoveryKey: string; qr: Qr } | undefined;
  error: unknown;
  onRetry: () => void;
  onBack: () => void;
  onNext: () => void;
};

/** The key is shown once; it is on paper before the vault exists. */
export function RecoveryKeyStep({ centreName, offer, error, onRetry, onBack, onNext }: Parts) {
  const [isOnPaper, setIsOnPaper] = useState(false);
  if (offer === undefined) return <ErrorNotice error={error} onRetry={onRetry} />;
  const { recoveryKey, qr } = offer;
  return (
    <Stack>
      <Text>
        Ini kunci pemulihan brankas. Kunci ini membuka brankas bila semua kata sandi terlupa. Kunci hanya
        ditampilkan sekarang, satu kali.
      </Text>
      <ol className={classes.key} aria-label="Kunci pemulihan">
        {recoveryKey.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, their places are not
          <li key={index}>{group}</li>
        ))}
      </ol>
      <Alert
        color="var(--titian-overdue)"
        variant="outline"
        title="Bila semua kunci hilang, semua data hilang"
      >
        <List>
          <List.Item>
            Brankas tidak mempunyai pintu lain. Bila semua kata sandi terlupa dan lembar ini hilang, tidak
            seorang pun dapat membuka data, termasuk pembuat Titian.
          </List.Item>
          <List.Item>
            Siapa pun yang memegang lembar ini dapat membuka brankas. Simpan di lemari terkunci, terpisah dari
            komputer. Simpan salinan bersegel di yayasan atau dinas.
          </List.Item>
          <List.Item>
            Jangan memotretnya dan jangan mengirimnya lewat pesan. Lembar cetak juga memuat kode QR berisi
            kunci yang sama: siapa pun yang memotretnya memegang kuncinya.
          </List.Item>
        </List>
      </Alert>
      <Group justify="space-between">
        <Group>
          <Button onClick={() => window.print()}>Cetak lembar kunci</Button>
          <Checkbox
            label="Kunci sudah tercetak atau tersalin di kertas"
            checked={isOnPaper}
            onChange={(event) => setIsOnPaper(event.currentTarget.checked)}
          />
        </Group>
        <Group>
          <Button variant="default" onClick={onBack}>
            Kembali
          </Button>
          <Button disabled={!isOnPaper} onClick={onNext}>
            Lanjut
          </Button>
        </Group>
      </Group>
      <RecoverySheet centreName={centreName} recoveryKey={recoveryKey} qr={qr} />
    </Stack>
  );
}
