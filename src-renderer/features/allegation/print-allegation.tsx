import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type AllegationAddressee, allegationAddressees } from '#domain/safety/allegation';
import { client } from '../../core/client.ts';
import { PaperView } from '../../parts/paper/paper-view.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** The report on paper, for whom it is meant. */
export function PrintAllegation({ allegationId, onClose }: { allegationId: string; onClose: () => void }) {
  const [addressee, setAddressee] = useState<AllegationAddressee>('social-office');
  const asked = { allegationId, addressee };
  const paper = usePaper({
    id: 'allegation.print',
    make: client.allegation.print,
    preview: asked,
    asked,
    saved: 'Laporan disimpan sebagai PDF.',
  });
  const close = () => {
    paper.stop();
    onClose();
  };
  return (
    <Dialog opened onClose={close} title="Laporan dugaan" size="min(1000px, 94vw)">
      <NativeSelect
        label="Kepada"
        mb="sm"
        data={Object.entries(allegationAddressees).map(([value, label]) => ({ value, label }))}
        value={addressee}
        onChange={(event) => setAddressee(event.currentTarget.value as AllegationAddressee)}
      />
      <PaperView paper={paper} label="Pratinjau laporan dugaan" />
    </Dialog>
  );
}
