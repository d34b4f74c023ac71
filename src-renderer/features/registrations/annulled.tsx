import { Button, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { type Client, orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';
import { tellDone } from '../../ui/tell.ts';

type Annulment = Awaited<ReturnType<Client['repair']['annulled']>>[number];

/** The registrations that were annulled: whose, why, by whom; each can be brought back. */
export function Annulled() {
  const { data, error, isPending } = useQuery(orpc.repair.annulled.queryOptions());
  const [chosen, setChosen] = useState<Annulment>();
  if (isPending) return <Waiting />;
  return (
    <section aria-labelledby="dibatalkan">
      <Title order={2} id="dibatalkan" mb={6}>
        Pendaftaran yang dibatalkan
      </Title>
      <ErrorNotice error={error} />
      {data?.length === 0 && (
        <NothingHere
          what="Belum ada pendaftaran yang dibatalkan."
          todo="Pendaftaran yang keliru dibatalkan dari berkasnya: Identitas, Data kasus, Batalkan pendaftaran."
        />
      )}
      {data !== undefined && data.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>No Register</th>
              <th>Nama</th>
              <th>Kasus</th>
              <th>Alasan</th>
              <th>Dibatalkan</th>
              <th aria-label="Tindakan" />
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <Row key={one.repairId} one={one} onRestore={() => setChosen(one)} />
            ))}
          </tbody>
        </table>
      )}
      {chosen && <Restoring one={chosen} onDone={() => setChosen(undefined)} />}
    </section>
  );
}

function Row({ one, onRestore }: { one: Annulment; onRestore: () => void }) {
  const clock = useWallClock();
  return (
    <tr>
      <td className={table.unbroken}>{one.registerNumber}</td>
      <td>
        <Named name={one.clientName}>{one.clientName}</Named>
      </td>
      <td className={table.unbroken}>
        {one.caseNumber}, masuk {formatCivilDate(one.admittedOn, 'short')}
      </td>
      <td>
        {one.reason}
        {one.remark === '' ? '' : ` Tanggapan: ${one.remark}`}
      </td>
      <td>
        {clock.day(one.decidedAt ?? one.proposedAt)}, diusulkan {one.proposedBy},{' '}
        {one.decidedBy === null ? 'tanpa orang kedua: tidak ada yang lain' : `disetujui ${one.decidedBy}`}
      </td>
      <td>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Kembalikan ${one.caseNumber}`}
          disabled={!one.can.undo.ok}
          title={one.can.undo.why}
          onClick={onRestore}
        >
          Kembalikan
        </Button>
      </td>
    </tr>
  );
}

function Restoring({ one, onDone }: { one: Annulment; onDone: () => void }) {
  const undo = useMutation(
    orpc.repair.undo.mutationOptions({
      onSuccess: () => {
        tellDone('Pendaftaran dikembalikan.');
        onDone();
      },
    }),
  );
  const { caseId, repairId } = one;
  const restore = (confirmed: string[] = []) => undo.mutate({ caseId, repairId, confirmed });
  return (
    <AskAgain
      opened
      title="Kembalikan pendaftaran ini?"
      confirm="Kembalikan"
      isBusy={undo.isPending}
      onConfirm={() => restore()}
      onCancel={onDone}
    >
      {one.clientName} ({one.caseNumber}) kembali ke daftar dan dihitung lagi sejak{' '}
      {formatCivilDate(one.admittedOn, 'long')}.
      <ErrorNotice error={unlessAsked(undo.error)} />
      <AskedFirst asking={undo} onConfirm={restore} />
    </AskAgain>
  );
}
