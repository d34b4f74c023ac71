import { Alert, Button, Group, List, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AlikeClient } from '#contract/client';
import type { OpenedPackage } from '#contract/transfer-told';
import { client, orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PersonPart } from './person-part.tsx';

type Opened = { opened: OpenedPackage };

/** What is in a package, whose it may be here, and what becomes of it. */
export function PackageView({ opened, onClose }: Opened & { onClose: () => void }) {
  const [caseId, setCaseId] = useState<string | null>(opened.taken?.caseId ?? null);
  const { fullName, alias, birthDate } = opened.identity;
  // Asked again here: whoever is registered from this package meanwhile is among them.
  const alike = useQuery(
    orpc.client.findAlike.queryOptions({
      input: {
        ...{ fullName: textOf(fullName), alias: textOf(alias), nik: textOf(opened.identity.nik) },
        ...(textOf(birthDate) === '' ? {} : { birthDate: textOf(birthDate) }),
      },
    }),
  );
  const [taken, setTaken] = useState(opened.taken);
  const people = (alike.data ?? []).filter(({ openableCaseId }) => openableCaseId !== null);
  return (
    <Stack gap="lg">
      <Contents opened={opened} />
      <Taken opened={{ ...opened, taken }} />
      <section aria-labelledby="siapa-orangnya">
        <Title order={2} id="siapa-orangnya" mb="xs">
          Siapa orang ini di sini?
        </Title>
        <ErrorNotice error={alike.error} />
        {people.length === 0 ? (
          <Text mb="sm">Belum ada orang yang mirip. Daftarkan dahulu; isiannya diambil dari berkas ini.</Text>
        ) : (
          <Radio.Group value={caseId} onChange={setCaseId} label="Orang yang mirip">
            <Stack gap={6} my={6}>
              {people.map((one) => (
                <Radio
                  key={one.clientId}
                  value={one.openableCaseId ?? ''}
                  label={nameOf(one)}
                  description={one.reasons.join(' ')}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <RegisterFirst opened={opened} />
      </section>
      {caseId !== null && (
        <PersonPart
          key={caseId}
          caseId={caseId}
          opened={opened}
          into={inWords(people.find(({ openableCaseId }) => openableCaseId === caseId) ?? opened.taken)}
          onTakenBack={() => setTaken((of) => (of?.version === opened.version ? null : of))}
        />
      )}
      <Group>
        <Button variant="default" onClick={onClose}>
          Tutup berkas ini
        </Button>
      </Group>
    </Stack>
  );
}

/** A person as they are told apart here. */
const nameOf = (one: AlikeClient) =>
  `${one.fullName}, ${one.registerNumber}, kasus ${one.lastCaseNumber ?? ''}`;

/** Whose case it is, by name; where a package was taken before, at least its number. */
function inWords(one: AlikeClient | OpenedPackage['taken']): string {
  if (one === null) return 'itu';
  if ('caseNumber' in one) return one.caseNumber;
  return `${one.fullName}, ${one.registerNumber}`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function Contents({ opened: { from, madeAt, reason, facts, parts, files, version } }: Opened) {
  const clock = useWallClock();
  return (
    <section aria-labelledby="isi-berkas">
      <Title order={2} id="isi-berkas" mb="xs">
        Berkas dari {from.name}, {from.town}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Dibuat {clock.day(madeAt)}
        {version === 1 ? '' : `, versi ${version}`}. Ditandatangani dengan sidik {from.fingerprint}: samakan
        dengan lembar sidik lembaga itu bila Anda memilikinya.
      </Text>
      <Text mb="xs">{reason}</Text>
      <List>
        {facts.map(([label, value]) => (
          <List.Item key={label}>
            {label}: {value}
          </List.Item>
        ))}
        {parts.map(({ label, records }) => (
          <List.Item key={label}>
            {label}: {records} catatan
          </List.Item>
        ))}
      </List>
      <Text mt="xs">Lampiran: {files.map(({ title }) => title).join('; ')}.</Text>
    </section>
  );
}

function Taken({ opened: { taken, version } }: Opened) {
  if (taken === null) return null;
  const says =
    taken.version === version
      ? `Berkas ini sudah diambil ke kasus ${taken.caseNumber}. Mengambilnya lagi tidak mengubah apa pun.`
      : taken.version > version
        ? `Versi yang lebih baru (${taken.version}) sudah diambil ke kasus ${taken.caseNumber}. Ini versi ${version}, yang lebih lama.`
        : `Versi ${taken.version} sudah diambil ke kasus ${taken.caseNumber}. Ini versi ${version}: yang baru ditambahkan, yang sudah ada tetap.`;
  return (
    <Alert variant="outline" title="Pernah diterima">
      {says}
    </Alert>
  );
}

/** Lays what the sender knows into the registration, where every field can be changed and duplicates are looked for. */
function RegisterFirst({ opened: { identity, from, ...opened } }: Opened) {
  const navigate = useNavigate();
  const filling = useMutation({
    mutationFn: async () => {
      const caseFile = { ...opened.caseFile, referralSource: 'institution', referrer: from.name };
      const paths = Object.entries({ client: identity, caseFile }).flatMap(([part, answers]) =>
        Object.keys(answers).map((name) => `${part}.${name}`),
      );
      const assumed = Object.fromEntries(paths.map((path) => [path, 'dari pengirim']));
      await client.client.saveRegistrationDraft({ client: identity, caseFile, assumed });
    },
    onSuccess: () => void navigate({ to: '/kasus/baru' }),
  });
  return (
    <>
      <Button variant="default" loading={filling.isPending} onClick={() => filling.mutate()}>
        Daftarkan sebagai orang baru
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        Sesudah terdaftar, buka berkas ini sekali lagi dan pilih orangnya.
      </Text>
      <ErrorNotice error={filling.error} />
    </>
  );
}
