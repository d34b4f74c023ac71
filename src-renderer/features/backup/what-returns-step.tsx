import { Button, Group, List, Stack, Text } from '@mantine/core';
import { formatNumber } from '#domain/words/indonesian';
import type { Client } from '../../core/client.ts';
import { localMoment } from '../../ui/local-moment.ts';
import { LostAttachments } from './lost-attachments.tsx';

export type Examined = Awaited<ReturnType<Client['recovery']['examine']>>;

/** What the backup holds, and what it does not: said before anything is decided. */
export function WhatReturnsStep({
  found,
  onBack,
  onNext,
}: {
  found: Examined;
  onBack: () => void;
  onNext: () => void;
}) {
  const { centreName, madeAt, clients, cases, notes, replaces } = found;
  return (
    <Stack>
      <Text fw={600}>Cadangan ini utuh dan kunci pemulihan benar.</Text>
      <List>
        <List.Item>Lembaga: {centreName}</List.Item>
        <List.Item>Dibuat: {localMoment(madeAt)}</List.Item>
        <List.Item>
          Berisi {formatNumber(clients)} orang, {formatNumber(cases)} kasus, dan {formatNumber(notes)} catatan
        </List.Item>
        <List.Item>Yang ditulis sesudah waktu itu tidak ada di dalamnya.</List.Item>
        <List.Item>
          {replaces
            ? 'Brankas yang sekarang ada di komputer ini digantikan. Foldernya tidak dihapus, hanya diganti namanya.'
            : 'Di komputer ini belum ada brankas, jadi tidak ada yang digantikan.'}
        </List.Item>
      </List>
      <LostAttachments count={found.lostAttachments} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          Kembali
        </Button>
        <Button autoFocus onClick={onNext}>
          Lanjut
        </Button>
      </Group>
    </Stack>
  );
}
