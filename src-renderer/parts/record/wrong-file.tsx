import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { FormId } from '#domain/forms';
import { mendings } from '#domain/safety/repair';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Named } from '../../ui/named.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { CasePicker } from '../case-picker.tsx';
import { useTyped } from '../use-typed.ts';
import { AskedFirst, unlessAsked } from './confirm-saving.tsx';

type Parts = { caseId: string; formId: FormId; recordId: string; size?: 'compact-sm' };

/** For a record that stands in the wrong file: takes it out, or moves it into the right one. Nothing for who may not. */
export function WrongFile(props: Parts) {
  const [isOpen, setIsOpen] = useState(false);
  if (mendings[props.formId] === 'never') return null;
  return (
    <>
      <Button
        variant={props.size ? 'subtle' : 'default'}
        {...(props.size ? { color: 'gray', size: props.size } : {})}
        onClick={() => setIsOpen(true)}
      >
        {buttons[kindOf(props.formId)]}
      </Button>
      {isOpen && <WrongFileDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

const kindOf = (formId: FormId) =>
  formId === 'termination' ? 'termination' : mendings[formId] === 'annul' ? 'annulment' : 'other';

const buttons = {
  termination: 'Batalkan terminasi',
  annulment: 'Batalkan pendaftaran',
  other: 'Salah berkas',
};
const titles = { ...buttons, other: 'Catatan ini salah berkas' };
const abouts = {
  termination:
    'Kasus terbuka kembali seperti sebelum ditutup. Bulan yang sudah dikirim tetap seperti saat dikirim; perubahannya menjadi revisi.',
  annulment:
    'Kasus ini keluar dari semua daftar, hitungan, pencarian, dan laporan. Nomor register dan nomor kasusnya tetap terpakai. Bulan yang sudah dikirim tetap seperti saat dikirim; perubahannya menjadi revisi. Kepala dan supervisor dapat mengembalikannya.',
  other:
    'Catatan dan semua versinya keluar dari berkas ini: dari layar, cetakan, hitungan, dan berkas klien. Riwayat mencatat bahwa ia pernah ada, bukan isinya.',
};

function WrongFileDialog({ caseId, formId, recordId, onClose }: Parts & { onClose: () => void }) {
  const kind = kindOf(formId);
  const navigate = useNavigate();
  const mayMove = mendings[formId] === 'move';
  const [moves, setMoves] = useTyped(`wrong file ${recordId} moves`, false);
  const [movesTo, setMovesTo] = useTyped<string | undefined>(`wrong file ${recordId} to`, undefined);
  const [reason, setReason] = useTyped(`wrong file ${recordId} reason`, '');
  const propose = useMutation(
    orpc.form[formId].proposeRepair.mutationOptions({
      onSuccess: ({ isDone }) => {
        tellDone(
          isDone
            ? 'Sudah dilakukan. Tidak ada orang kedua yang dapat memutuskan; Riwayat mencatatnya.'
            : 'Diusulkan. Kepala atau supervisor lain memutuskannya di Beranda.',
        );
        onClose();
        // What was annulled is not there any more.
        if (isDone && kind === 'annulment') void navigate({ to: '/kasus', search: {}, ignoreBlocker: true });
      },
    }),
  );
  const isReady = reason.trim().length >= 5 && (!moves || movesTo !== undefined);
  const save = (confirmed: string[] = []) => {
    const to = moves ? (movesTo ?? null) : null;
    if (isReady && !propose.isPending) propose.mutate({ caseId, recordId, movesTo: to, reason, confirmed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <FormDialog opened title={titles[kind]} isDirty={reason !== ''} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{abouts[kind]}</Text>
          {mayMove && (
            <Radio.Group
              label="Yang dilakukan"
              value={moves ? 'move' : 'out'}
              onChange={(value) => setMoves(value === 'move')}
            >
              <Stack gap={6} mt={4}>
                <Radio value="out" label="Keluarkan saja dari berkas ini" />
                <Radio value="move" label="Pindahkan ke berkas yang benar" />
              </Stack>
            </Radio.Group>
          )}
          {moves && <Destination caseId={caseId} chosen={movesTo} onChoose={setMovesTo} />}
          <Textarea
            label="Alasan"
            description="Dibaca orang kedua, dan tersimpan di Riwayat. Jangan menulis isi catatannya."
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <ErrorNotice error={unlessAsked(propose.error)} />
          <AskedFirst asking={propose} onConfirm={save} />
          <SubmitButtons label="Usulkan" isBusy={propose.isPending} isReady={isReady} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}

type DestinationProps = {
  caseId: string;
  chosen: string | undefined;
  onChoose: (caseId: string | undefined) => void;
};

/** The case a record belongs to, found by name or number and named whole before it is chosen. */
function Destination({ caseId, chosen, onChoose }: DestinationProps) {
  const found = useQuery({
    ...orpc.case.open.queryOptions({ input: { caseId: chosen ?? caseId } }),
    enabled: chosen !== undefined,
  });
  if (chosen === undefined)
    return <CasePicker label="Berkas yang benar" chosen={[caseId]} onPick={onChoose} />;
  return (
    <Group justify="space-between">
      {found.data && (
        <Named name={found.data.fullName}>
          Ke: {found.data.fullName} ({found.data.caseNumber})
        </Named>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => onChoose(undefined)}>
        Pilih lagi
      </Button>
      <ErrorNotice error={found.error} />
    </Group>
  );
}
