import { Button, Checkbox, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenedPackage } from '#contract/transfer-told';
import { client, orpc } from '../../core/client.ts';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { TakeBack } from '../../parts/take-back.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import table from '../../ui/row-table.module.css';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';

type Parts = { caseId: string; opened: OpenedPackage };
/** `into` is the case, and whose it is, as the question before anything is taken says it. */
type Taking = Parts & { into: string; onTakenBack: () => void };

/** Both values of what differs, the taking of what is chosen, and the slip that goes back. */
export function PersonPart({ caseId, opened, into, onTakenBack }: Taking) {
  const { uploadId, referral, version } = opened;
  const [isAsking, setIsAsking] = useState(false);
  const [fields, setFields] = useState<string[]>([]);
  const [parts, setParts] = useState<string[]>(opened.parts.map(({ form }) => form));
  const compared = useQuery(orpc.transfer.compare.queryOptions({ input: { caseId, uploadId } }));
  const takings = useQuery(orpc.transfer.takings.queryOptions({ input: { caseId } }));
  const taken = takings.data?.find((one) => one.referral === referral && one.version === version);
  const taking = useMutation(
    orpc.transfer.take.mutationOptions({
      onSuccess: ({ files, records }) =>
        tellDone(
          `Diambil ke kasus ini: ${records} catatan, ${files} lampiran, ${fields.length} isian identitas.`,
        ),
      onSettled: () => setIsAsking(false),
    }),
  );
  const take = (confirmed: string[]) =>
    taking.mutate({
      ...{ caseId, uploadId, fields, confirmed },
      parts: opened.parts.map(({ form }) => form).filter((form) => parts.includes(form)),
    });
  return (
    <>
      <section aria-labelledby="beda">
        <Title order={2} id="beda" mb="xs">
          Yang berbeda
        </Title>
        <ErrorNotice error={compared.error} />
        {compared.data && <Differing of={compared.data} fields={fields} onFields={setFields} />}
        <Text size="sm" c="dimmed" my="xs">
          Yang tidak ditandai tetap seperti di sini. Yang diganti tetap terbaca di riwayat.
        </Text>
        <Checkbox.Group
          label="Catatan yang diambil"
          description="Menjadi bagian “Dari lembaga lain” dalam kasus ini, hanya dibaca. Identitas dan keluarga menurut mereka selalu ikut; semua lampiran disimpan di Dokumen."
          value={parts}
          onChange={setParts}
          mb="md"
        >
          <Stack gap={6} mt={6}>
            {opened.parts.map(({ form, label, records, asText }) => (
              <Checkbox
                key={form}
                value={form}
                label={`${label}: ${records} catatan`}
                description={
                  asText > 0 && `${asText} isian tidak ditanyakan di sini, dan disimpan sebagai teks.`
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <ErrorNotice error={unlessAsked(taking.error)} />
        <AskedFirst asking={taking} onConfirm={take} />
        {taken === undefined ? (
          <Button loading={taking.isPending} onClick={() => setIsAsking(true)}>
            Ambil ke kasus ini
          </Button>
        ) : (
          <TakeBack caseId={caseId} taking={taken} onDone={onTakenBack} />
        )}
        <AskAgain
          opened={isAsking}
          title="Ambil ke kasus orang ini?"
          confirm="Ambil"
          isBusy={taking.isPending}
          onConfirm={() => take([])}
          onCancel={() => setIsAsking(false)}
        >
          {parts.length} bagian, {opened.files.length} lampiran, dan {fields.length} isian identitas dari{' '}
          {opened.from.name} masuk ke kasus {into}. Pastikan ini orang yang sama.
        </AskAgain>
      </section>
      <AnswerPart caseId={caseId} opened={opened} />
    </>
  );
}

type Compared = { field: string; label: string; ours: string; theirs: string }[];
type DifferingProps = { of: Compared; fields: string[]; onFields: (fields: string[]) => void };

/** What both say otherwise, side by side; what is ticked is taken. */
function Differing({ of, fields, onFields }: DifferingProps) {
  if (of.length === 0) return <Text>Identitasnya sama di kedua lembaga.</Text>;
  return (
    <Checkbox.Group value={fields} onChange={onFields}>
      <table className={table.table}>
        <thead>
          <tr>
            {['Ambil', 'Isian', 'Di sini', 'Di berkas'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map(({ field, label, ours, theirs }) => (
            <tr key={field}>
              <td>
                <Checkbox value={field} aria-label={`Ambil ${label}`} />
              </td>
              <td>{label}</td>
              <td>{ours || '–'}</td>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Checkbox.Group>
  );
}

function AnswerPart({ caseId, opened: { uploadId, from } }: Parts) {
  const [state, setState] = useState<'accepted' | 'rejected'>('accepted');
  const [answer, setAnswer] = useTyped(`transfer answer ${caseId}`, '');
  const [isKept, setKept] = useState(false);
  const making = useLeaving(async (_way: 'slip', options) => {
    const { name, file } = await client.transfer.answer({ caseId, uploadId, state, answer }, options);
    const kept = await saveDownload(name, file);
    if (kept === 'saved') {
      setKept(true);
      tellDone(`${name} disimpan. Kirim kepada ${from.name}.`);
    }
    return kept;
  });
  useUnsavedWork({ isDirty: answer.trim() !== '' && !isKept, isHeld: true });
  return (
    <section aria-labelledby="jawaban">
      <Title order={2} id="jawaban" mb="xs">
        Jawaban untuk {from.name}
      </Title>
      <Stack>
        <Radio.Group
          label="Rujukan ini"
          value={state}
          onChange={(next) => setState(next === 'rejected' ? 'rejected' : 'accepted')}
        >
          <Group mt={4}>
            <Radio value="accepted" label="Diterima" />
            <Radio value="rejected" label="Ditolak" />
          </Group>
        </Radio.Group>
        <Textarea
          label="Yang ingin disampaikan"
          description="Boleh kosong. Hanya dapat dibuka lembaga yang mengirim rujukan ini."
          autosize
          minRows={2}
          maxLength={5_000}
          value={answer}
          onChange={(event) => {
            setKept(false);
            setAnswer(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={making.error} />
        <Group>
          <Button
            variant="default"
            loading={making.leavingFor !== undefined}
            onClick={() => making.leave('slip')}
          >
            Simpan jawaban
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
