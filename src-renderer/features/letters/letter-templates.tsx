import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LetterKindId, letterKindIds, letterTitles } from '#domain/letters/letter-kinds';
import { orpc } from '../../core/client.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { areChangesLeft } from '../../parts/use-changes.ts';
import { TemplateEditor, templateSubject } from './template-editor.tsx';

/** How each letter is worded: chosen from the list, changed, tried on a real case, restored. */
export function LetterTemplates() {
  const listed = useQuery(orpc.letter.templates.queryOptions());
  const [kind, setKind] = useState<LetterKindId>(
    () => letterKindIds.find((id) => areChangesLeft(templateSubject(id))) ?? letterKindIds[0],
  );
  const [isDirty, setIsDirty] = useState(false);
  if (listed.data === undefined) return <Unread query={listed} />;
  const template = listed.data.find((one) => one.kind === kind);
  return (
    <Stack maw={1080}>
      <Text>
        Surat yang sudah dibuat tetap memakai kata-kata saat dibuat. Templat baru berlaku untuk surat
        berikutnya.
      </Text>
      <NativeSelect
        label="Surat"
        description={
          isDirty ? 'Simpan atau kembalikan perubahan dahulu untuk memilih surat lain.' : undefined
        }
        disabled={isDirty}
        maw={420}
        data={letterKindIds.map((id) => ({ value: id, label: letterTitles[id] }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as LetterKindId)}
      />
      {template && <TemplateEditor key={kind} saved={template} onDirty={setIsDirty} />}
    </Stack>
  );
}
