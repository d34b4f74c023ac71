import { NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type Centre, centreKinds } from '#contract/centre';
import { helpBelow } from './help-below.ts';
import { LogoInput } from './logo-input.tsx';

/** One setter for each field of the centre. */
export type SetCentre = <Name extends keyof Centre>(name: Name) => (value: Centre[Name]) => void;

type Parts = { draft: Centre; set: SetCentre; troubles: Record<string, string> };

/** What stands at the head of every print: the centre's name, kind, address and logo. */
export function LetterheadFields({ draft, set, troubles }: Parts) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2}>
        <TextInput
          {...helpBelow}
          label="Nama lembaga"
          required
          value={draft.name}
          onChange={(event) => set('name')(event.currentTarget.value)}
          error={troubles.name}
        />
        <NativeSelect
          label="Jenis lembaga"
          data={Object.entries(centreKinds).map(([value, label]) => ({ value, label }))}
          value={draft.kind}
          onChange={(event) => set('kind')(event.currentTarget.value as Centre['kind'])}
        />
      </SimpleGrid>
      <Textarea
        label="Baris di atas nama"
        description="Paling banyak 3 baris, misalnya nama pemerintah daerah dan dinas. Boleh kosong."
        autosize
        minRows={2}
        maxRows={3}
        value={draft.above.join('\n')}
        onChange={(event) => set('above')(event.currentTarget.value.split('\n').slice(0, 3))}
        error={troubles.above}
      />
      <TextInput
        {...helpBelow}
        label="Alamat"
        value={draft.address}
        onChange={(event) => set('address')(event.currentTarget.value)}
        error={troubles.address}
      />
      <SimpleGrid cols={2}>
        <TextInput
          {...helpBelow}
          label="Kota atau kabupaten"
          description="Tempat yang ditulis di depan tanggal pada surat."
          required
          value={draft.town}
          onChange={(event) => set('town')(event.currentTarget.value)}
          error={troubles.town}
        />
        <TextInput
          {...helpBelow}
          label="Telepon dan email"
          description="Ditulis di bawah alamat."
          value={draft.contact}
          onChange={(event) => set('contact')(event.currentTarget.value)}
          error={troubles.contact}
        />
      </SimpleGrid>
      <LogoInput logo={draft.logo} onChange={set('logo')} />
    </Stack>
  );
}
