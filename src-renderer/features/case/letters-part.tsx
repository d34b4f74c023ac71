import { Anchor, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MadeLetter } from '#contract/letter';
import { formatCivilDate } from '#domain/civil-date';
import { isLetterKind, type LetterKindId, letterKindIds, letterTitles } from '#domain/letters/letter-kinds';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { BegunCorrection, BegunRow, useBegunDrafts } from '../../parts/record/begun-drafts.tsx';
import { settleAllLeft } from '../../parts/record/leaving-drafts.ts';
import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { idOf } from '../../parts/record/record-list.tsx';
import { Unread } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { LetterButtons } from './letter-buttons.tsx';
import type { ShownForm } from './tabs.ts';

/** The papers for signature of a case: what was made, and how another is made. */
export function LettersPart({ overview: { caseId }, open, onOpen }: ShownForm) {
  const { today } = useSession();
  const [kind, setKind] = useState<LetterKindId>();
  const [round, setRound] = useState(0);
  if (open === undefined) {
    const begin = (chosen?: LetterKindId) => {
      setKind(chosen);
      onOpen('new');
    };
    return <MadeLetters caseId={caseId} onBegin={begin} onRead={(recordId) => onOpen({ recordId })} />;
  }
  const recordId = idOf(open);
  const close = () => onOpen(undefined);
  const editor = { formId: 'letter' as const, caseId, completeLabel: 'Buat surat' as const };
  return (
    <>
      <Group mb="sm" justify="space-between">
        <Group>
          <Anchor component="button" type="button" onClick={close}>
            ← Semua surat
          </Anchor>
          <Text fw={600}>
            {recordId === undefined ? 'Surat baru' : <TitleOf caseId={caseId} recordId={recordId} />}
          </Text>
        </Group>
        <LetterButtons caseId={caseId} recordId={recordId} onWorded={() => setRound(round + 1)} />
      </Group>
      <RecordEditor
        key={round}
        {...editor}
        {...(recordId === undefined
          ? {
              initial: { issuedOn: today },
              ...(kind === undefined ? {} : { chosen: { kind } }),
              onDone: (made: string) => onOpen({ recordId: made }),
              onClose: close,
            }
          : { recordId })}
      />
    </>
  );
}

/** The letters that were made, and which was begun once what was typed of it is kept. */
const useLetters = (caseId: string) =>
  useQuery({
    ...orpc.letter.list.queryOptions({ input: { caseId } }),
    queryFn: async () => {
      await settleAllLeft();
      return await client.letter.list({ caseId });
    },
    staleTime: 0,
  });

/** A letter that was made, with the number it was given. */
function TitleOf({ caseId, recordId }: { caseId: string; recordId: string }) {
  const { data } = useQuery(orpc.letter.list.queryOptions({ input: { caseId } }));
  const number = data?.letters.find((one) => one.recordId === recordId)?.number;
  return number ? `Surat nomor ${number}` : 'Surat';
}

type ListProps = {
  caseId: string;
  onBegin: (kind?: LetterKindId) => void;
  onRead: (recordId: string) => void;
};

function MadeLetters({ caseId, onBegin, onRead }: ListProps) {
  const listed = useLetters(caseId);
  const begun = useBegunDrafts({ formId: 'letter', caseId }).get(null);
  if (listed.data === undefined) return <Unread query={listed} />;
  const { letters, can, begun: kind } = listed.data;
  return (
    <Stack>
      <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />
      {can.make.ok ? (
        begun === undefined && <NewLetter onBegin={onBegin} />
      ) : (
        <Text c="dimmed">{can.make.why}</Text>
      )}
      {letters.length === 0 && begun === undefined ? (
        <NothingHere
          what="Belum ada surat."
          todo="Kontrak, persetujuan, rujukan, berita acara, dan laporan disusun dari isi berkas ini."
        />
      ) : (
        <LetterTable
          {...{ caseId, letters, begun, onRead }}
          about={kind === null ? 'Surat' : letterTitles[kind]}
          onContinue={() => onBegin()}
        />
      )}
    </Stack>
  );
}

/** Chooses what letter is made; one that was begun is finished or thrown away first. */
function NewLetter({ onBegin }: Pick<ListProps, 'onBegin'>) {
  const [kind, setKind] = useState<string | null>(null);
  return (
    <Group align="flex-end">
      <Select
        label="Jenis surat"
        placeholder="Pilih jenis surat"
        searchable
        w={360}
        data={letterKindIds.map((id) => ({ value: id, label: letterTitles[id] }))}
        value={kind}
        onChange={setKind}
      />
      <Button disabled={!isLetterKind(kind)} onClick={() => (isLetterKind(kind) ? onBegin(kind) : undefined)}>
        Buat surat
      </Button>
    </Group>
  );
}

type LetterTableProps = {
  caseId: string;
  letters: MadeLetter[];
  begun: ReturnType<ReturnType<typeof useBegunDrafts>['get']>;
  /** Which letter was begun. */
  about: string;
  onContinue: () => void;
  onRead: (recordId: string) => void;
};

function LetterTable({ caseId, letters, begun, about, onContinue, onRead }: LetterTableProps) {
  return (
    <Table aria-label={`Surat: ${letters.length}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={110}>Tanggal</Table.Th>
          <Table.Th w={190}>Nomor</Table.Th>
          <Table.Th>Surat</Table.Th>
          <Table.Th w={150}>Dibuat oleh</Table.Th>
          <Table.Th w={130}>Pindaian</Table.Th>
          <Table.Th w={130}>SHA-256</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {begun && (
          <BegunRow what="Surat" about={about} savedAt={begun.savedAt} columns={6} onContinue={onContinue} />
        )}
        {letters.map((one) => (
          <Table.Tr key={one.recordId}>
            <Table.Td>{one.issuedOn ? formatCivilDate(one.issuedOn, 'short') : '–'}</Table.Td>
            <Table.Td>{one.number || 'tanpa nomor'}</Table.Td>
            <Table.Td>
              <Anchor component="button" type="button" ta="left" onClick={() => onRead(one.recordId)}>
                {letterTitles[one.kind]}
              </Anchor>
              <Text size="sm" c="dimmed">
                {[one.recipient, one.version > 1 ? `versi ${one.version}` : '', `templat ${one.template}`]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <BegunCorrection formId="letter" caseId={caseId} recordId={one.recordId} />
            </Table.Td>
            <Table.Td>{one.savedBy}</Table.Td>
            <Table.Td>{one.scans === 0 ? 'belum ada' : `${one.scans} berkas`}</Table.Td>
            <Table.Td title={one.sha256} ff="monospace">
              {one.sha256 === '' ? 'belum dicetak' : `${one.sha256.slice(0, 10)}…`}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
