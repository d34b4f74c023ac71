import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConsentFormDialog } from './consent-form-dialog.tsx';
import type { ShownForm } from './tabs.ts';

/** Prints the form of the consent that is open, or an empty one to write on. */
export function PrintConsent({ overview: { caseId }, open }: ShownForm) {
  const [isOpen, setIsOpen] = useState(false);
  const subject = typeof open === 'object' ? { caseId, recordId: open.recordId } : { caseId };
  return (
    <Group justify="flex-end" mb="xs">
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {typeof open === 'object' ? 'Cetak formulir persetujuan ini' : 'Cetak formulir kosong'}
      </Button>
      {isOpen && <ConsentFormDialog {...subject} onClose={() => setIsOpen(false)} />}
    </Group>
  );
}
