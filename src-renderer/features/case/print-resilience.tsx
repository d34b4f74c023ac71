import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import type { ShownForm } from './tabs.ts';

/** The plan as its owner takes it home: one sheet, in large letters. */
export function PrintResilience({ overview: { caseId } }: ShownForm) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Group justify="flex-end" mb="xs">
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Cetak untuk dibawa pulang
      </Button>
      {isOpen && <ResilienceDialog caseId={caseId} onClose={() => setIsOpen(false)} />}
    </Group>
  );
}

function ResilienceDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const paper = usePaper({
    id: 'resilience.print',
    make: client.resilience.print,
    preview: { caseId },
    asked: { caseId },
    saved: 'Rencana disimpan sebagai PDF.',
  });
  return (
    <PaperDialog
      title="Bila masalah yang sama datang lagi"
      label="Pratinjau penguatan untuk masa depan"
      paper={paper}
      onClose={onClose}
    />
  );
}
