import { Button, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Offer } from '#contract/meeting-told';
import { offerReasons } from '#domain/meeting';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';

type Parts = { meetingId: string; chosen: readonly string[]; onAdd: (offer: Offer) => void };

/** The cases that are offered for this agenda, each with why. */
export function Offers({ meetingId, chosen, onAdd }: Parts) {
  const found = useQuery(orpc.meeting.offers.queryOptions({ input: { meetingId } }));
  const offered = (found.data ?? []).filter(({ caseId }) => !chosen.includes(caseId));
  return (
    <section aria-label="Usul untuk agenda">
      <Title order={3} mt="md">
        Usul untuk agenda
      </Title>
      <ErrorNotice error={found.error} />
      {found.isSuccess && offered.length === 0 && (
        <NothingHere
          what="Tidak ada usul lain."
          todo="Kasus yang patut dibahas diusulkan di sini. Kasus lain dicari di Tambah kasus."
        />
      )}
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {offered.map((offer) => (
            <Table.Tr key={offer.caseId}>
              <Table.Td>
                {offer.name}
                <Text size="sm" c="dimmed">
                  {[offer.caseNumber, offer.worker].filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {offer.reasons.map((reason) => offerReasons[reason]).join('; ')}
                {offer.question !== '' && <Text size="sm">{offer.question}</Text>}
              </Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Masukkan ${offer.name}`}
                  onClick={() => onAdd(offer)}
                >
                  Masukkan
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
