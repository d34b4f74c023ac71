import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { AlikeClient } from '#contract/client';
import type { Written } from '#domain/fields/assumed';
import { carryCase } from './carried-case.ts';

type SamePersonProps = { person: AlikeClient; written: Written; onClose: () => void };

/** The person is on file already: their open case, or a new one when none is open. */
export function SamePerson({ person, written, onClose }: SamePersonProps) {
  const navigate = useNavigate();
  const { clientId, hasOpenCase, openableCaseId } = person;
  const openCase = () =>
    openableCaseId !== null &&
    void navigate({ to: '/kasus/$caseId/$tab', params: { caseId: openableCaseId, tab: 'ringkasan' } });
  const newCase = () => {
    carryCase(clientId, written);
    void navigate({ to: '/kasus/baru', search: { orang: clientId } });
  };
  return (
    <Group justify="space-between" wrap="nowrap" role="status">
      <Text>{sentenceOf(person)}</Text>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onClose}>
          Kembali mengisi
        </Button>
        {hasOpenCase && openableCaseId !== null ? <Button onClick={openCase}>Buka kasusnya</Button> : null}
        {hasOpenCase ? null : <Button onClick={newCase}>Buka kasus baru</Button>}
      </Group>
    </Group>
  );
}

function sentenceOf({ hasOpenCase, openableCaseId, lastCaseNumber, fullName }: AlikeClient): string {
  if (!hasOpenCase) {
    return `${fullName} tidak memiliki kasus terbuka. Kasus baru ditautkan dengan berkas lamanya; isian kasus yang sudah diketik ikut terbawa.`;
  }
  if (openableCaseId !== null) return `Kasus ${lastCaseNumber} masih terbuka. Lanjutkan kasus itu.`;
  return `Kasus ${lastCaseNumber} masih terbuka dan ditugaskan kepada pekerja sosial lain. Hubungi supervisor.`;
}
