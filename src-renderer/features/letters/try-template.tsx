import { Box, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { LetterKindId } from '#domain/letters/letter-kinds';
import { client } from '../../core/client.ts';
import { CasePicker } from '../../parts/case-picker.tsx';
import { PaperProgress } from '../../parts/paper/paper-view.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';

type Parts = { kind: LetterKindId; text: string; isUsable: boolean };

/** The words as they are typed now, on a real case. */
export function TryTemplate({ kind, text, isUsable }: Parts) {
  const [caseId, setCaseId] = useState<string>();
  const asked = { caseId: caseId ?? '', trial: { kind, text } };
  const paper = usePaper({
    id: 'letter.make',
    make: client.letter.make,
    preview: caseId !== undefined && isUsable && text.trim() !== '' ? asked : undefined,
    asked,
    saved: '',
  });
  return (
    <Stack>
      <Title order={2}>Pratinjau</Title>
      <Box maw={520}>
        <CasePicker
          label="Kasus untuk pratinjau"
          chosen={caseId === undefined ? [] : [caseId]}
          onPick={setCaseId}
        />
      </Box>
      <ErrorNotice error={paper.error} onRetry={paper.retry} />
      <PaperProgress paper={paper} />
      {paper.made && <PdfPages file={paper.made.file} title="Pratinjau templat" />}
      {paper.frame}
    </Stack>
  );
}
