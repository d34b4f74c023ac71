import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Invitation } from './invitation.tsx';
import { OpenOffice } from './open-office.tsx';
import { PcsTable } from './pcs-table.tsx';

/** The office's PCs around this one, which keeps the vault: open, let one in, put one out, close. */
export function OfficeSettings() {
  const { data: office, error } = useQuery(
    orpc.office.get.queryOptions({ staleTime: 0, refetchInterval: 1_000 }),
  );
  const open = useMutation(orpc.office.open.mutationOptions());
  const invite = useMutation(orpc.office.invite.mutationOptions());
  if (office === undefined) return <ErrorNotice error={error} />;
  const inside = office.pcs.flatMap((pc) => pc.inside);
  return (
    <Stack maw={720} gap="lg">
      <Text>
        PC ini menyimpan brankas (PC induk). PC lain di jaringan kantor yang sama dapat bekerja padanya,
        masing-masing dengan kata sandinya sendiri; PC itu tidak menyimpan berkas apa pun. Tidak ada yang
        lewat internet.
      </Text>
      {office.isOpen ? (
        <OpenOffice addresses={office.addresses} inside={inside} waiting={office.waiting} />
      ) : (
        <section aria-labelledby="buka-kantor">
          <Title order={2} id="buka-kantor" size="h4" mb={4}>
            Buka untuk PC lain di kantor
          </Title>
          <List mb="sm">
            <List.Item>
              Setelah dibuka, kantor tetap terbuka juga sesudah PC ini dinyalakan ulang, sampai Anda
              menutupnya.
            </List.Item>
            <List.Item>
              Windows dapat bertanya apakah Titian boleh diakses di jaringan. Pilih <strong>Izinkan</strong>{' '}
              untuk jaringan pribadi; ini memerlukan kata sandi administrator satu kali. Memilih{' '}
              <strong>Batal</strong> membuat PC lain tidak dapat menyambung sampai aturannya dihapus di
              Windows Firewall.
            </List.Item>
            <List.Item>Hanya PC yang Anda sambungkan dengan kode yang dilayani.</List.Item>
          </List>
          <ErrorNotice error={open.error} />
          <Button loading={open.isPending} onClick={() => open.mutate(undefined)}>
            Buka untuk PC lain di kantor
          </Button>
        </section>
      )}
      {office.isOpen && (
        <section aria-labelledby="sambung-pc">
          <Title order={2} id="sambung-pc" size="h4" mb={4}>
            Sambungkan PC lain
          </Title>
          <ErrorNotice error={invite.error} />
          {office.invitation === undefined ? (
            <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(undefined)}>
              Buat kode
            </Button>
          ) : (
            <Invitation addresses={office.addresses} invitation={office.invitation} />
          )}
        </section>
      )}
      <section aria-labelledby="daftar-pc">
        <Title order={2} id="daftar-pc" size="h4" mb={4}>
          PC di kantor
        </Title>
        <PcsTable pcs={office.pcs} />
      </section>
    </Stack>
  );
}
