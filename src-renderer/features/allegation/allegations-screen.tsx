import { Anchor, Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatCivilDate } from '#domain/civil-date';
import { allegationKinds } from '#domain/safety/allegation';
import { type Client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { BegunRow } from '../../parts/record/begun-drafts.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { listOnceKept } from './written-draft.ts';

type Listed = Awaited<ReturnType<Client['allegation']['list']>>['allegations'];

/** The allegations that one reads; nobody else learns that there are any. */
export function AllegationsScreen() {
  const { userId } = useSession();
  const listed = useQuery({
    ...orpc.allegation.list.queryOptions(),
    queryFn: () => listOnceKept(userId),
    staleTime: 0,
  });
  if (listed.isPending) return <Waiting />;
  const allegations = listed.data?.allegations ?? [];
  const draft = listed.data?.draft ?? undefined;
  return (
    <Page
      title="Dugaan kekerasan atau penelantaran"
      about="Laporan tentang orang yang dilayani. Hanya dibaca penulisnya dan orang yang ia pilih; terduga dan yang tidak boleh membaca tidak melihatnya di mana pun, juga Kepala."
      actions={
        draft === undefined && (
          <Button component={Link} to="/dugaan/baru" leftSection={<AddIcon />}>
            Tulis laporan
          </Button>
        )
      }
    >
      <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />
      {listed.isSuccess && draft === undefined && allegations.length === 0 && (
        <NothingHere
          what="Tidak ada laporan yang Anda baca."
          todo="Bila seseorang dalam bahaya sekarang, amankan dia dan hubungi 110, 129 (SAPA), atau Kepala lebih dahulu."
        />
      )}
      {(draft !== undefined || allegations.length > 0) && (
        <AllegationTable allegations={allegations} draftSavedAt={draft?.savedAt} />
      )}
    </Page>
  );
}

function AllegationTable(props: { allegations: Listed; draftSavedAt: string | undefined }) {
  const { allegations, draftSavedAt } = props;
  const navigate = useNavigate();
  return (
    <Table aria-label="Laporan dugaan" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Ditulis</Table.Th>
          <Table.Th>Tentang</Table.Th>
          <Table.Th>Jenis</Table.Th>
          <Table.Th>Oleh</Table.Th>
          <Table.Th>Tenggat berikutnya</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {draftSavedAt !== undefined && (
          <BegunRow
            what="Laporan"
            savedAt={draftSavedAt}
            columns={5}
            onContinue={() => void navigate({ to: '/dugaan/baru' })}
          />
        )}
        {allegations.map((one) => (
          <Table.Tr key={one.allegationId}>
            <Table.Td>
              <Anchor
                renderRoot={(props) => (
                  <Link to="/dugaan/$allegationId" params={{ allegationId: one.allegationId }} {...props} />
                )}
              >
                {localMoment(one.writtenAt)}
              </Anchor>
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{one.about}</Table.Td>
            <Table.Td>{one.kinds.map((kind) => allegationKinds[kind]).join(', ')}</Table.Td>
            <Table.Td>{one.writer}</Table.Td>
            <Table.Td>
              {one.isClosed ? 'Ditutup' : one.dueOn === null ? '–' : formatCivilDate(one.dueOn, 'short')}
              {one.isShort && (
                <Text size="sm" c="var(--titian-due)">
                  Perlu pembaca kedua
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
