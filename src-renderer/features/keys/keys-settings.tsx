import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { civilDateOfInstant } from '#domain/instant';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { CentreFingerprint } from './centre-fingerprint.tsx';
import { ReplaceKeyDialog } from './replace-key-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';

/** The paper and the key of the data: what they are for, and the two ways to change them. */
export function KeysSettings() {
  const { offsetMinutes } = useSession();
  const { data: state } = useQuery(orpc.keys.state.queryOptions());
  const [open, setOpen] = useState<'replace' | 'rotate'>();
  const close = () => setOpen(undefined);
  return (
    <Stack maw={720} gap="lg">
      <Alert
        color="var(--titian-overdue)"
        variant="outline"
        title="Bila semua kunci hilang, semua data hilang"
      >
        <List>
          <List.Item>
            Brankas dibuka oleh kata sandi pengguna atau oleh lembar kunci pemulihan. Pintu lain tidak ada,
            juga bagi pembuat Titian.
          </List.Item>
          <List.Item>Sebaiknya ada dua Kepala Panti, masing-masing dengan kata sandinya sendiri.</List.Item>
          <List.Item>
            Simpan lembar kunci di lemari terkunci, dan satu salinan bersegel di luar panti.
          </List.Item>
        </List>
      </Alert>
      <section aria-labelledby="kunci-pemulihan">
        <Title order={2} id="kunci-pemulihan" size="h4" mb={4}>
          Lembar kunci pemulihan
        </Title>
        <Text mb="sm">
          {state === undefined
            ? 'Memeriksa…'
            : `Terakhir dipastikan ada pada ${formatCivilDate(civilDateOfInstant(state.confirmedAt, offsetMinutes), 'long')}.`}{' '}
          Ganti bila lembarnya hilang, pernah difoto, atau dipegang orang yang sudah tidak bekerja di sini.
          Cadangan yang dibuat sebelum penggantian tetap dibuka dengan lembar yang lama: simpan lembar lama
          sampai cadangan itu tidak dipakai lagi.
        </Text>
        <Button variant="default" onClick={() => setOpen('replace')}>
          Ganti kunci pemulihan
        </Button>
      </section>
      <section aria-labelledby="kunci-data">
        <Title order={2} id="kunci-data" size="h4" mb={4}>
          Kunci data
        </Title>
        <Text mb="sm">
          Kunci data mengenkripsi brankas itu sendiri. Ganti bila komputer atau salinan folder brankas dicuri,
          atau pengguna dikeluarkan karena alasan keamanan. Kata sandi dan lembar kunci tetap berlaku; salinan
          lama tidak membuka apa pun yang ditulis sesudahnya.
        </Text>
        <Button variant="default" onClick={() => setOpen('rotate')}>
          Ganti kunci data
        </Button>
      </section>
      <CentreFingerprint />
      {open === 'replace' ? <ReplaceKeyDialog onClose={close} /> : null}
      {open === 'rotate' ? <RotateDialog onClose={close} /> : null}
    </Stack>
  );
}
