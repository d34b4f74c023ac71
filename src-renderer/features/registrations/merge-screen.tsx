import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { orpc } from '../../core/client.ts';
import { CasePicker } from '../../parts/case-picker.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { Page } from '../../ui/page.tsx';
import { ProposeMerge } from './propose-merge.tsx';

const place = getRouteApi('/kasus/$caseId/gabung');

/** Two files of one person become one: first who it is, then what comes from where. */
export function MergeScreen() {
  const { caseId } = place.useParams();
  const { dengan: other } = place.useSearch();
  return (
    <Page
      title="Gabungkan dua berkas satu orang"
      about={
        <Anchor
          renderRoot={(props) => (
            <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'identitas' }} {...props} />
          )}
        >
          ← Kembali ke berkas
        </Anchor>
      }
      width="reading"
    >
      {other === undefined ? <Choosing caseId={caseId} /> : <Compared caseId={caseId} other={other} />}
    </Page>
  );
}

function Choosing({ caseId }: { caseId: string }) {
  const navigate = place.useNavigate();
  const alike = useQuery(orpc.merge.alike.queryOptions({ input: { caseId } }));
  const choose = (dengan: string) => void navigate({ search: { dengan } });
  if (alike.isPending) return <Waiting />;
  return (
    <Stack>
      <ErrorNotice error={alike.error} />
      <Title order={2}>Orang yang mirip</Title>
      {alike.data?.length === 0 && <Text c="dimmed">Tidak ada yang mirip. Cari berkasnya di bawah.</Text>}
      {alike.data?.map((one) => (
        <Group key={one.clientId} justify="space-between" wrap="nowrap">
          <Named name={one.fullName}>
            {one.fullName} ({one.registerNumber}). {one.reasons.join(' ')}
          </Named>
          {one.openableCaseId === null ? (
            <Text size="sm" c="dimmed">
              Kasusnya tidak ditugaskan kepada Anda. Mintalah supervisor mengusulkannya.
            </Text>
          ) : (
            <Button variant="default" onClick={() => choose(one.openableCaseId ?? '')}>
              Bandingkan
            </Button>
          )}
        </Group>
      ))}
      <CasePicker label="Berkas lain dari orang ini" chosen={[caseId]} onPick={choose} />
    </Stack>
  );
}

function Compared({ caseId, other }: { caseId: string; other: string }) {
  const preview = useQuery(orpc.merge.preview.queryOptions({ input: { caseIds: [caseId, other] } }));
  const navigate = place.useNavigate();
  if (preview.isPending) return <Waiting />;
  return (
    <Stack>
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data && <ProposeMerge key={other} caseIds={[caseId, other]} preview={preview.data} />}
      <Group>
        <Button variant="subtle" onClick={() => void navigate({ search: {} })}>
          Pilih berkas lain
        </Button>
      </Group>
    </Stack>
  );
}
