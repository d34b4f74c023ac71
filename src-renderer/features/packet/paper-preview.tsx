import { Alert } from '@mantine/core';
import { PaperProgress } from '../../parts/paper/paper-view.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { FoundNamesList } from './found-names.tsx';
import { LeftOutList } from './left-out.tsx';
import classes from './packet.module.css';
import type { PacketChoices } from './packet-choices.ts';
import type { usePacket } from './use-packet.ts';

/** The packet as it will come out of the printer, and what is wrong with it. */
export function PaperPreview({
  isEmpty,
  packet,
  choices,
  onChange,
}: {
  isEmpty: boolean;
  packet: ReturnType<typeof usePacket>;
  choices: PacketChoices;
  onChange: (part: Partial<PacketChoices>) => void;
}) {
  const { made, error, retry, leavingFor } = packet;
  const { file, withoutPlan = [], leftOut = [], foundNames } = made ?? {};
  // While a changed packet is drawn anew, the one before stays where it is, and nothing moves.
  const isTold = file === undefined || leavingFor !== undefined;
  return (
    <div className={classes.paper}>
      <ErrorNotice error={error} onRetry={retry} />
      {isEmpty && (
        <NothingHere
          what="Belum ada kasus yang dipilih."
          todo="Cari nama atau nomornya di kiri. Di daftar Kasus, beberapa kasus dapat ditandai sekaligus."
        />
      )}
      <WithoutPlan numbers={withoutPlan} />
      {isTold && <PaperProgress paper={packet} />}
      {foundNames !== undefined && (
        <FoundNamesList found={foundNames} decided={choices} onDecide={onChange} />
      )}
      <LeftOutList leftOut={leftOut} />
      {file !== undefined && <PdfPages file={file} title="Pratinjau bahan konferensi kasus" />}
    </div>
  );
}

function WithoutPlan({ numbers }: { numbers: readonly string[] }) {
  if (numbers.length === 0) return null;
  return (
    <Alert role="status" color="var(--titian-due)" variant="outline">
      Belum mempunyai rencana: {numbers.join(', ')}. Pada cetakan, target dan capaiannya kosong.
    </Alert>
  );
}
