import { Alert, Button, Checkbox, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { lockVault } from '../../core/lock.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { settleUnsavedWork } from '../../ui/unsaved-work.ts';

type Office = {
  addresses: string[];
  /** Who is in from another PC. */
  inside: string[];
  /** Why nobody reaches it for now. */
  waiting: 'no-network' | 'port-taken' | undefined;
};

const waitingSentences = {
  'no-network':
    'PC ini belum terhubung ke jaringan kantor. Periksa kabel jaringan atau Wi-Fi. Begitu jaringan ada, PC lain dapat menyambung lagi dengan sendirinya.',
  'port-taken':
    'Program lain di PC ini memakai jalur yang dibutuhkan Titian. Tutup program itu atau nyalakan ulang PC ini; kantor lalu menerima PC lain dengan sendirinya.',
};

/** Where the open office is reached, and the button that closes it, as a rule with the vault. */
export function OpenOffice({ addresses, inside, waiting }: Office) {
  const [isShutting, setIsShutting] = useState(false);
  const [locksToo, setLocksToo] = useState(true);
  const shut = useMutation(orpc.office.shut.mutationOptions({ onSuccess: afterShutting }));
  function askToShut() {
    setLocksToo(true);
    setIsShutting(true);
  }
  async function afterShutting() {
    setIsShutting(false);
    if (locksToo && (await settleUnsavedWork())) await lockVault();
  }
  return (
    <>
      <Alert
        variant="outline"
        color={waiting === undefined ? 'var(--titian-reached)' : 'var(--titian-due)'}
        title={titleOf(waiting)}
      >
        <Group justify="space-between" wrap="nowrap" gap="xl">
          <Text>
            {waiting === undefined ? (
              <>
                Alamat PC ini: <strong>{addresses.join(', ')}</strong>. Titian meminta PC ini tidak tidur
                dengan sendirinya; jangan tutup layar laptopnya selama rekan bekerja.
              </>
            ) : (
              waitingSentences[waiting]
            )}
          </Text>
          <Button variant="default" flex="none" onClick={askToShut}>
            Tutup kantor
          </Button>
        </Group>
      </Alert>
      <AskAgain
        opened={isShutting}
        title="Tutup kantor?"
        confirm="Tutup kantor"
        isBusy={shut.isPending}
        onConfirm={() => shut.mutate(undefined)}
        onCancel={() => setIsShutting(false)}
      >
        {inside.length === 0
          ? 'Tidak ada rekan yang sedang masuk dari PC lain.'
          : `Masih masuk dari PC lain: ${inside.join(', ')}. Mereka langsung terkunci; draf yang sudah tersimpan tetap ada.`}{' '}
        PC lain tidak dapat menyambung sampai kantor dibuka lagi. PC yang sudah disambungkan tetap dikenal.
        <Checkbox
          mt="md"
          checked={locksToo}
          onChange={(event) => setLocksToo(event.currentTarget.checked)}
          label="Kunci juga PC ini: brankas ditutup dan dicadangkan"
        />
      </AskAgain>
    </>
  );
}

const titleOf = (waiting: Office['waiting']) =>
  waiting === undefined
    ? 'Kantor dibuka'
    : waiting === 'no-network'
      ? 'Kantor dibuka, menunggu jaringan'
      : 'Kantor dibuka, belum dapat menerima PC lain';
