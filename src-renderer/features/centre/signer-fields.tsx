import { SimpleGrid, TextInput, Title } from '@mantine/core';
import type { Centre } from '#contract/centre';
import { helpBelow } from '../../ui/help-below.ts';
import type { SetCentre } from '../../ui/letterhead-fields.tsx';

/** Who signs for the centre. */
export function SignerFields({ draft, set }: { draft: Centre; set: SetCentre }) {
  return (
    <section>
      <Title order={2} mb="sm">
        Penanda tangan
      </Title>
      <SimpleGrid cols={3}>
        <TextInput
          label="Nama pimpinan"
          value={draft.headName}
          onChange={(event) => set('headName')(event.currentTarget.value)}
        />
        <TextInput
          label="Jabatan pimpinan"
          value={draft.headTitle}
          onChange={(event) => set('headTitle')(event.currentTarget.value)}
        />
        <TextInput
          {...helpBelow}
          label="NIP atau nomor lain pimpinan"
          description="Angka saja dicetak sebagai NIP; yang lain dengan sebutannya, misalnya NRP 78010101. Boleh kosong."
          value={draft.headEmployeeNumber}
          onChange={(event) => set('headEmployeeNumber')(event.currentTarget.value)}
        />
      </SimpleGrid>
    </section>
  );
}
