import { NavLink } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { FormVersion } from '#contract/form-records';
import { formOf } from '#domain/forms';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import classes from './record.module.css';
import type { RecordSubject } from './record-subject.ts';

/** Every version of a record: who, when, which fields, why; and the record as it then stood. */
export function VersionsDialog(props: { subject: RecordSubject; recordId: string; onClose: () => void }) {
  const { subject, recordId, onClose } = props;
  const { formId, caseId } = subject;
  const history = useQuery(orpc.form[formId].history.queryOptions({ input: { caseId, recordId } }));
  const [chosen, setChosen] = useState<number>();
  const version = chosen ?? history.data?.at(0)?.version;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="min(1060px, 94vw)"
      title={`Riwayat versi: ${formOf(formId).recordLabel}`}
    >
      <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      <div className={classes.versions}>
        <nav aria-label="Versi">
          {history.data?.map((entry) => (
            <NavLink
              key={entry.version}
              component="button"
              active={entry.version === version}
              label={`Versi ${entry.version}`}
              description={<VersionNote entry={entry} />}
              onClick={() => setChosen(entry.version)}
            />
          ))}
        </nav>
        {version !== undefined && (
          <VersionRead key={version} subject={subject} recordId={recordId} version={version} />
        )}
      </div>
    </Dialog>
  );
}

function VersionNote({ entry }: { entry: z.infer<typeof FormVersion> }) {
  const clock = useWallClock();
  return (
    <>
      {clock.moment(entry.savedAt)}, {entry.savedBy}
      {entry.version > 1 && <br />}
      {entry.version > 1 && `Berubah: ${entry.changed.join(', ')}`}
      {entry.carriedFrom !== null && <br />}
      {entry.carriedFrom !== null && `Dibawa dari ${entry.carriedFrom}`}
      {entry.reason && <br />}
      {entry.reason && `Alasan: ${entry.reason}`}
    </>
  );
}

function VersionRead(props: { subject: RecordSubject; recordId: string; version: number }) {
  const { subject, recordId, version } = props;
  const read = useQuery(
    orpc.form[subject.formId].version.queryOptions({ input: { caseId: subject.caseId, recordId, version } }),
  );
  return (
    <section aria-label={`Isi versi ${version}`}>
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.data?.length === 0 && (
        <NothingHere what="Tidak ada isian dalam versi ini." todo="Pilih versi lain di atas." />
      )}
      {read.data && <PrintedForm fields={read.data} />}
    </section>
  );
}
