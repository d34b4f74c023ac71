import { Fieldset, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { Centre } from '#contract/centre';
import { letterKindIds, letterKindOf, letterTitles } from '#domain/letters/letter-kinds';
import { letterBooks } from '#domain/letters/letter-number';
import { helpBelow } from '../../ui/help-below.ts';
import type { SetCentre } from '../../ui/letterhead-fields.tsx';

type Parts = { draft: Centre; set: SetCentre; trouble: string | undefined };

/** What is counted together, and what stands for {KODE} in the number of each kind of letter, or for all of it. */
export function LetterCodes({ draft, set, trouble }: Parts) {
  return (
    <Fieldset legend="Buku dan kode surat" mt="sm">
      <NativeSelect
        {...helpBelow}
        label="Nomor urut surat"
        description="Satu buku: 001/BA, 002/UND. Tiap kode satu buku: 001/BA, 001/UND. Nomor yang sudah ada tidak berubah."
        maw={420}
        mb="sm"
        data={Object.entries(letterBooks).map(([value, label]) => ({ value, label }))}
        value={draft.letterBooks}
        onChange={(event) => set('letterBooks')(event.currentTarget.value as Centre['letterBooks'])}
      />
      <Text size="sm" mb="xs" c={trouble === undefined ? 'dimmed' : 'var(--mantine-color-error)'}>
        {trouble ??
          'Yang menggantikan {KODE}, misalnya kode klasifikasi 005 atau BS.00.01; atau pola tersendiri untuk jenis itu, misalnya R-{NN}/KP.07/{MM}/{YYYY}. Kosong: kode bawaan yang tampak samar.'}
      </Text>
      <SimpleGrid cols={{ base: 2, md: 4 }} verticalSpacing="xs" style={{ alignItems: 'end' }}>
        {letterKindIds.map((kind) => (
          <TextInput
            key={kind}
            size="xs"
            label={letterTitles[kind]}
            placeholder={letterKindOf(kind).code}
            value={draft.letterCodes[kind] ?? ''}
            spellCheck={false}
            onChange={(event) => {
              const { [kind]: _before, ...others } = draft.letterCodes;
              const code = event.currentTarget.value;
              set('letterCodes')(code === '' ? others : { ...others, [kind]: code });
            }}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
