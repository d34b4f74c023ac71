import { Button, Code, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, orpc } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** What others know this centre by, and the sheet on which it goes to them. */
export function CentreFingerprint() {
  const { data, error } = useQuery(orpc.centreKey.get.queryOptions());
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="sidik-lembaga">
      <Title order={2} id="sidik-lembaga" size="h4" mb={4}>
        Sidik lembaga
      </Title>
      <Text mb="sm">
        Yang dikirim lembaga ini kepada Titian yang lain, seperti berkas bulan untuk Dinas, ditandatangani
        dengan kunci di dalam brankas. Penerima mengenalinya dari sidik ini: serahkan lembarnya satu kali,
        tidak bersama berkasnya. Sidik bukan rahasia.
      </Text>
      <ErrorNotice error={error} />
      <Code block mb="sm" fz="lg" aria-label="Sidik lembaga ini">
        {data?.fingerprint ?? 'Memeriksa…'}
      </Code>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Cetak lembar sidik
      </Button>
      {isOpen && <SheetDialog onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function SheetDialog({ onClose }: { onClose: () => void }) {
  const paper = usePaper({
    id: 'centreKey.print',
    make: client.centreKey.print,
    preview: {},
    asked: {},
    saved: 'Lembar sidik disimpan sebagai PDF.',
  });
  return (
    <PaperDialog
      title="Lembar sidik lembaga"
      label="Pratinjau lembar sidik lembaga"
      paper={paper}
      onClose={onClose}
    />
  );
}
