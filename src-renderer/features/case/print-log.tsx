import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { PrintSupervision } from '../../parts/print-supervision.tsx';
import type { TabProps } from './tabs.ts';

/** The log of supervision and consultation of this case, on paper. */
export function PrintLog({ overview: { caseId } }: TabProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Group justify="flex-end" mb="xs">
      <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
        Cetak supervisi dan konsultasi
      </Button>
      {isOpen && <PrintSupervision caseId={caseId} onClose={() => setIsOpen(false)} />}
    </Group>
  );
}
