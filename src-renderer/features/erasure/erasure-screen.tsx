import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { orpc } from '../../core/client.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { Named } from '../../ui/named.tsx';
import { Page } from '../../ui/page.tsx';
import { HoldForm } from './hold-form.tsx';
import { ProposeForm } from './propose-form.tsx';

const place = getRouteApi('/kasus/$caseId/pemusnahan');

/** Whether a person's data are held, and the first of the two acts that erase them. */
export function ErasureScreen() {
  const { caseId } = place.useParams();
  const opened = useQuery(orpc.case.open.queryOptions({ input: { caseId } }));
  const state = useQuery(orpc.erasure.state.queryOptions({ input: { caseId } }));
  if (opened.data === undefined) return <Unread query={opened} />;
  if (state.data === undefined) return <Unread query={state} />;
  const { fullName, registerNumber } = opened.data;
  return (
    <Page
      title="Penahanan dan pemusnahan data"
      about={
        <Named name={fullName}>
          <bdi>{fullName}</bdi>, {registerNumber}
        </Named>
      }
      width="reading"
    >
      <Stack gap="xl">
        <section>
          <Title order={2} mb="xs">
            Penahanan untuk proses hukum
          </Title>
          <HoldForm caseId={caseId} state={state.data} />
        </section>
        <section>
          <Title order={2} mb="xs">
            Usul pemusnahan
          </Title>
          <Text mb="sm">
            Pemusnahan berlangsung dalam dua langkah. Setelah diusulkan, orang ini hilang dari semua daftar,
            tetapi tidak ada yang dihapus dan usul dapat dibatalkan. Paling cepat {state.data.waitDays} hari
            kemudian, setelah berita acara dicetak, orang kedua melaksanakannya. Rekapitulasi bulan lampau
            tetap benar: satu baris tanpa nama tinggal untuk setiap kasus.
          </Text>
          <ProposeForm caseId={caseId} state={state.data} />
        </section>
      </Stack>
    </Page>
  );
}
