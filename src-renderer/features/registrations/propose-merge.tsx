import { Alert, Radio, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { MergePreview } from '#contract/merge';
import { formatCivilDate } from '#domain/civil-date';
import { orpc } from '../../core/client.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { unseenLabel } from '../../ui/unseen-label.ts';

type Props = { caseIds: [string, string]; preview: MergePreview };

/** What comes from where, answer by answer and case by case; and why, for whoever decides. */
export function ProposeMerge({ caseIds, preview }: Props) {
  const { kept, gone, fields, alike, refusal } = preview;
  const subject = `merge ${caseIds.join(' ')}`;
  const [takes, setTakes] = useTyped(`${subject} takes`, () => takenAtFirst(preview));
  const [reason, setReason] = useTyped(`${subject} reason`, '');
  const navigate = useNavigate();
  const [caseId] = caseIds;
  const back = (isSaved = false) => {
    const params = { caseId, tab: 'identitas' } as const;
    void navigate({ to: '/kasus/$caseId/$tab', params, ignoreBlocker: isSaved });
  };
  const propose = useMutation(
    orpc.merge.propose.mutationOptions({
      onSuccess: ({ isDone }) => {
        tellDone(
          isDone
            ? 'Berkas digabungkan. Tidak ada orang kedua yang dapat memutuskan; berkasnya mencatat itu.'
            : 'Diusulkan. Kepala atau supervisor lain memutuskannya di Pembetulan pendaftaran.',
        );
        back(true);
      },
    }),
  );
  useUnsavedWork({ isDirty: reason.trim() !== '' && !propose.isSuccess, isHeld: true });
  const isReady = refusal === null && reason.trim().length >= 5;
  const save = (confirmed: string[] = []) => {
    if (isReady && !propose.isPending) propose.mutate({ caseIds, takes, reason, confirmed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const take = (name: string, isTaken: boolean) =>
    setTakes([...takes.filter((one) => one !== name), ...(isTaken ? [name] : [])]);
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          Berkas {gone.registerNumber} ({gone.fullName}) masuk ke berkas {kept.registerNumber} (
          {kept.fullName}): {gone.records} isian dan {gone.attachments} lampiran. Nomor {gone.registerNumber}{' '}
          tetap dapat dicari sebagai nomor lama, nama lama sebagai nama lama.
        </Text>
        {refusal !== null && (
          <Alert color="var(--titian-overdue)" variant="outline" title="Belum dapat digabungkan">
            {refusal}
          </Alert>
        )}
        <Title order={2}>Identitas</Title>
        <Text size="sm" c="dimmed">
          {alike} isian sama. Pilih yang benar untuk yang berbeda; yang lain tetap tersimpan sebagai versi
          lama.
        </Text>
        <Choices {...{ preview, takes, take, fields }} />
        <Cases preview={preview} />
        <Textarea
          label="Alasan"
          description="Dari mana diketahui bahwa ini satu orang? Dibaca orang kedua dan tersimpan."
          required
          autosize
          minRows={2}
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorNotice error={unlessAsked(propose.error)} />
        <AskedFirst asking={propose} onConfirm={save} />
        <SubmitButtons
          label="Usulkan penggabungan"
          isBusy={propose.isPending}
          isReady={isReady}
          onCancel={() => back()}
        />
      </Stack>
    </form>
  );
}

/** What the file that stays does not say is taken from the other one, unless somebody chooses otherwise. */
const takenAtFirst = ({ kept, gone, fields }: MergePreview): string[] => [
  ...fields.flatMap(({ name, kept: own, gone: other }) => (own === '' && other !== '' ? name : [])),
  ...(kept.photo === null && gone.photo !== null ? ['photo'] : []),
];

type ChoiceProps = {
  preview: MergePreview;
  takes: readonly string[];
  take: (name: string, isTaken: boolean) => void;
};

function Choices({ preview, takes, take }: ChoiceProps) {
  const { kept, gone, fields } = preview;
  const pick = (name: string, label: string) => ({
    value: takes.includes(name) ? 'gone' : 'kept',
    onChange: (value: string) => take(name, value === 'gone'),
    ...unseenLabel(label),
  });
  return (
    <Table withColumnBorders layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={170} />
          <Table.Th>{kept.registerNumber} (tetap)</Table.Th>
          <Table.Th>{gone.registerNumber}</Table.Th>
          <Table.Th w={150}>Yang dipakai</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(kept.photo !== null || gone.photo !== null) && (
          <Table.Tr>
            <Table.Th scope="row">Foto</Table.Th>
            <Table.Td>
              <Portrait photo={kept.photo} name={kept.fullName} size={64} />
            </Table.Td>
            <Table.Td>
              <Portrait photo={gone.photo} name={gone.fullName} size={64} />
            </Table.Td>
            <Table.Td>
              <Which
                {...pick('photo', 'Foto yang dipakai')}
                numbers={[kept.registerNumber, gone.registerNumber]}
              />
            </Table.Td>
          </Table.Tr>
        )}
        {fields.map(({ name, label, kept: own, gone: other }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{own || <Text c="dimmed">kosong</Text>}</Table.Td>
            <Table.Td>{other || <Text c="dimmed">kosong</Text>}</Table.Td>
            <Table.Td>
              <Which
                {...pick(name, `${label} yang dipakai`)}
                numbers={[kept.registerNumber, gone.registerNumber]}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Which({
  numbers,
  ...group
}: {
  numbers: [string, string];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Radio.Group {...group}>
      <Stack gap={4}>
        <Radio value="kept" label={numbers[0]} size="xs" />
        <Radio value="gone" label={numbers[1]} size="xs" />
      </Stack>
    </Radio.Group>
  );
}

function Cases({ preview: { cases, kept, gone } }: { preview: MergePreview }) {
  return (
    <>
      <Title order={2}>Kasus dalam berkas yang digabungkan</Title>
      <Table>
        <Table.Tbody>
          {cases.map(({ caseNumber, admittedOn, leftOn, isOfGone }) => (
            <Table.Tr key={caseNumber}>
              <Table.Td>{caseNumber}</Table.Td>
              <Table.Td>
                {formatCivilDate(admittedOn, 'short')} sampai{' '}
                {leftOn === null ? 'sekarang' : formatCivilDate(leftOn, 'short')}
              </Table.Td>
              <Table.Td>dari berkas {isOfGone ? gone.registerNumber : kept.registerNumber}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
