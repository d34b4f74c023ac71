import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';

/** Looks for a PC that is letting others in; only on a button, since a firewall may ask about it. */
export function FindHub({ onFound }: { onFound: (address: string) => void }) {
  const find = useMutation(
    orpc.pc.find.mutationOptions({
      onSuccess: ([first, ...more]) => {
        if (first !== undefined && more.length === 0) onFound(first.address);
      },
    }),
  );
  const found = find.data;
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        loading={find.isPending}
        onClick={() => find.mutate(undefined)}
      >
        Cari di jaringan
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        Saat mencari, Windows dapat bertanya apakah Titian boleh diakses di jaringan: pilih{' '}
        <strong>Izinkan</strong> untuk jaringan pribadi. Bila tidak dapat, cukup ketik alamatnya.
      </Text>
      {found?.length === 0 && (
        <Text size="sm" c="dimmed" role="status" mt={4}>
          Tidak ada PC induk yang sedang menerima sambungan di jaringan ini. Ketik alamatnya.
        </Text>
      )}
      {found !== undefined && found.length > 0 && (
        <Group gap="xs" mt={4}>
          {found.map(({ name, address }) => (
            <Button key={address} variant="light" size="compact-sm" onClick={() => onFound(address)}>
              {name} ({address})
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
