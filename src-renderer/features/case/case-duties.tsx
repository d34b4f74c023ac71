import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { DutyTable } from '../../parts/duty/duty-table.tsx';
import { GiveTask } from '../../parts/duty/give-task.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './case.module.css';

/** So many stand in the summary; the calendar has the rest. */
const few = 8;

/** What falls due in a case, to be ended where it is read. */
export function CaseDuties({ caseId }: { caseId: string }) {
  const duties = useQuery(orpc.duty.ofCase.queryOptions({ input: { caseId } }));
  const [isGiving, setIsGiving] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const open = duties.data?.open ?? [];
  const shown = showsAll ? open : open.slice(0, few);
  return (
    <section className={classes.block}>
      <Title order={2}>Tugas dan tenggat</Title>
      <ErrorNotice error={duties.error} onRetry={() => void duties.refetch()} />
      {duties.data !== undefined && open.length === 0 && (
        <NothingHere
          what="Tidak ada tenggat yang menunggu."
          todo="Tenggat layanan tampil di sini otomatis. Tugas lain ditambahkan di bawah."
        />
      )}
      {open.length > 0 && <DutyTable label="Tugas dan tenggat" rows={shown} showsPerson={false} />}
      {open.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          Tampilkan {open.length - shown.length} lagi
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => setIsGiving(true)}>
        Tambah tugas
      </Button>
      {isGiving && <GiveTask caseId={caseId} onDone={() => setIsGiving(false)} />}
    </section>
  );
}
