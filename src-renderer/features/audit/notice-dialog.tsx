import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AuditRow, NoticeDraft } from '#contract/audit';
import { formatNumber } from '#domain/words/indonesian';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useReadDay } from '../../parts/day-input.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import classes from './audit.module.css';
import { NoticeFieldset } from './notice-fields.tsx';
import { beginNotice, type NoticeFields, readNotice, subjectsOf } from './notice-input.ts';

/** Drafts the notice of UU 27/2022 Pasal 46 from ticked rows: first the questions, then the page. */
export function NoticeDialog({ rows, onClose }: { rows: AuditRow[]; onClose: () => void }) {
  const { offsetMinutes } = useSession();
  const readDay = useReadDay();
  const centre = useQuery(orpc.centre.get.queryOptions());
  const [typed, setTyped] = useState<Partial<NoticeFields>>({});
  const [troubles, setTroubles] = useState<Partial<Record<string, string>>>({});
  const fields = { ...beginNotice(rows, offsetMinutes, centre.data?.contact ?? ''), ...typed };
  const draft = useMutation(orpc.audit.draftNotice.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readNotice(fields, rows, readDay);
    setTroubles('troubles' in read ? read.troubles : {});
    if ('draft' in read) draft.mutate({ ...read.draft, purpose: 'preview' });
    else focusFirstTrouble(event.currentTarget);
  };
  return (
    <FormDialog
      opened
      isDirty={Object.keys(typed).length > 0}
      onClose={onClose}
      title="Konsep pemberitahuan kegagalan pelindungan data"
      size={draft.data === undefined ? 'xl' : 'min(1100px, 94vw)'}
    >
      {draft.data === undefined ? (
        <form onSubmit={submit} noValidate>
          <Stack>
            <Text>
              Dari {formatNumber(rows.length)} baris yang dicentang. Pemberitahuan tertulis wajib disampaikan
              paling lambat 3 x 24 jam sejak kegagalan diketahui (UU 27/2022 Pasal 46).
            </Text>
            <NoticeFieldset
              fields={fields}
              subjects={subjectsOf(rows)}
              troubles={troubles}
              onChange={(part) => setTyped({ ...typed, ...part })}
            />
            <ErrorNotice error={draft.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Batal
              </Button>
              <Button type="submit" loading={draft.isPending}>
                Lihat konsep
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Drafted draft={draft.variables} made={draft.data} onBack={draft.reset} />
      )}
    </FormDialog>
  );
}

type DraftedProps = { draft: NoticeDraft; made: { file: Blob }; onBack: () => void };

/** The page as it will be printed, and the ways it leaves. */
function Drafted({ draft, made, onBack }: DraftedProps) {
  const { frame, print } = usePdfPrinting();
  const leave = useMutation({
    mutationFn: async (purpose: 'print' | 'save') => {
      if (purpose === 'print') expectPdfPrinting();
      const { name, file } = await client.audit.draftNotice({ ...draft, purpose });
      if (purpose === 'print') print(file);
      else if ((await saveDownload(name, file)) === 'saved') tellDone('Konsep pemberitahuan disimpan.');
    },
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          Ubah isian
        </Button>
        <Group gap="xs">
          <Button variant="default" disabled={leave.isPending} onClick={() => leave.mutate('save')}>
            Simpan PDF
          </Button>
          <Button autoFocus disabled={leave.isPending} onClick={() => leave.mutate('print')}>
            Cetak
          </Button>
        </Group>
      </Group>
      <ErrorNotice error={leave.error} />
      <div className={classes.preview}>
        <PdfPages file={made.file} title="Pratinjau konsep pemberitahuan" />
      </div>
      {frame}
    </Stack>
  );
}
