import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AuditRow, NoticeDraft } from '#contract/audit';
import { formatNumber } from '#domain/words/indonesian';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useReadDay } from '../../parts/day-input.tsx';
import { PaperAfterForm } from '../../parts/paper/paper-after-form.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { focusFirstTrouble } from '../../ui/focus-first-trouble.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { NoticeFieldset } from './notice-fields.tsx';
import { beginNotice, type NoticeFields, readNotice, subjectsOf } from './notice-input.ts';

/** Drafts the notice of UU 27/2022 Pasal 46 from ticked rows: first the questions, then the page. */
export function NoticeDialog({ rows, onClose }: { rows: AuditRow[]; onClose: () => void }) {
  const { offsetMinutes } = useSession();
  const readDay = useReadDay();
  const centre = useQuery(orpc.centre.get.queryOptions());
  const [typed, setTyped] = useTyped<Partial<NoticeFields>>('breach notice', {});
  const [troubles, setTroubles] = useState<Partial<Record<string, string>>>({});
  const fields = { ...beginNotice(rows, offsetMinutes, centre.data?.contact ?? ''), ...typed };
  const [draft, setDraft] = useState<NoticeDraft>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readNotice(fields, rows, readDay);
    setTroubles('troubles' in read ? read.troubles : {});
    if ('draft' in read) setDraft(read.draft);
    else focusFirstTrouble(event.currentTarget);
  };
  return (
    <FormDialog
      opened
      isDirty={Object.keys(typed).length > 0}
      onClose={onClose}
      title="Konsep pemberitahuan kegagalan pelindungan data"
      size={draft === undefined ? 'xl' : 'min(1100px, 94vw)'}
    >
      {draft === undefined ? (
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
            <SubmitButtons label="Lihat konsep" isBusy={false} onCancel={onClose} />
          </Stack>
        </form>
      ) : (
        <Drafted draft={draft} onBack={() => setDraft(undefined)} />
      )}
    </FormDialog>
  );
}

type DraftedProps = { draft: NoticeDraft; onBack: () => void };

/** The page as it will be printed, and the ways it leaves. */
function Drafted({ draft, onBack }: DraftedProps) {
  const paper = usePaper({
    id: 'audit.draftNotice',
    make: client.audit.draftNotice,
    preview: draft,
    asked: draft,
    saved: 'Konsep pemberitahuan disimpan.',
  });
  return <PaperAfterForm paper={paper} label="Pratinjau konsep pemberitahuan" onBack={onBack} />;
}
